// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

/// Words that tell what a text is about, in the languages in which most templates are written. They lead to warnings
/// only: a list of words never knows for sure.
namespace heliograph::template_ {

/// What a phrase hints at: a subject, or the language it belongs to.
enum class Topic : std::uint8_t {
  promotion,
  one_time_password,
  opt_out,
  sensitive_data,
  english,
  french,
  spanish,
  portuguese,
  german,
  italian
};
inline constexpr std::size_t topics = 10;

/// What was found of one topic.
struct Hits {
  std::size_t count = 0;
  std::string_view first;  ///< the first phrase as it stands in the text
};

/// The phrases found in `text`, by topic. Only the first 4,096 bytes are read.
[[nodiscard]] std::array<Hits, topics> find_phrases(std::string_view text);

}  // namespace heliograph::template_
