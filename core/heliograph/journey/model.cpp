// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/audience/value.hpp>
#include <heliograph/journey/limits.hpp>
#include <heliograph/journey/model.hpp>

namespace heliograph::journey {

namespace {

constexpr std::int64_t day_ms = 24LL * 60 * 60 * 1000;

char to_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
bool same_letter(char left, char right) { return to_lower(left) == to_lower(right); }

bool begins_with(std::string_view text, std::string_view part) {
  return text.size() >= part.size() && std::equal(part.begin(), part.end(), text.begin(), same_letter);
}

}  // namespace

std::int64_t timeout_ms(const Journey& journey) {
  const std::int64_t days =
      journey.settings ? journey.settings->timeout_days.value_or(limit::timeout_days) : limit::timeout_days;
  return std::clamp<std::int64_t>(days, 1, limit::timeout_days) * day_ms;
}

bool matches_text(const JourneyTextMatch& match, std::string_view text) {
  text = audience::trimmed(text);
  return std::any_of(match.values.begin(), match.values.end(), [&](std::string_view value) {
    value = audience::trimmed(value);
    switch (match.comparison) {
      case JourneyTextComparison::equals:
        return text.size() == value.size() && begins_with(text, value);
      case JourneyTextComparison::contains:
        return std::search(text.begin(), text.end(), value.begin(), value.end(), same_letter) != text.end() ||
               value.empty();
      case JourneyTextComparison::begins_with:
        break;
    }
    return begins_with(text, value);
  });
}

std::string folded(std::string_view text) {
  std::string result{audience::trimmed(text)};
  std::transform(result.begin(), result.end(), result.begin(), to_lower);
  return result;
}

}  // namespace heliograph::journey
