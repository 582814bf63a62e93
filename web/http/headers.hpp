// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace heliograph::http {

/// Whether two ASCII texts are the same without regard to case.
bool equal_ignoring_case(std::string_view left, std::string_view right);

/// Header fields in the order they were given; names are compared without regard to case.
class Headers {
 public:
  using Field = std::pair<std::string, std::string>;

  Headers() = default;
  Headers(std::initializer_list<Field> fields) : fields_(fields) {}

  /// Appends a field, keeping those of the same name. Neither text may hold CR, LF or NUL:
  /// such bytes are left out, so that no value can begin a header of its own.
  void add(std::string_view name, std::string_view value);

  /// Replaces every field called `name` by this one.
  void set(std::string_view name, std::string_view value);

  /// Removes every field called `name`.
  void erase(std::string_view name);

  /// The first value called `name`, or empty text.
  std::string_view get(std::string_view name) const;

  bool has(std::string_view name) const;

  auto begin() const { return fields_.begin(); }
  auto end() const { return fields_.end(); }

 private:
  std::vector<Field> fields_;
};

}  // namespace heliograph::http
