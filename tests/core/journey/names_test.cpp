// SPDX-License-Identifier: Apache-2.0
#include <core/journey/drawing.hpp>
#include <heliograph/text/utf8.hpp>

#include "catch.hpp"

using namespace heliograph;
using namespace heliograph::journey;
using namespace heliograph::journey::drawing;

TEST_CASE("a long name that a finding shows is cut between two characters") {
  std::string name;
  for (int i = 0; i < 100; ++i) name += "여";
  JourneyNode wait = waiting("w", 60, "end");
  wait.ways.push_back({name, name});
  wait.ways[0].to = name;
  JourneyNode call = calling("h", {{"next", "end"}});
  call.webhook->url = name;
  int shown = 0;
  for (const base::Finding& finding : validate_journey(form_of({entry("w"), wait, call, end()}))) {
    for (const char* arg : {"way", "node", "actual"}) {
      const base::Json* value = base::find_member(finding.args, arg);
      if (value == nullptr || !value->is_string() || value->get<std::string>().size() < 100) continue;
      CAPTURE(finding.code);
      CHECK(value->get<std::string>().size() == 198);
      CHECK_FALSE(text::first_invalid_byte(value->get<std::string>()));
      ++shown;
    }
  }
  CHECK(shown == 3);
}
