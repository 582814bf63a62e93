// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <heliograph/base/codec.hpp>
#include <heliograph/base/schema.hpp>
#include <optional>
#include <string>
#include <vector>

namespace heliograph::proxy::api {

/// Which part of a list is asked for.
struct Page {
  std::size_t limit = 50;           ///< items at most, 1 to 200
  std::vector<std::string> after{};  ///< the sort key of the last item of the page before, from its cursor; empty: the first page
};

/// A part of a list.
template <class T>
struct List {
  std::vector<T> items;
  std::optional<std::string> next;    ///< the cursor of the part after this; nothing when this is the last
  std::optional<std::int64_t> total;  ///< how many items there are in all, where that is known
};

/// The cursor that stands for a sort key.
[[nodiscard]] std::string make_cursor(const std::vector<std::string>& key);
/// The sort key of a cursor, or nothing when it is not one of ours.
[[nodiscard]] std::optional<std::vector<std::string>> read_cursor(std::string_view cursor);

/// Makes a page of rows that were queried with `LIMIT page.limit + 1`.
/// @param key gives the sort key of an item: the texts that the query compared with `page.after`
template <class T, class Key>
[[nodiscard]] List<T> make_list(std::vector<T> rows, const Page& page, Key&& key) {
  List<T> list{std::move(rows), std::nullopt, std::nullopt};
  if (list.items.size() > page.limit) {
    list.items.resize(page.limit);
    list.next = make_cursor(key(list.items.back()));
  }
  return list;
}

}  // namespace heliograph::proxy::api

/// `{items, next: cursor or null, total}`, the last left out when it is unknown.
template <class T>
struct heliograph::base::Codec<heliograph::proxy::api::List<T>> {
  static void encode(const proxy::api::List<T>& list, Json& json) {
    json = Json::object();
    Codec<std::vector<T>>::encode(list.items, json["items"]);
    json["next"] = list.next ? Json(*list.next) : Json();
    if (list.total) json["total"] = *list.total;
  }
};

template <class T>
struct heliograph::base::SchemaOf<heliograph::proxy::api::List<T>> {
  static Json make(Json& definitions, std::string_view prefix) {
    const std::string title = detail::type_title<T>() + "List";
    if (!definitions.contains(title)) {
      Json items = {{"type", "array"}, {"items", schema_of<T>(definitions, prefix)}};
      definitions[title] = {{"type", "object"},
                            {"properties",
                             {{"items", std::move(items)},
                              {"next", {{"type", {"string", "null"}}}},
                              {"total", {{"type", "integer"}}}}},
                            {"required", {"items", "next"}},
                            {"additionalProperties", false}};
    }
    return {{"$ref", std::string{prefix} + title}};
  }
};
