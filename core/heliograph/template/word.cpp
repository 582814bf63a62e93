// SPDX-License-Identifier: Apache-2.0
#include <heliograph/template/word.hpp>

namespace heliograph::template_ {

namespace {

constexpr char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

}  // namespace

bool same_word(std::string_view left, std::string_view right) {
  if (left.size() != right.size()) return false;
  for (std::size_t i = 0; i < left.size(); ++i) {
    if (left[i] != right[i] && upper(left[i]) != upper(right[i])) return false;
  }
  return true;
}

std::optional<std::size_t> find_word(std::span<const std::string_view> words, std::string_view text) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].size() == text.size() && same_word(words[i], text)) return i;
  }
  return std::nullopt;
}

std::string joined(std::span<const std::string_view> words) {
  std::string text;
  for (const std::string_view word : words) {
    if (!text.empty()) text += ", ";
    text += word;
  }
  return text;
}

}  // namespace heliograph::template_
