// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <charconv>
#include <heliograph/webhook/model.hpp>

namespace heliograph::webhook {

std::string id_text(const base::Json& id) {
  if (id.is_string()) return id.get<std::string>();
  return id.is_number_integer() ? base::to_text(id) : std::string{};
}

std::string api_language(std::string_view language) {
  std::string text{language};
  std::replace(text.begin(), text.end(), '-', '_');
  return text;
}

std::optional<base::Instant> instant_of(std::string_view seconds) {
  constexpr std::int64_t latest = 253'402'300'799;  // the end of the year 9999
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(seconds.data(), seconds.data() + seconds.size(), value);
  if (error != std::errc{} || end != seconds.data() + seconds.size() || value < 0 || value > latest) return std::nullopt;
  return base::Instant{value * 1000};
}

}  // namespace heliograph::webhook
