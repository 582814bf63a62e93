// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

/// The variables that Meta's templates hold: `{{1}}` and `{{first_name}}`.
namespace heliograph::text {

/// What a pair of braces holds.
enum class PlaceholderKind : std::uint8_t {
  positional,          ///< a whole number: `{{1}}`
  named,               ///< lower-case letters, digits and underscores: `{{first_name}}`
  empty,               ///< nothing, or white space only: `{{}}`
  spaces,              ///< a good name with white space around it: `{{ 1 }}`
  upper_case,          ///< a name that would be good in lower case: `{{FirstName}}`
  special_characters,  ///< anything else: `{{price-$}}`, `{{01}}`
  single_braces,       ///< a number or name in one pair of braces: `{1}`
  unbalanced           ///< braces that do not match: `{{1}`, `{{{1}}}`, `{{`
};
BOOST_DESCRIBE_ENUM(PlaceholderKind, positional, named, empty, spaces, upper_case, special_characters, single_braces,
                    unbalanced)

/// One pair of braces in a text. It keeps a view of the text.
struct Placeholder {
  PlaceholderKind kind = PlaceholderKind::unbalanced;
  std::string_view name;     ///< what stands between the braces, white space around it left out
  std::size_t offset = 0;    ///< the byte where the first brace stands
  std::size_t length = 0;    ///< bytes, braces included
  std::uint32_t number = 0;  ///< of a positional one

  /// Whether Meta takes it for a variable.
  [[nodiscard]] bool is_variable() const {
    return kind == PlaceholderKind::positional || kind == PlaceholderKind::named;
  }
  /// The byte behind the last brace.
  [[nodiscard]] std::size_t end() const { return offset + length; }
};

/// Every placeholder of `text`, well formed or not, in order. Lone single braces around anything but a number or a name
/// are ordinary text. Source: Meta, template components and template review, read 2026-09-11.
[[nodiscard]] std::vector<Placeholder> placeholders(std::string_view text);

}  // namespace heliograph::text
