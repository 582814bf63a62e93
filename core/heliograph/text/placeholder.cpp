// SPDX-License-Identifier: Apache-2.0
#include <heliograph/base/scan.hpp>
#include <heliograph/text/placeholder.hpp>

namespace heliograph::text {

namespace {

constexpr std::size_t most_digits = 9;
/// Names are looked for no further than this, so that a stray brace costs nothing.
constexpr std::size_t longest_single_braced = 64;
/// Room that is made for the first placeholders of a text; most have no more.
constexpr std::size_t first_room = 4;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_lower(char c) { return (c >= 'a' && c <= 'z') || is_digit(c) || c == '_'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_blank(char c) { return c == ' ' || c == '\t'; }

std::string_view without_blanks(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

PlaceholderKind kind_of_name(std::string_view name) {
  bool digits = true;
  bool lower = true;
  bool letters = true;
  for (const char c : name) {
    digits &= is_digit(c);
    lower &= is_lower(c);
    letters &= is_lower(c) || is_upper(c);
  }
  if (name.empty()) return PlaceholderKind::empty;
  if (digits) {
    const bool whole = name.size() <= most_digits && (name.size() == 1 || name.front() != '0');
    return whole ? PlaceholderKind::positional : PlaceholderKind::special_characters;
  }
  if (lower) return PlaceholderKind::named;
  return letters ? PlaceholderKind::upper_case : PlaceholderKind::special_characters;
}

std::uint32_t number_of(std::string_view digits) {
  std::uint32_t number = 0;
  for (const char c : digits) number = number * 10 + static_cast<std::uint32_t>(c - '0');
  return number;
}

std::size_t run_of(std::string_view text, std::size_t offset, char brace) {
  std::size_t end = offset;
  while (end < text.size() && text[end] == brace) ++end;
  return end - offset;
}

/// The first brace at or behind `offset`.
std::size_t next_brace(std::string_view text, std::size_t offset) {
  offset = base::find_byte(text, offset, '{', '}');
  return offset < text.size() ? offset : std::string_view::npos;
}

Placeholder made(std::string_view text, PlaceholderKind kind, std::size_t offset, std::size_t end) {
  return {kind, text.substr(offset, end - offset), offset, end - offset};
}

/// The placeholder that opens with `open` (at least two) braces at `offset`.
Placeholder read_double(std::string_view text, std::size_t offset, std::size_t open) {
  const std::size_t start = offset + open;
  const std::size_t stop = base::find_byte(text, start, '{', '}', '\n');
  if (stop == text.size() || text[stop] != '}')
    return made(text, PlaceholderKind::unbalanced, offset, start);
  const std::size_t close = run_of(text, stop, '}');
  const std::string_view content = text.substr(start, stop - start);
  Placeholder found{PlaceholderKind::unbalanced, without_blanks(content), offset, stop + close - offset};
  if (open != 2 || close != 2) return found;
  found.kind = kind_of_name(found.name);
  if (found.is_variable() && found.name.size() != content.size()) found.kind = PlaceholderKind::spaces;
  if (found.kind == PlaceholderKind::positional) found.number = number_of(found.name);
  return found;
}

/// The placeholder that opens with one brace at `offset`; length 0 when it is ordinary text.
Placeholder read_single(std::string_view text, std::size_t offset) {
  const std::string_view rest = text.substr(offset + 1, longest_single_braced);
  const std::size_t stop = base::find_byte(rest, 0, '{', '}', '\n');
  if (stop == rest.size() || rest[stop] != '}') return {};
  const std::string_view name = without_blanks(rest.substr(0, stop));
  const PlaceholderKind kind = kind_of_name(name);
  if (kind == PlaceholderKind::empty || kind == PlaceholderKind::special_characters) return {};
  const std::size_t close = run_of(text, offset + 1 + stop, '}');
  const auto found = close == 1 ? PlaceholderKind::single_braces : PlaceholderKind::unbalanced;
  return {found, name, offset, 1 + stop + close};
}

}  // namespace

std::vector<Placeholder> placeholders(std::string_view text) {
  std::vector<Placeholder> result;
  std::size_t offset = next_brace(text, 0);
  while (offset != std::string_view::npos) {
    const char brace = text[offset];
    const std::size_t run = run_of(text, offset, brace);
    Placeholder found;
    if (brace == '}') {
      if (run > 1) found = made(text, PlaceholderKind::unbalanced, offset, offset + run);
    } else {
      found = run > 1 ? read_double(text, offset, run) : read_single(text, offset);
    }
    const std::size_t length = found.length == 0 ? run : found.length;
    if (found.length != 0) {
      if (result.empty()) result.reserve(first_room);
      result.push_back(found);
    }
    offset = next_brace(text, offset + length);
  }
  return result;
}

}  // namespace heliograph::text
