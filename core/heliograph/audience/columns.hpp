// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/base/codec.hpp>

/// What the columns of an audience file mean.
namespace heliograph::audience {

enum class ColumnRole { ignore, phone, user_id, external_id, locale, time_zone, consent, attribute };
BOOST_DESCRIBE_ENUM(ColumnRole, ignore, phone, user_id, external_id, locale, time_zone, consent, attribute)

/// One column.
struct Column {
  std::string header;  ///< as the file writes it; empty without a header row
  ColumnRole role = ColumnRole::attribute;
  std::string name;  ///< of the attribute, or the marketing action of a consent; else empty
};
BOOST_DESCRIBE_STRUCT(Column, (), (header, role, name))

/// What was made out of the first rows of a file.
struct ColumnGuess {
  bool has_header = true;
  std::vector<Column> columns;
};
BOOST_DESCRIBE_STRUCT(ColumnGuess, (), (has_header, columns))

/// A guess at the columns from the first rows: headers in English, French, Korean and Chinese are known, and a column
/// without a known header is a phone number when its values look like one. `marketing_actions` are the names that a
/// consent column may stand for; a consent column that names none stands for the first.
[[nodiscard]] ColumnGuess guess_columns(const std::vector<std::vector<std::string>>& rows,
                                        const std::vector<std::string>& marketing_actions);

/// What is wrong with a mapping: no way to reach anybody, a role or a name twice, a name missing or too long.
[[nodiscard]] base::Findings validate_columns(const std::vector<Column>& columns);

/// A header as an attribute's name: letters of any script, digits and `_`; anything else becomes one `_`.
[[nodiscard]] std::string attribute_name(std::string_view header);

}  // namespace heliograph::audience
