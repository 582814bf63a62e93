// SPDX-License-Identifier: Apache-2.0
#include "proxy/graph/usage.hpp"

#include <algorithm>
#include <charconv>
#include <heliograph/base/parse.hpp>

namespace heliograph::proxy::graph {

namespace {

using base::Json;
using std::chrono::seconds;

constexpr std::int64_t longest_wait_s = 86'400;
constexpr base::ParseLimits header_limits{8, 64, 1'000};

int percent_of(const Json& usage) {
  double highest = 0;
  for (const char* name : {"call_count", "total_time", "total_cputime"}) {
    const Json* value = base::find_member(usage, name);
    if (value != nullptr && value->is_number()) highest = std::max(highest, value->get<double>());
  }
  return static_cast<int>(std::clamp(highest, 0.0, 1'000.0));
}

std::optional<seconds> bounded(std::int64_t wait_s) {
  if (wait_s <= 0) return std::nullopt;
  return seconds{std::min(wait_s, longest_wait_s)};
}

std::optional<seconds> read_retry_after(std::string_view text) {
  std::int64_t wait_s = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), wait_s);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return bounded(wait_s);
}

void read_business_usage(const Json& document, Usage& usage) {
  if (!document.is_object()) return;
  for (const Json& account : document) {
    if (!account.is_array()) continue;
    for (const Json& use_case : account) {
      usage.business_percent = std::max(usage.business_percent, percent_of(use_case));
      const Json* minutes = base::find_member(use_case, "estimated_time_to_regain_access");
      if (minutes == nullptr || !minutes->is_number()) continue;
      const auto wait = bounded(static_cast<std::int64_t>(std::clamp(minutes->get<double>(), 0.0, 1'440.0) * 60));
      if (wait && (!usage.retry_after || *usage.retry_after < *wait)) usage.retry_after = wait;
    }
  }
}

}  // namespace

Usage read_usage(const http::Headers& headers) {
  Usage usage;
  if (headers.has("X-App-Usage")) {
    usage.app_percent = percent_of(base::parse(headers.get("X-App-Usage"), header_limits).value);
  }
  if (headers.has("X-Business-Use-Case-Usage")) {
    read_business_usage(base::parse(headers.get("X-Business-Use-Case-Usage"), header_limits).value, usage);
  }
  if (const auto wait = read_retry_after(headers.get("Retry-After"))) usage.retry_after = wait;
  return usage;
}

}  // namespace heliograph::proxy::graph
