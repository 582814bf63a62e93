// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace heliograph::base {

/// A JSON value whose objects keep the order in which their members were read or written. Strings are UTF-8.
using Json = nlohmann::ordered_json;

/// Where a value stands in a document: a chain of steps that is turned into text only when somebody asks.
/// A step keeps a view of its key, so it must not outlive the key's text; it is made on the stack while walking down.
class Place {
 public:
  /// The document's root.
  constexpr Place() = default;
  /// The member `key` of the object at `parent`.
  constexpr Place(const Place& parent, std::string_view key) : parent_{&parent}, key_{key} {}
  /// The element `index` (from 0) of the array at `parent`.
  constexpr Place(const Place& parent, std::size_t index) : parent_{&parent}, index_{index}, is_index_{true} {}

  /// The JSON Pointer (RFC 6901) of this place; "" for the root.
  [[nodiscard]] std::string pointer() const;

 private:
  void append_to(std::string& text) const;

  const Place* parent_ = nullptr;
  std::string_view key_;
  std::size_t index_ = 0;
  bool is_index_ = false;
};

/// The JSON Pointer `parent` extended by the member `key` (escaped after RFC 6901).
[[nodiscard]] std::string pointer_to(std::string_view parent, std::string_view key);
/// The JSON Pointer `parent` extended by the array index `index`.
[[nodiscard]] std::string pointer_to(std::string_view parent, std::size_t index);

/// The value as compact JSON text (UTF-8). Invalid UTF-8 inside strings becomes U+FFFD.
[[nodiscard]] std::string to_text(const Json& value);
/// The value as JSON text with two spaces of indentation.
[[nodiscard]] std::string to_pretty_text(const Json& value);

/// The member `key` of `object`, or nullptr when `object` is no object or lacks it.
[[nodiscard]] const Json* find_member(const Json& object, std::string_view key);

/// Whether two values are the same, the order of members left aside.
[[nodiscard]] bool same_value(const Json& left, const Json& right);

}  // namespace heliograph::base
