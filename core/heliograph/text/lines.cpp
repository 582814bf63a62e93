// SPDX-License-Identifier: Apache-2.0
#include <heliograph/base/scan.hpp>
#include <heliograph/text/character.hpp>
#include <heliograph/text/lines.hpp>
#include <heliograph/text/utf8.hpp>

namespace heliograph::text {

namespace {

/// The bytes of the line break at `offset`, or 0 when none stands there.
std::size_t line_break_length(std::string_view text, std::size_t offset) {
  const auto byte = static_cast<unsigned char>(text[offset]);
  if (byte != '\n' && byte != '\r' && byte != 0xE2) return 0;
  if (text.substr(offset, 2) == "\r\n") return 2;
  const CodePoint point = code_point_at(text, offset);
  return is_line_break(point.value) ? point.length : 0;
}

/// Where the next line break may stand: every one begins with one of these bytes.
std::size_t next_candidate(std::string_view text, std::size_t offset) {
  return base::find_byte(text, offset, '\n', '\r', '\xE2');
}

}  // namespace

LineBreaks longest_line_breaks(std::string_view text) {
  LineBreaks longest;
  LineBreaks run;
  std::size_t behind = 0;  // of the last line break
  for (std::size_t offset = next_candidate(text, 0); offset < text.size(); offset = next_candidate(text, offset)) {
    const std::size_t length = line_break_length(text, offset);
    if (length == 0) {
      ++offset;
      continue;
    }
    if (run.count == 0 || offset != behind) run = {.count = 0, .offset = offset};
    ++run.count;
    if (run.count > longest.count) longest = run;
    offset += length;
    behind = offset;
  }
  return longest;
}

std::size_t count_line_breaks(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t offset = next_candidate(text, 0); offset < text.size(); offset = next_candidate(text, offset)) {
    const std::size_t length = line_break_length(text, offset);
    count += length != 0;
    offset += length == 0 ? 1 : length;
  }
  return count;
}

std::string_view trim(std::string_view text) {
  while (!text.empty()) {
    const CodePoint first = code_point_at(text, 0);
    if (!is_space(first.value) && !is_invisible(first.value)) break;
    text.remove_prefix(first.length);
  }
  while (!text.empty()) {
    const CodePoint last = code_point_before(text, text.size());
    if (!is_space(last.value) && !is_invisible(last.value)) break;
    text.remove_suffix(last.length);
  }
  return text;
}

}  // namespace heliograph::text
