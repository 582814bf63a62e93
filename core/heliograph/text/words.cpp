// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <heliograph/text/utf8.hpp>
#include <heliograph/text/words.hpp>

namespace heliograph::text {

namespace {

constexpr std::size_t thai_characters_per_word = 7;
/// What dictionaries find on average in running Chinese and Japanese text.
constexpr std::size_t unspaced_characters_per_word = 2;

/// Walks the visible characters of a text; each variable is one step.
template <class OnCharacter, class OnVariable>
void walk(std::string_view text, std::span<const Placeholder> variables, OnCharacter on_character,
          OnVariable on_variable) {
  std::size_t offset = 0;
  const auto walk_to = [&](std::size_t end) {
    while (offset < end) {
      const CodePoint point = code_point_at(text, offset);
      offset += point.length;
      if (!is_invisible(point.value)) on_character(point.value, offset);
    }
  };
  for (const Placeholder& variable : variables) {
    if (variable.offset < offset) continue;
    walk_to(variable.offset);
    offset = variable.end();
    on_variable();
  }
  walk_to(text.size());
}

bool is_unspaced(Script script) { return script == Script::han || script == Script::hiragana; }

/// The Thai block as Meta's check has it (U+0E00 to U+0E7F).
bool is_thai_block(char32_t value) { return value >= 0xE00 && value <= 0xE7F; }

enum class Method { tokens, runs, thai };

/// Variables hold ASCII characters only, so they need no look.
Method method_for(std::string_view text) {
  Method method = Method::tokens;
  for (std::size_t offset = first_beyond_ascii(text); offset < text.size();) {
    const CodePoint point = code_point_at(text, offset);
    if (is_thai_block(point.value)) return Method::thai;
    if (script_of(point.value) > Script::latin && !is_invisible(point.value)) method = Method::runs;
    offset = first_beyond_ascii(text, offset + point.length);
  }
  return method;
}

/// Tokens of ASCII text without variables that hold white space: those between them need no look at the variables.
std::size_t count_ascii_tokens(std::string_view text) {
  std::size_t tokens = 0;
  bool inside = false;
  for (const char c : text) {
    const bool visible = !is_space(static_cast<unsigned char>(c));
    tokens += static_cast<std::size_t>(visible && !inside);
    inside = visible;
  }
  return tokens;
}

std::size_t count_tokens(std::string_view text, std::span<const Placeholder> variables) {
  if (is_ascii(text)) return count_ascii_tokens(text);
  std::size_t tokens = 0;
  bool inside = false;
  const auto enter = [&] {
    tokens += !inside;
    inside = true;
  };
  walk(
      text, variables,
      [&](char32_t value, std::size_t) {
        if (is_space(value)) {
          inside = false;
        } else {
          enter();
        }
      },
      enter);
  return tokens;
}

/// Whether `value`, with word characters before and behind it, is part of the word: `l'eau`, `3.5`.
bool joins_words(char32_t value) { return value == '\'' || value == 0x2019 || value == '.'; }

Words count_runs(std::string_view text, std::span<const Placeholder> variables) {
  Words words;
  std::size_t unspaced = 0;
  bool inside = false;
  const auto leave = [&] {
    words.count += (unspaced + unspaced_characters_per_word - 1) / unspaced_characters_per_word;
    words.most += unspaced;
    unspaced = 0;
    inside = false;
  };
  const auto enter = [&] {
    if (!inside || unspaced != 0) {
      leave();
      ++words.count;
      ++words.most;
    }
    inside = true;
  };
  walk(
      text, variables,
      [&](char32_t value, std::size_t behind) {
        if (is_unspaced(script_of(value))) {
          if (unspaced == 0) leave();
          ++unspaced;
          inside = true;
        } else if (is_word_character(value)) {
          enter();
        } else if (!(inside && joins_words(value) && is_word_character(code_point_at(text, behind).value))) {
          leave();
        }
      },
      leave);
  leave();
  return words;
}

std::size_t count_thai(std::string_view text, std::span<const Placeholder> variables) {
  std::size_t characters = 0;
  walk(
      text, variables, [&](char32_t, std::size_t) { ++characters; }, [] {});
  return (characters + thai_characters_per_word - 1) / thai_characters_per_word;
}

bool has_ascii_letter(std::string_view text, std::span<const Placeholder> variables) {
  std::size_t offset = 0;
  const auto has_letter_before = [&](std::size_t end) {
    const auto part = text.substr(offset, end - offset);
    return std::any_of(part.begin(), part.end(), [](char c) { return script_of(static_cast<unsigned char>(c)) == Script::latin; });
  };
  for (const Placeholder& variable : variables) {
    if (has_letter_before(variable.offset)) return true;
    offset = variable.end();
  }
  return has_letter_before(text.size());
}

}  // namespace

Words count_words(std::string_view text, std::span<const Placeholder> variables) {
  const auto same = [](std::size_t count) { return Words{count, count}; };
  switch (method_for(text)) {
    case Method::tokens:
      return same(count_tokens(text, variables));
    case Method::thai:
      return same(count_thai(text, variables) + variables.size());
    case Method::runs:
      break;
  }
  Words words = count_runs(text, variables);
  words.count += variables.size();
  words.most += variables.size();
  return words;
}

Script main_script(std::string_view text, std::span<const Placeholder> variables) {
  if (is_ascii(text)) return has_ascii_letter(text, variables) ? Script::latin : Script::common;
  std::array<std::size_t, static_cast<std::size_t>(Script::han) + 1> letters{};
  std::size_t ascii = 0;
  walk(
      text, variables,
      [&](char32_t value, std::size_t) {
        if (value < 0x80) {
          ascii += static_cast<std::size_t>(script_of(value) == Script::latin);
        } else {
          ++letters[static_cast<std::size_t>(script_of(value))];
        }
      },
      [] {});
  letters.front() = 0;
  letters[static_cast<std::size_t>(Script::latin)] += ascii;
  const auto most = std::max_element(letters.begin(), letters.end());
  return static_cast<Script>(most - letters.begin());
}

}  // namespace heliograph::text
