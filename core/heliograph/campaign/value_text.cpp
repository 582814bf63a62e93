// SPDX-License-Identifier: Apache-2.0
#include <heliograph/base/scan.hpp>
#include <heliograph/campaign/value_text.hpp>
#include <heliograph/message/limits.hpp>

namespace heliograph::campaign {

namespace {

bool is_break(char c) { return c == '\n' || c == '\r' || c == '\t'; }

// More spaces than are allowed always put two side by side into one of the blocks they lie in.
static_assert(message::limit::parameter_spaces >= 2);

/// Marks breaks and spaces beside spaces.
base::Block may_need_change(base::Block block) {
  const base::Block spaces = base::equal_to(block, ' ');
  return base::equal_to(block, '\n') | base::equal_to(block, '\r') | base::equal_to(block, '\t') | (spaces & spaces >> 8);
}

bool is_hex(char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f'); }

bool is_address_character(char c) {
  const bool is_word = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  return is_word || std::string_view{"-._~:/?#[]@!$&'()*+,;="}.find(c) != std::string_view::npos;
}

}  // namespace

bool is_parameter_text(std::string_view value) {
  if (base::find_marked(value, 0, may_need_change) == value.size()) return true;
  std::size_t spaces = 0;
  for (const char c : value) {
    spaces = c == ' ' ? spaces + 1 : 0;
    if (is_break(c) || spaces > message::limit::parameter_spaces) return false;
  }
  return true;
}

std::string parameter_text(std::string_view value) {
  std::string text;
  std::size_t spaces = 0;
  bool after_return = false;
  for (const char c : value) {
    const bool is_second_of_pair = after_return && c == '\n';
    after_return = c == '\r';
    if (is_second_of_pair) continue;
    const char written = is_break(c) ? ' ' : c;
    spaces = written == ' ' ? spaces + 1 : 0;
    if (spaces <= message::limit::parameter_spaces) text += written;
  }
  return text;
}

std::string address_text(std::string_view value) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string text;
  for (std::size_t i = 0; i < value.size(); ++i) {
    const char c = value[i];
    const bool is_encoded = c == '%' && i + 2 < value.size() && is_hex(value[i + 1]) && is_hex(value[i + 2]);
    if (is_encoded || is_address_character(c)) {
      text += c;
      continue;
    }
    text += '%';
    text += digits[static_cast<unsigned char>(c) >> 4U];
    text += digits[static_cast<unsigned char>(c) & 0xFU];
  }
  return text;
}

}  // namespace heliograph::campaign
