// SPDX-License-Identifier: Apache-2.0
#include <core/all_rules.hpp>
#include <heliograph/base/parse.hpp>
#include <locales/locales.hpp>

#include "catch.hpp"

using namespace heliograph;

namespace {

using Texts = std::map<std::string, std::string>;

Texts texts_of(std::string_view language) {
  const base::ParseLimits limits{.depth = 2, .members = 100'000, .values = 200'000};
  const auto read = base::parse(locales::find(language).value(), limits);
  REQUIRE(read.findings.empty());
  Texts texts;
  for (auto member = read.value.begin(); member != read.value.end(); ++member) {
    texts[member.key()] = member.value().get<std::string>();
  }
  return texts;
}

/// Every label and every finding that must have a text.
std::set<std::string> wanted_keys() {
  std::set<std::string> keys;
  for (const auto table : tests::rule_tables()) {
    for (const base::Rule& rule : table) keys.insert("finding." + std::string{rule.code});
  }
  tests::each_lifecycle([&](const auto& lifecycle) { keys.merge(tests::labels_of(lifecycle)); });
  for (const std::string& label : tests::other_labels()) keys.insert(label);
  return keys;
}

std::set<std::string> placeholders_of(std::string_view text) {
  std::set<std::string> names;
  while (true) {
    const std::size_t open = text.find('{');
    const std::size_t close = text.find('}', open);
    if (open == std::string_view::npos || close == std::string_view::npos) return names;
    names.insert(std::string{text.substr(open + 1, close - open - 1)});
    text.remove_prefix(close + 1);
  }
}

/// Whether a text is that of a finding of no room of the core. The floors above look after their own.
bool is_of_another_floor(std::string_view key) {
  constexpr std::string_view finding = "finding.";
  if (key.substr(0, finding.size()) != finding) return false;
  const std::string_view code = key.substr(finding.size());
  const std::string_view room = code.substr(0, code.find('.') + 1);
  for (const auto table : tests::rule_tables()) {
    if (!table.empty() && table.front().code.substr(0, room.size()) == room) return false;
  }
  return true;
}

}  // namespace

TEST_CASE("each finding, state, event and label has a text in every language") {
  const auto keys = wanted_keys();
  for (const auto& locale : locales::all()) {
    const Texts texts = texts_of(locale.language);
    for (const std::string& key : keys) {
      CAPTURE(locale.language, key);
      CHECK(texts.count(key) == 1);
    }
  }
}

TEST_CASE("each text of the locale files belongs to a finding, a state, an event or a label") {
  const auto keys = wanted_keys();
  for (const auto& [key, text] : texts_of("en")) {
    if (is_of_another_floor(key)) continue;
    CAPTURE(key);
    const bool is_next = key.size() > 5 && key.substr(key.size() - 5) == ".next";
    CHECK(keys.count(is_next ? key.substr(0, key.size() - 5) : key) == 1);
  }
}

TEST_CASE("the languages have the same keys, and each text the same placeholders") {
  REQUIRE(locales::all().size() == 4);
  const Texts english = texts_of("en");
  for (const auto& locale : locales::all()) {
    const Texts texts = texts_of(locale.language);
    CHECK(texts.size() == english.size());
    for (const auto& [key, text] : english) {
      CAPTURE(locale.language, key);
      REQUIRE(texts.count(key) == 1);
      CHECK(placeholders_of(texts.at(key)) == placeholders_of(text));
      CHECK_FALSE(texts.at(key).empty());
    }
  }
}

TEST_CASE("no two rules share a code, and each names its room and its source") {
  std::set<std::string_view> codes;
  for (const auto table : tests::rule_tables()) {
    for (const base::Rule& rule : table) {
      CAPTURE(rule.code);
      CHECK(codes.insert(rule.code).second);
      CHECK(rule.code.find('.') != std::string_view::npos);
      CHECK_FALSE(rule.source.empty());
    }
  }
}
