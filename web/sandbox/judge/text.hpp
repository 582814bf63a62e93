// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "http/problem.hpp"

namespace heliograph::sandbox {

using http::Json;

/// The code points of UTF-8 text; a byte that does not fit counts as U+FFFD.
std::u32string code_points(std::string_view text);

/// Length in code points.
std::size_t length(std::string_view text);

bool is_emoji(char32_t c);
std::size_t emoji_count(std::string_view text);

/// A member that is text, or nothing.
std::optional<std::string> text_member(const Json& object, const char* name);

/// ASCII letters turned into capitals: Meta accepts `body`, `Body` and `BODY`.
std::string upper(std::string_view text);
std::string upper_member(const Json& object, const char* name);

/// What stands between each `{{` and `}}`.
struct Variables {
  std::vector<std::string> all;       ///< in order, repetitions included
  std::vector<std::string> distinct;  ///< in order of their first appearance
  bool broken = false;                ///< braces without their pair, or something that is neither number nor name
  bool numbers = false;
  bool names = false;
};
Variables variables_of(std::string_view text);

/// The text with each variable replaced by nothing.
std::string without_variables(std::string_view text);

/// Words as Meta counts them against variables: tokens between white space in Latin script, runs of letters
/// plus variables in others, seven characters to a word in Thai and Lao.
double words_in(std::string_view text, std::size_t variables);

}  // namespace heliograph::sandbox
