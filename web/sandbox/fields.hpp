// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sandbox/graph_error.hpp"

namespace heliograph::sandbox {

/// One field of a `fields=` parameter: `phone_numbers.limit(5){id,status}` has a name, arguments and fields of its own.
struct Field {
  std::string name;
  std::vector<std::pair<std::string, std::string>> arguments;
  std::vector<Field> fields;

  /// The value of an argument such as `limit`, or nothing.
  std::optional<std::string> argument(std::string_view name) const;
};

/// Reads `a,b{c,d{e}},f.limit(2){g}`.
/// @throws GraphError 2500 where the text breaks off or does not fit
std::vector<Field> parse_fields(std::string_view text);

/// Names and defaults of one type of node.
struct NodeType {
  std::string_view name;                         ///< as Graph's errors call it
  std::vector<std::string_view> default_fields;  ///< what a call without `fields` receives, besides `id`
  std::vector<std::string_view> other_fields;    ///< further names that are known, whether or not a node has them
};

/// Gives the value of a field that is not stored but computed or listed; nothing when it is no such field.
using Expansion = std::function<std::optional<Json>(const Field&)>;

/// The part of a node that was asked for. `id` is always in it; a known field that the node lacks is left out.
/// @param fields empty: the type's defaults
/// @throws GraphError 100 for a field the type does not know
Json select(const NodeType& type, const Json& node, const std::vector<Field>& fields, const Expansion& expansion = {});

}  // namespace heliograph::sandbox
