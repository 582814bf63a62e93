// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/audience/key_set.hpp>
#include <heliograph/campaign/treatment.hpp>

namespace heliograph::campaign {

namespace {

constexpr std::uint32_t places = 10'000;
constexpr std::uint32_t places_per_percent = 100;

std::uint32_t place_of(std::uint64_t hash) { return static_cast<std::uint32_t>(hash % places); }

std::string_view language_part(std::string_view locale) { return locale.substr(0, locale.find_first_of("-_")); }

char folded(char c) {
  if (c == '-') return '_';
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool same(std::string_view left, std::string_view right) {
  return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                    [](char a, char b) { return folded(a) == folded(b); });
}

}  // namespace

std::uint32_t draw_of(std::string_view campaign_id, std::string_view profile_id) {
  return place_of(audience::hash_text(profile_id, audience::hash_text(campaign_id, 0)));
}

std::uint32_t draw_of(std::string_view campaign_id, std::uint64_t person) {
  return place_of(audience::mix(person ^ audience::hash_text(campaign_id, 0)));
}

std::optional<std::size_t> treatment_for(const std::vector<Treatment>& treatments, std::uint32_t draw) {
  std::uint32_t end = 0;
  for (std::size_t i = 0; i < treatments.size(); ++i) {
    end += static_cast<std::uint32_t>(std::clamp<std::int64_t>(treatments[i].percent, 0, 100)) * places_per_percent;
    if (draw < end) return i;
  }
  return std::nullopt;
}

std::string language_for(const TemplateChoice& choice, std::string_view locale) {
  for (const std::string& language : choice.languages) {
    if (same(language, locale)) return language;
  }
  const std::string standard =
      choice.default_language.value_or(choice.languages.empty() ? "" : choice.languages.front());
  const std::string_view wanted = language_part(locale);
  if (wanted.empty() || same(language_part(standard), wanted)) return standard;
  for (const std::string& language : choice.languages) {
    if (same(language_part(language), wanted)) return language;
  }
  return standard;
}

}  // namespace heliograph::campaign
