// SPDX-License-Identifier: Apache-2.0
#include "sandbox/judge/text.hpp"

#include <algorithm>
#include <cmath>

namespace heliograph::sandbox {

namespace {

bool within(char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; }

bool is_space(char32_t c) {
  return c == ' ' || within(c, 9, 13) || c == 0xA0 || c == 0x3000 || within(c, 0x2000, 0x200A);
}

bool is_invisible(char32_t c) { return within(c, 0x200B, 0x200F) || c == 0x2060 || c == 0xFEFF || c == 0xAD; }

bool is_punctuation(char32_t c) {
  return within(c, 0x21, 0x2F) || within(c, 0x3A, 0x40) || within(c, 0x5B, 0x60) || within(c, 0x7B, 0x7E) ||
         within(c, 0xA1, 0xBF) || within(c, 0x2010, 0x206F) || within(c, 0x3001, 0x303F) || within(c, 0xFF01, 0xFF0F) ||
         within(c, 0xFF1A, 0xFF20) || within(c, 0xFF3B, 0xFF40) || within(c, 0xFF5B, 0xFF65);
}

bool is_thai_or_lao(char32_t c) { return within(c, 0x0E00, 0x0EFF); }

bool is_name(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
  });
}

bool is_number(std::string_view text) {
  return !text.empty() && text.front() != '0' && text.size() < 6 &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::u32string code_points(std::string_view text) {
  std::u32string points;
  points.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const std::size_t size = byte < 0x80   ? 1
                             : byte < 0xC2 ? 0
                             : byte < 0xE0 ? 2
                             : byte < 0xF0 ? 3
                             : byte < 0xF5 ? 4
                                           : 0;
    char32_t point = size == 1 ? byte : byte & (0xFFU >> (size + 1));
    bool fits = size != 0 && i + size <= text.size();
    for (std::size_t k = 1; fits && k < size; ++k) {
      const auto next = static_cast<unsigned char>(text[i + k]);
      fits = (next & 0xC0) == 0x80;
      point = point << 6 | (next & 0x3F);
    }
    points += fits ? point : U'\xFFFD';
    i += fits ? size : 1;
  }
  return points;
}

std::size_t length(std::string_view text) { return code_points(text).size(); }

bool is_emoji(char32_t c) {
  return within(c, 0x1F300, 0x1FAFF) || within(c, 0x1F1E6, 0x1F1FF) || within(c, 0x2600, 0x27BF) ||
         within(c, 0x2B05, 0x2B55) || within(c, 0x231A, 0x23FF) || c == 0x3030 || c == 0x303D;
}

std::size_t emoji_count(std::string_view text) {
  std::size_t count = 0;
  char32_t before = 0;
  for (const auto c : code_points(text)) {
    const bool modifier = within(c, 0x1F3FB, 0x1F3FF);
    const bool second_flag_letter = within(c, 0x1F1E6, 0x1F1FF) && within(before, 0x1F1E6, 0x1F1FF);
    if (is_emoji(c) && !modifier && before != 0x200D && !second_flag_letter) ++count;
    before = second_flag_letter ? 0 : c;
  }
  return count;
}

std::optional<std::string> text_member(const Json& object, const char* name) {
  if (!object.is_object()) return std::nullopt;
  const auto found = object.find(name);
  if (found == object.end() || !found->is_string()) return std::nullopt;
  return found->get<std::string>();
}

std::string upper(std::string_view text) {
  std::string raised{text};
  for (auto& c : raised)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
  return raised;
}

std::string upper_member(const Json& object, const char* name) { return upper(text_member(object, name).value_or("")); }

Variables variables_of(std::string_view text) {
  Variables found;
  while (true) {
    const auto open = text.find("{{");
    const auto stray = text.find("}}");
    if (stray < open) found.broken = true;
    if (open == std::string_view::npos) return found;
    const auto close = text.find("}}", open + 2);
    if (close == std::string_view::npos) {
      found.broken = true;
      return found;
    }
    const std::string name{text.substr(open + 2, close - open - 2)};
    if (is_number(name))
      found.numbers = true;
    else if (is_name(name) && !(name[0] >= '0' && name[0] <= '9'))
      found.names = true;
    else
      found.broken = true;
    if (std::find(found.all.begin(), found.all.end(), name) == found.all.end()) found.distinct.push_back(name);
    found.all.push_back(name);
    text.remove_prefix(close + 2);
  }
}

std::string without_variables(std::string_view text) {
  std::string rest;
  while (true) {
    const auto open = text.find("{{");
    rest += text.substr(0, open);
    if (open == std::string_view::npos) return rest;
    const auto close = text.find("}}", open);
    if (close == std::string_view::npos) return rest;
    text.remove_prefix(close + 2);
  }
}

double words_in(std::string_view text, std::size_t variables) {
  const auto plain = code_points(without_variables(text));
  if (std::any_of(plain.begin(), plain.end(), is_thai_or_lao)) {
    const auto visible = std::count_if(plain.begin(), plain.end(), [](char32_t c) { return !is_invisible(c); });
    return std::ceil(static_cast<double>(visible) / 7.0) + static_cast<double>(variables);
  }
  const bool latin = std::none_of(plain.begin(), plain.end(), [](char32_t c) {
    return c > 0x24F && !within(c, 0x1E00, 0x20CF) && !is_punctuation(c) && !is_emoji(c) && !is_space(c) && c != 0xFE0F;
  });
  std::size_t words = 0;
  bool inside = false;
  for (const auto c : latin ? code_points(text) : plain) {
    if (is_invisible(c)) continue;
    const bool part = latin ? !is_space(c) : !is_space(c) && !is_punctuation(c);
    if (part && !inside) ++words;
    inside = part;
  }
  return static_cast<double>(words) + (latin ? 0.0 : static_cast<double>(variables));
}

}  // namespace heliograph::sandbox
