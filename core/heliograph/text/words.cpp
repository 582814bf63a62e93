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
  for (std::size_t offset = base::first_beyond_ascii(text); offset < text.size();) {
    const CodePoint point = code_point_at(text, offset);
    if (is_thai_block(point.value)) return Method::thai;
    if (script_of(point.value) > Script::latin && !is_invisible(point.value)) method = Method::runs;
    offset = base::first_beyond_ascii(text, offset + point.length);
  }
  return method;
}

/// Takes one character of a text whose tokens are counted.
void count_character(std::string_view text, std::size_t& offset, bool& inside, std::size_t& tokens) {
  const CodePoint point = code_point_at(text, offset);
  offset += point.length;
  if (is_invisible(point.value)) return;
  const bool is_visible = !is_space(point.value);
  tokens += static_cast<std::size_t>(is_visible && !inside);
  inside = is_visible;
}

/// Counts what stands between white space. A variable holds none, so it is part of a token like any other characters.
std::size_t count_tokens(std::string_view text) {
  std::size_t tokens = 0;
  bool inside = false;
  const auto count = [&](base::Block block) {
    const base::Block spaces = base::ascii_in(block, ' ', ' ') | base::ascii_in(block, '\t', '\r');
    tokens += base::count_marks(base::beginnings(~spaces & base::block_marks, inside));
  };
  std::size_t offset = 0;
  while (text.size() - offset >= base::block_size) {
    const base::Block block = base::block_at(text.data() + offset);
    if (base::beyond_ascii(block) == 0) {
      count(block);
      offset += base::block_size;
      continue;
    }
    for (const std::size_t end = offset + base::block_size; offset < end;) count_character(text, offset, inside, tokens);
  }
  while (offset < text.size()) count_character(text, offset, inside, tokens);
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
        const Script script = script_of(value);
        if (is_unspaced(script)) {
          if (unspaced == 0) leave();
          ++unspaced;
          inside = true;
        } else if (script == Script::hangul || is_word_character(value)) {
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

/// Letters of each script.
class Letters {
 public:
  void count(std::string_view text) {
    std::size_t offset = 0;
    while (text.size() - offset >= base::block_size) {
      const base::Block block = base::block_at(text.data() + offset);
      if (base::beyond_ascii(block) == 0) {
        of(Script::latin) += base::count_marks(base::ascii_letters(block));
        offset += base::block_size;
        continue;
      }
      for (const std::size_t end = offset + base::block_size; offset < end;) count_character(text, offset);
    }
    while (offset < text.size()) count_character(text, offset);
  }

  [[nodiscard]] Script most() {
    of(Script::common) = 0;
    return static_cast<Script>(std::max_element(counts_.begin(), counts_.end()) - counts_.begin());
  }

 private:
  std::size_t& of(Script script) { return counts_[static_cast<std::size_t>(script)]; }

  void count_character(std::string_view text, std::size_t& offset) {
    const CodePoint point = code_point_at(text, offset);
    offset += point.length;
    if (!is_invisible(point.value)) ++of(script_of(point.value));
  }

  std::array<std::size_t, static_cast<std::size_t>(Script::han) + 1> counts_{};
};

}  // namespace

Words count_words(std::string_view text, std::span<const Placeholder> variables) {
  const auto same = [](std::size_t count) { return Words{count, count}; };
  switch (method_for(text)) {
    case Method::tokens:
      return same(count_tokens(text));
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
  Letters letters;
  std::size_t offset = 0;
  for (const Placeholder& variable : variables) {
    if (variable.offset < offset) continue;
    letters.count(text.substr(offset, variable.offset - offset));
    offset = variable.end();
  }
  letters.count(text.substr(offset));
  return letters.most();
}

}  // namespace heliograph::text
