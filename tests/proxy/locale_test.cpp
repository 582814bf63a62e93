// SPDX-License-Identifier: Apache-2.0
#include <heliograph/base/parse.hpp>
#include <locales/locales.hpp>
#include <proxy/all_rules.hpp>

#include <map>
#include <set>

#include "catch.hpp"

using namespace heliograph;

namespace {

std::set<std::string> keys_of(const locales::Locale& locale) {
  const base::ParseLimits limits{.depth = 2, .members = 100'000, .values = 200'000};
  const auto read = base::parse(locale.json, limits);
  REQUIRE(read.findings.empty());
  std::set<std::string> keys;
  for (auto member = read.value.begin(); member != read.value.end(); ++member) keys.insert(member.key());
  return keys;
}

}  // namespace

TEST_CASE("each finding of the server and the proxy has a text in every language") {
  for (const auto& locale : locales::all()) {
    const auto keys = keys_of(locale);
    for (const std::string& code : test::proxy_codes()) {
      CAPTURE(locale.language, code);
      CHECK(keys.count("finding." + code) == 1);
    }
  }
}

TEST_CASE("each text of a room of the server or the proxy belongs to one of its findings") {
  const auto codes = test::proxy_codes();
  std::set<std::string> rooms;
  for (const std::string& code : codes) rooms.insert(code.substr(0, code.find('.') + 1));
  for (std::string key : keys_of({"en", locales::find("en").value()})) {
    if (key.rfind("finding.", 0) != 0) continue;
    key.erase(0, 8);
    if (rooms.count(key.substr(0, key.find('.') + 1)) == 0) continue;
    if (key.size() > 5 && key.compare(key.size() - 5, 5, ".next") == 0) key.resize(key.size() - 5);
    CAPTURE(key);
    CHECK(codes.count(key) == 1);
  }
}
