// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/audience/columns.hpp>
#include <heliograph/audience/headers.hpp>
#include <heliograph/audience/limits.hpp>
#include <heliograph/audience/rule_table.hpp>
#include <heliograph/audience/value.hpp>
#include <heliograph/text/utf8.hpp>

namespace heliograph::audience {

namespace {

bool is_ascii_word(char32_t letter) {
  return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
}

bool is_single(ColumnRole role) {
  return role != ColumnRole::ignore && role != ColumnRole::consent && role != ColumnRole::attribute;
}

/// Whether a value is surely data: headers do not look like numbers of phones.
bool looks_like_phone(const std::string& value) {
  const std::size_t digits =
      static_cast<std::size_t>(std::count_if(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; }));
  return digits >= 7 && PhoneParser{"1"}.read(value).problem != &rule("audience.phone_characters");
}

/// The column, none of whose values contradicts that it holds phone numbers; the number of columns when there is none.
std::size_t find_phone_column(const std::vector<std::vector<std::string>>& rows, std::size_t first,
                              const std::vector<Column>& columns) {
  for (std::size_t column = 0; column < columns.size(); ++column) {
    if (columns[column].role != ColumnRole::attribute) continue;
    std::size_t seen = 0;
    std::size_t alike = 0;
    for (std::size_t row = first; row < rows.size(); ++row) {
      if (column >= rows[row].size() || rows[row][column].empty()) continue;
      ++seen;
      if (looks_like_phone(rows[row][column])) ++alike;
    }
    if (seen > 0 && alike * 10 >= seen * 8) return column;
  }
  return columns.size();
}

}  // namespace

std::string attribute_name(std::string_view header) {
  header = trimmed(header);
  std::string name;
  bool gap = false;
  for (std::size_t at = 0; at < header.size();) {
    const text::CodePoint point = text::code_point_at(header, at);
    const bool is_word =
        is_ascii_word(point.value) || (point.value >= 0xC0 && (point.value < 0x2000 || point.value > 0x206F));
    if (is_word) {
      if (gap && !name.empty()) name += '_';
      gap = false;
      name.append(header, at, point.length);
    } else {
      gap = true;
    }
    at += point.length;
  }
  return name;
}

ColumnGuess guess_columns(const std::vector<std::vector<std::string>>& rows,
                          const std::vector<std::string>& marketing_actions) {
  ColumnGuess guess;
  if (rows.empty()) return guess;
  const std::vector<std::string>& first = rows.front();
  guess.has_header = std::none_of(first.begin(), first.end(), looks_like_phone);
  std::vector<std::string> names;
  for (std::size_t i = 0; i < first.size(); ++i) {
    Column column;
    if (guess.has_header) column.header = std::string{trimmed(first[i])};
    const auto role = guess.has_header ? role_of_header(column.header) : std::nullopt;
    const bool is_taken = role && is_single(*role) &&
                          std::any_of(guess.columns.begin(), guess.columns.end(),
                                      [&](const Column& other) { return other.role == *role; });
    if (role && !is_taken) column.role = *role;
    if (column.role == ColumnRole::consent) {
      const auto named = std::find_if(
          marketing_actions.begin(), marketing_actions.end(),
          [&](const std::string& action) { return folded_header(action) == folded_header(column.header); });
      if (named != marketing_actions.end()) column.name = *named;
      if (named == marketing_actions.end() && !marketing_actions.empty()) column.name = marketing_actions.front();
      if (column.name.empty()) column.role = ColumnRole::attribute;
    }
    // A column whose header is a marketing action says whether people agreed to it.
    for (const std::string& action : marketing_actions) {
      if (column.role == ColumnRole::attribute && !action.empty() &&
          folded_header(action) == folded_header(column.header)) {
        column.role = ColumnRole::consent;
        column.name = action;
      }
    }
    if (column.role == ColumnRole::attribute) {
      column.name = attribute_name(column.header);
      if (column.name.empty() || is_own_field(column.name)) column.name = "column_" + std::to_string(i + 1);
    }
    while (!column.name.empty() && std::find(names.begin(), names.end(), column.name) != names.end()) {
      if (column.role == ColumnRole::consent) {
        column.role = ColumnRole::attribute;
        column.name = attribute_name(column.header);
      }
      column.name += "_" + std::to_string(i + 1);
    }
    if (!column.name.empty()) names.push_back(column.name);
    guess.columns.push_back(std::move(column));
  }
  const bool has_phone = std::any_of(guess.columns.begin(), guess.columns.end(),
                                     [](const Column& column) { return column.role == ColumnRole::phone; });
  if (!has_phone) {
    const std::size_t found = find_phone_column(rows, guess.has_header ? 1 : 0, guess.columns);
    if (found < guess.columns.size()) {
      guess.columns[found].role = ColumnRole::phone;
      guess.columns[found].name.clear();
    }
  }
  return guess;
}

base::Findings validate_columns(const std::vector<Column>& columns) {
  base::Findings findings;
  bool has_address = false;
  std::size_t consents = 0;
  std::size_t attributes = 0;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const Column& column = columns[i];
    const std::string at = base::pointer_to("", i);
    has_address |= column.role == ColumnRole::phone || column.role == ColumnRole::user_id;
    consents += column.role == ColumnRole::consent ? 1 : 0;
    attributes += column.role == ColumnRole::attribute ? 1 : 0;
    const auto before = [&](auto&& same) {
      return std::any_of(columns.begin(), columns.begin() + static_cast<std::ptrdiff_t>(i), same);
    };
    if (is_single(column.role)) {
      if (before([&](const Column& other) { return other.role == column.role; })) {
        findings.add(rule("audience.role_twice"), base::pointer_to(at, "role"), {{"role", base::name_of(column.role)}});
      }
      continue;
    }
    if (column.role == ColumnRole::ignore) continue;
    const std::string name_at = base::pointer_to(at, "name");
    const std::size_t length = text::code_points(column.name);
    if (length == 0) {
      findings.add(rule("audience.column_name_missing"), name_at);
    } else if (length > limit::header_characters) {
      findings.add(rule("audience.column_name_too_long"), name_at,
                   {{"max", limit::header_characters}, {"actual", length}});
    } else if (before([&](const Column& other) { return other.role == column.role && other.name == column.name; })) {
      findings.add(rule("audience.column_name_twice"), name_at, {{"name", column.name}});
    } else if (column.role == ColumnRole::attribute && is_own_field(column.name)) {
      findings.add(rule("audience.column_name_reserved"), name_at, {{"name", column.name}});
    }
  }
  if (!has_address) findings.add(rule("audience.no_address_column"), std::string{});
  if (consents > limit::consent_columns) {
    findings.add(rule("audience.too_many_consents"), std::string{},
                 {{"max", limit::consent_columns}, {"actual", consents}});
  }
  if (attributes > limit::attribute_columns) {
    findings.add(rule("audience.too_many_attributes"), std::string{},
                 {{"max", limit::attribute_columns}, {"actual", attributes}});
  }
  return findings;
}

}  // namespace heliograph::audience
