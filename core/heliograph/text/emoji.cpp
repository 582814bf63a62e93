// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdint>
#include <heliograph/text/emoji.hpp>
#include <heliograph/text/utf8.hpp>
#include <iterator>

namespace heliograph::text {

namespace {

struct Range {
  std::uint16_t first;
  std::uint16_t last;
};

/// Shown as a picture without being asked (Unicode property Emoji_Presentation), below U+10000.
constexpr Range basic_plane[] = {
    {0x231A, 0x231B}, {0x23E9, 0x23EC}, {0x23F0, 0x23F0}, {0x23F3, 0x23F3}, {0x25FD, 0x25FE}, {0x2614, 0x2615},
    {0x2648, 0x2653}, {0x267F, 0x267F}, {0x2693, 0x2693}, {0x26A1, 0x26A1}, {0x26AA, 0x26AB}, {0x26BD, 0x26BE},
    {0x26C4, 0x26C5}, {0x26CE, 0x26CE}, {0x26D4, 0x26D4}, {0x26EA, 0x26EA}, {0x26F2, 0x26F3}, {0x26F5, 0x26F5},
    {0x26FA, 0x26FA}, {0x26FD, 0x26FD}, {0x2705, 0x2705}, {0x270A, 0x270B}, {0x2728, 0x2728}, {0x274C, 0x274C},
    {0x274E, 0x274E}, {0x2753, 0x2755}, {0x2757, 0x2757}, {0x2795, 0x2797}, {0x27B0, 0x27B0}, {0x27BF, 0x27BF},
    {0x2B1B, 0x2B1C}, {0x2B50, 0x2B50}, {0x2B55, 0x2B55},
};

/// The same from U+1F000 on, as distances from it. The last range is a block that Unicode keeps for emoji.
constexpr Range pictographs[] = {
    {0x004, 0x004}, {0x0CF, 0x0CF}, {0x18E, 0x18E}, {0x191, 0x19A}, {0x201, 0x201}, {0x21A, 0x21A}, {0x22F, 0x22F},
    {0x232, 0x236}, {0x238, 0x23A}, {0x250, 0x251}, {0x300, 0x320}, {0x32D, 0x335}, {0x337, 0x37C}, {0x37E, 0x393},
    {0x3A0, 0x3CA}, {0x3CF, 0x3D3}, {0x3E0, 0x3F0}, {0x3F4, 0x3F4}, {0x3F8, 0x43E}, {0x440, 0x440}, {0x442, 0x4FC},
    {0x4FF, 0x53D}, {0x54B, 0x54E}, {0x550, 0x567}, {0x57A, 0x57A}, {0x595, 0x596}, {0x5A4, 0x5A4}, {0x5FB, 0x64F},
    {0x680, 0x6C5}, {0x6CC, 0x6CC}, {0x6D0, 0x6D2}, {0x6D5, 0x6D7}, {0x6DC, 0x6DF}, {0x6EB, 0x6EC}, {0x6F4, 0x6FC},
    {0x7E0, 0x7EB}, {0x7F0, 0x7F0}, {0x90C, 0x93A}, {0x93C, 0x945}, {0x947, 0x9FF}, {0xA70, 0xAFF},
};

template <std::size_t Count>
bool in_ranges(const Range (&ranges)[Count], std::uint32_t value) {
  const Range* range = std::lower_bound(std::begin(ranges), std::end(ranges), value,
                                        [](const Range& entry, std::uint32_t wanted) { return entry.last < wanted; });
  return range != std::end(ranges) && range->first <= value;
}

constexpr char32_t joiner = 0x200D;
constexpr char32_t text_style = 0xFE0E;
constexpr char32_t picture_style = 0xFE0F;
constexpr char32_t keycap = 0x20E3;

bool is_picture(char32_t value) {
  if (value < 0x231A) return false;
  if (value < 0x10000) return in_ranges(basic_plane, value);
  return value >= 0x1F000 && value <= 0x1FFFF && in_ranges(pictographs, value - 0x1F000);
}

/// Characters that may become a picture by a variation selector, a skin tone or a joiner.
bool may_be_picture(char32_t value) {
  return value == 0xA9 || value == 0xAE || (value >= 0x203C && value <= 0x3299) ||
         (value >= 0x1F000 && value <= 0x1FFFF);
}

bool is_regional_letter(char32_t value) { return value >= 0x1F1E6 && value <= 0x1F1FF; }
bool is_skin_tone(char32_t value) { return value >= 0x1F3FB && value <= 0x1F3FF; }
bool is_tag(char32_t value) { return value >= 0xE0020 && value <= 0xE007F; }
bool is_keycap_base(char32_t value) { return (value >= '0' && value <= '9') || value == '#' || value == '*'; }

/// Whether the UTF-8 of a character beyond ASCII that may be a picture can begin with `lead`.
bool may_begin_emoji(unsigned char lead) { return lead == 0xC2 || lead == 0xE2 || lead == 0xE3 || lead >= 0xF0; }

/// The bytes of the emoji at `offset`, or 0 when none stands there.
std::size_t emoji_length(std::string_view text, std::size_t offset) {
  const CodePoint first = code_point_at(text, offset);
  std::size_t end = offset + first.length;
  CodePoint next = code_point_at(text, end);
  if (is_regional_letter(first.value)) return first.length + (is_regional_letter(next.value) ? next.length : 0U);
  if (is_keycap_base(first.value)) {
    if (next.value == picture_style) next = code_point_at(text, end += next.length);
    return next.value == keycap ? end + next.length - offset : 0;
  }
  if (next.value == text_style) return 0;
  const bool asked_for = may_be_picture(first.value) && (next.value == picture_style || is_skin_tone(next.value));
  if (!asked_for && !is_picture(first.value)) return 0;
  while (next.length != 0) {
    if (next.value == joiner) {
      const CodePoint joined = code_point_at(text, end + next.length);
      if (!may_be_picture(joined.value)) break;
      end += next.length + joined.length;
    } else if (next.value == picture_style || next.value == keycap || is_skin_tone(next.value) || is_tag(next.value)) {
      end += next.length;
    } else {
      break;
    }
    next = code_point_at(text, end);
  }
  return end - offset;
}

struct Found {
  std::size_t offset;
  std::size_t end;
};

/// The first emoji at or behind the byte `offset`.
std::optional<Found> find_emoji(std::string_view text, std::size_t offset) {
  for (;;) {
    // An emoji begins with a character beyond ASCII, or with the one before it when that is the base of a keycap.
    const std::size_t beyond = base::first_beyond_ascii(text, offset);
    if (beyond == text.size()) return std::nullopt;
    if (beyond > offset && is_keycap_base(static_cast<unsigned char>(text[beyond - 1]))) {
      if (const std::size_t length = emoji_length(text, beyond - 1)) return Found{beyond - 1, beyond - 1 + length};
    }
    const auto lead = static_cast<unsigned char>(text[beyond]);
    if (may_begin_emoji(lead)) {
      if (const std::size_t length = emoji_length(text, beyond)) return Found{beyond, beyond + length};
    }
    const auto is_passed = [](unsigned char byte) { return byte >= 0x80 && !may_begin_emoji(byte); };
    for (offset = beyond + 1; offset < text.size() && is_passed(static_cast<unsigned char>(text[offset]));) ++offset;
  }
}

}  // namespace

std::size_t count_emoji(std::string_view text) {
  if (is_ascii(text)) return 0;
  std::size_t count = 0;
  for (auto found = find_emoji(text, 0); found; found = find_emoji(text, found->end)) ++count;
  return count;
}

std::optional<std::size_t> first_emoji(std::string_view text) {
  if (is_ascii(text)) return std::nullopt;
  const auto found = find_emoji(text, 0);
  return found ? std::optional{found->offset} : std::nullopt;
}

}  // namespace heliograph::text
