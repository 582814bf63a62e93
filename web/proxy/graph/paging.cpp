// SPDX-License-Identifier: Apache-2.0
#include "proxy/graph/paging.hpp"

#include <algorithm>
#include <set>

namespace heliograph::proxy::graph {

namespace {

using base::Json;

const Json* member(const Json& object, std::initializer_list<std::string_view> path) {
  const Json* found = &object;
  for (const std::string_view name : path) {
    found = base::find_member(*found, name);
    if (found == nullptr) return nullptr;
  }
  return found;
}

void set_parameter(http::Parameters& query, const std::string& name, std::string value) {
  const auto there = std::find_if(query.begin(), query.end(), [&](const auto& pair) { return pair.first == name; });
  if (there != query.end()) {
    there->second = std::move(value);
  } else {
    query.emplace_back(name, std::move(value));
  }
}

Failure unexpected_shape() {
  Failure failure;
  failure.cause.kind = account::FailureKind::malformed;
  failure.cause.http_status = 200;
  failure.cause.detail = "a list without data";
  return failure;
}

}  // namespace

std::optional<http::Parameters> next_query(const Json& body, const http::Parameters& query) {
  const Json* link = member(body, {"paging", "next"});
  if (link == nullptr || !link->is_string()) return std::nullopt;
  http::Parameters next = query;
  if (const Json* after = member(body, {"paging", "cursors", "after"}); after != nullptr && after->is_string()) {
    set_parameter(next, "after", after->get<std::string>());
    return next;
  }
  const auto& text = link->get_ref<const std::string&>();
  const auto mark = text.find('?');
  if (mark == std::string::npos) return std::nullopt;
  const auto parameters = http::query_parameters(std::string_view{text}.substr(mark + 1));
  if (!parameters) return std::nullopt;
  for (const auto& [name, value] : *parameters) {
    if (name != "access_token") set_parameter(next, name, value);
  }
  return next;
}

tl::expected<bool, Failure> each_page(Client& client, Request request, const PagingLimits& limits,
                                      const PageTaker& take) {
  std::set<http::Parameters> asked;
  std::size_t taken = 0;
  for (std::size_t page = 0; page < limits.pages; ++page) {
    asked.insert(request.query);
    Result answer = client.call(request);
    if (!answer) return tl::unexpected(std::move(answer.error()));
    Json& body = answer->body;
    if (!body.is_object() || !body.contains("data") || !body["data"].is_array()) {
      return tl::unexpected(unexpected_shape());
    }
    Json items = std::move(body["data"]);
    const std::size_t room = limits.items - taken;
    const bool is_cut = items.size() > room;
    if (is_cut) items.erase(items.begin() + static_cast<std::ptrdiff_t>(room), items.end());
    taken += items.size();
    auto next = next_query(body, request.query);
    const bool goes_on = take(std::move(items), body) && !is_cut;
    if (goes_on && !next) return true;
    // A list that leads back to itself has no end.
    if (!goes_on || asked.contains(*next)) return false;
    request.query = std::move(*next);
  }
  return false;
}

tl::expected<Pages, Failure> all_pages(Client& client, Request request, const PagingLimits& limits) {
  Pages pages;
  const auto is_complete = each_page(client, std::move(request), limits, [&](Json items, const Json& body) {
    if (pages.summary.is_null() && body.contains("summary")) pages.summary = body["summary"];
    for (Json& item : items) pages.items.push_back(std::move(item));
    return true;
  });
  if (!is_complete) return tl::unexpected(is_complete.error());
  pages.is_complete = *is_complete;
  return pages;
}

}  // namespace heliograph::proxy::graph
