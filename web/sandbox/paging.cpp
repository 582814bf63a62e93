// SPDX-License-Identifier: Apache-2.0
#include "sandbox/paging.hpp"

#include <algorithm>
#include <charconv>

#include "sandbox/encoding.hpp"

namespace heliograph::sandbox {

namespace {

constexpr std::size_t most = 1000;

std::optional<std::int64_t> number(std::string_view text) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::int64_t key_of(std::string_view name, std::string_view text) {
  const auto decoded = base64_decoded(text);
  const auto key = decoded ? number(*decoded) : std::nullopt;
  if (!key) throw invalid("Invalid cursor value for the parameter " + std::string{name});
  return *key;
}

std::string link(const std::string& address, const http::Parameters& query, std::string_view name,
                 const std::string& value) {
  std::string text = address + "?";
  for (const auto& [key, old] : query)
    if (key != "after" && key != "before") text += http::percent_encoded(key) + "=" + http::percent_encoded(old) + "&";
  return text + std::string{name} + "=" + http::percent_encoded(value);
}

}  // namespace

PageRequest PageRequest::parse(const http::Parameters& query) {
  PageRequest request;
  if (const auto limit = http::find_parameter(query, "limit")) {
    const auto value = number(*limit);
    if (!value || *value <= 0) throw invalid("Param limit must be a positive integer");
    request.limit = std::min(most, static_cast<std::size_t>(*value));
  }
  if (const auto after = http::find_parameter(query, "after"); after && !after->empty())
    request.after = key_of("after", *after);
  if (const auto before = http::find_parameter(query, "before"); before && !before->empty())
    request.before = key_of("before", *before);
  return request;
}

Page cut(const std::vector<std::int64_t>& keys, const PageRequest& request) {
  auto begin = keys.begin();
  auto end = keys.end();
  if (request.after) begin = std::upper_bound(keys.begin(), keys.end(), *request.after);
  if (request.before) end = std::lower_bound(begin, keys.end(), *request.before);
  const auto limit = static_cast<std::ptrdiff_t>(request.limit);
  if (end - begin > limit) {
    if (request.before && !request.after) {
      begin = end - limit;
    } else {
      end = begin + limit;
    }
  }
  Page page;
  page.keys.assign(begin, end);
  page.more_before = begin != keys.begin();
  page.more_after = end != keys.end();
  return page;
}

std::string cursor(std::int64_t key) { return base64(std::to_string(key)); }

Json paging(const Page& page, const std::string& address, const http::Parameters& query) {
  const auto before = cursor(page.keys.front());
  const auto after = cursor(page.keys.back());
  Json paging{{"cursors", {{"before", before}, {"after", after}}}};
  if (page.more_before) paging["previous"] = link(address, query, "before", before);
  if (page.more_after) paging["next"] = link(address, query, "after", after);
  return paging;
}

}  // namespace heliograph::sandbox
