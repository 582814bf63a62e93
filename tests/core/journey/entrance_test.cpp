// SPDX-License-Identifier: Apache-2.0
#include <core/journey/drawing.hpp>
#include <heliograph/journey/entrance.hpp>

#include "catch.hpp"

using namespace heliograph;
using namespace heliograph::journey;
using namespace heliograph::journey::drawing;

namespace {

constexpr std::int64_t minute = 60'000;

std::string refusal(const Journey& journey, const JourneyPast& past, JourneyStatus status = JourneyStatus::live,
                    base::Instant now = start) {
  const JourneyEntrance entrance = may_enter(journey, status, past, now, {});
  return entrance.refusal != nullptr ? std::string{entrance.refusal->code} : "";
}

JourneyPast entered(std::int64_t ms_ago) { return {false, base::Instant{start.unix_ms - ms_ago}}; }

JourneyEventEntry order() {
  JourneyEventEntry entry;
  entry.name = "ordered";
  entry.fields = {{"number", JourneyFieldType::text, true},
                  {"total", JourneyFieldType::number, std::nullopt},
                  {"gift", JourneyFieldType::boolean, std::nullopt},
                  {"when", JourneyFieldType::time, std::nullopt}};
  return entry;
}

std::vector<std::string> said(const base::Json& values) {
  std::vector<std::string> lines;
  for (const base::Finding& finding : read_event(order(), values).findings)
    lines.push_back(finding.code + " " + finding.at);
  return lines;
}

}  // namespace

TEST_CASE("people enter a live journey, and one that is tested") {
  const Journey journey;
  CHECK(refusal(journey, {}).empty());
  CHECK(refusal(journey, {}, JourneyStatus::testing).empty());
  for (const JourneyStatus status : {JourneyStatus::draft, JourneyStatus::paused_hold, JourneyStatus::closed}) {
    CHECK(refusal(journey, {}, status) == "journey.closed");
  }
}

TEST_CASE("a person is in a journey once at a time") { CHECK(refusal({}, {true, start}) == "journey.inside"); }

TEST_CASE("people enter again always, after a delay, or never") {
  Journey journey;
  CHECK(refusal(journey, entered(0)).empty());
  JourneySettings& settings = journey.settings.emplace();
  settings.reentrance = JourneyReentrance::never;
  CHECK(refusal(journey, entered(1000 * day)) == "journey.entered_before");
  CHECK(refusal(journey, {}).empty());
  settings.reentrance = JourneyReentrance::after_delay;
  CHECK(refusal(journey, entered(5 * minute)).empty());
  CHECK(refusal(journey, entered(5 * minute - 1)) == "journey.entered_recently");
  settings.reentrance_minutes = 60;
  CHECK(refusal(journey, entered(60 * minute)).empty());
  const JourneyEntrance entrance = may_enter(journey, JourneyStatus::live, entered(60 * minute - 1), start, {});
  CHECK(entrance.until == base::Instant{start.unix_ms + 1});
}

TEST_CASE("nobody enters at the journey's end or after it, read on the journey's clock") {
  Journey journey;
  journey.settings.emplace().end = campaign::WallTime{2026, 9, 21, 14, 14};
  const base::Instant at = campaign::instant_of(*journey.settings->end, {});
  CHECK(refusal(journey, {}, JourneyStatus::live, {at.unix_ms - 1}).empty());
  CHECK(refusal(journey, {}, JourneyStatus::live, at) == "journey.over");
  const campaign::ZoneClock east = {campaign::OffsetChange{base::Instant{0}, 1}};
  CHECK(may_enter(journey, JourneyStatus::live, {}, {at.unix_ms - minute}, east).refusal != nullptr);
}

TEST_CASE("the values of a call become attributes") {
  const base::Json values =
      base::Json::parse(R"({"number":"주문 1","total":12.50,"gift":true,"when":"2026-09-21T16:13:20+02:00"})");
  const JourneyEventValues read = read_event(order(), values);
  CHECK(read.findings.empty());
  CHECK(read.attributes == std::map<std::string, std::string>{{"event.number", "주문 1"},
                                                              {"event.total", "12.5"},
                                                              {"event.gift", "true"},
                                                              {"event.when", "2026-09-21T14:13:20.000Z"}});
  CHECK(said(base::Json::parse(R"({"number":7,"total":"7.5","gift":null})")).empty());
}

TEST_CASE("all that is wrong with a call is told at once") {
  using Lines = std::vector<std::string>;
  CHECK(said(base::Json::object()) == Lines{"journey.value_missing /number"});
  CHECK(said(base::Json::array()) == Lines{"journey.value_missing /number"});
  CHECK(said(base::Json::parse(R"({"number":[],"total":"a","gift":"true","when":"today","more":1})")) ==
        Lines{"journey.value_type /number", "journey.value_type /total", "journey.value_type /gift",
              "journey.value_type /when", "journey.value_unknown /more"});
  std::string longest;
  for (int i = 0; i < 1000; ++i) longest += "여";
  CHECK(said({{"number", longest}}).empty());
  CHECK(said({{"number", longest + "x"}}) == Lines{"journey.too_long /number"});
}

TEST_CASE("an event tells callers its schema") {
  const base::Json schema = event_schema(order());
  CHECK(schema["required"] == base::Json::parse(R"(["number"])"));
  CHECK(schema["properties"]["total"]["type"] == "number");
  CHECK(schema["properties"]["when"]["format"] == "date-time");
  CHECK(schema["additionalProperties"] == false);
}
