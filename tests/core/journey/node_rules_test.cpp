// SPDX-License-Identifier: Apache-2.0
#include <core/journey/judging.hpp>
#include <heliograph/journey/limits.hpp>

#include "catch.hpp"

using namespace heliograph;
using namespace heliograph::journey;
using namespace heliograph::journey::drawing;

TEST_CASE("a node without its settings says so once") {
  for (const auto& row : {JourneyNodeKind::wait, JourneyNodeKind::jump, JourneyNodeKind::update_profile}) {
    CAPTURE(base::name_of(row));
    const bool leads = row != JourneyNodeKind::jump;
    std::vector<JourneyNode> nodes{entry("x"), node("x", row, leads ? Ways{{"next", "end"}} : Ways{})};
    if (leads) nodes.push_back(end());
    CHECK(said(nodes) == Lines{"field_missing /nodes/1/" + std::string{base::name_of(row)}});
  }
}

TEST_CASE("an entry by call has a name and fields that are told apart") {
  JourneyForm form = usual();
  JourneyEventEntry& event = *form.journey.nodes[0].event;
  event.fields.resize(50);
  for (std::size_t i = 0; i < 50; ++i) event.fields[i].name = "f" + std::to_string(i);
  CHECK(said(form).empty());
  event.fields.push_back({"f0", JourneyFieldType::text, std::nullopt});
  CHECK(said(form) == Lines{"too_many /nodes/0/event/fields"});
  event.fields.erase(event.fields.begin() + 2, event.fields.end() - 1);
  CHECK(said(form) == Lines{"twice /nodes/0/event/fields/2/name"});
  event.fields = {{"", JourneyFieldType::number, true}};
  event.name.reset();
  CHECK(said(form) == Lines{"field_missing /nodes/0/event/fields/0/name", "field_missing /nodes/0/event/name"});
  event = {"bought", "k1", {}};
  CHECK(said(form).empty());
  form.context.api_keys = {"k2"};
  CHECK(said(form) == Lines{"unknown /nodes/0/event/api_key_id"});
}

TEST_CASE("what an entry names is stored") {
  JourneyForm form = usual();
  JourneyNode& in = form.journey.nodes[0];
  in.kind = JourneyNodeKind::audience;
  in.audience.emplace();
  CHECK(said(form) == Lines{"field_missing /nodes/0/audience/audience_id"});
  in.audience->audience_id = "a1";
  form.context.sending.emplace().audiences.emplace();
  CHECK(said(form) == Lines{"unknown /nodes/0/audience/audience_id"});
  form.context.sending->audiences->push_back({"a1", 5, 0, {}});
  CHECK(said(form).empty());
  campaign::Schedule& schedule = in.audience->schedule.emplace();
  schedule.frequency = campaign::Frequency::daily;
  schedule.every = 0;
  CHECK(said(form) == Lines{"campaign.every_out_of_range /nodes/0/audience/schedule/every",
                            "campaign.start_missing /nodes/0/audience/schedule/start"});
  in.kind = JourneyNodeKind::qualification;
  in.qualification.emplace().query_id = "q1";
  CHECK(said(form).empty());
  form.context.queries.emplace();
  CHECK(said(form) == Lines{"unknown /nodes/0/qualification/query_id"});
  in.kind = JourneyNodeKind::inbound;
  in.inbound.emplace().configuration_id = "c1";
  form.context.sending->configurations.emplace();
  CHECK(said(form) == Lines{"unknown /nodes/0/inbound/configuration_id"});
}

TEST_CASE("a wait is from a second to the journey's own time") {
  for (const auto& [seconds, line] : std::vector<std::pair<std::int64_t, std::string>>{
           {0, "out_of_range"}, {1, ""}, {91 * 86400, ""}, {91 * 86400 + 1, "out_of_range"}}) {
    CAPTURE(seconds);
    CHECK(with(waiting("x", seconds, "end")) == (line.empty() ? Lines{} : Lines{line + " /nodes/1/wait/seconds"}));
  }
  JourneyForm form = usual();
  form.journey.settings.emplace().timeout_days = 2;
  form.journey.nodes[1].wait->seconds = 2 * 86400;
  CHECK(said(form).empty());
  ++*form.journey.nodes[1].wait->seconds;
  CHECK(said(form) == Lines{"wait_too_long /nodes/1/wait/seconds"});
}

TEST_CASE("each kind of wait needs its own settings") {
  JourneyNode wait = waiting("x", 60, "end");
  wait.wait->seconds.reset();
  CHECK(with(wait) == Lines{"field_missing /nodes/1/wait/seconds"});
  wait.wait->kind = JourneyWaitKind::date;
  CHECK(with(wait) == Lines{"field_missing /nodes/1/wait/date"});
  wait.wait->date = campaign::WallTime{2026, 9, 21, 14, 13};
  CHECK(with(wait) == Lines{"date_past /nodes/1/wait/date"});
  wait.wait->date->minute = 14;
  CHECK(with(wait).empty());
  wait.wait->date->month = 13;
  CHECK(with(wait) == Lines{"malformed /nodes/1/wait/date"});
  wait.wait->kind = JourneyWaitKind::time_of_day;
  CHECK(with(wait) == Lines{"field_missing /nodes/1/wait/time"});
  wait.wait->time = JourneyClock{23, 59};
  wait.wait->weekdays = {0, 6};
  CHECK(with(wait).empty());
  wait.wait->time = JourneyClock{24, 60};
  wait.wait->weekdays = {-1, 7};
  CHECK(with(wait).size() == 4);
  wait = waiting_for("x", "", 60, "end", "late");
  CHECK(with(wait) == Lines{"field_missing /nodes/1/wait/event"});
  wait.wait->kind = JourneyWaitKind::profile;
  CHECK(with(wait) == Lines{"field_missing /nodes/1/wait/condition"});
  wait.wait->condition = has("");
  CHECK(with(wait) == Lines{"audience.query_field_missing /nodes/1/wait/condition/attribute"});
}

TEST_CASE("the shares of a split sum to 100") {
  const auto split = [](std::int64_t a, std::int64_t b) {
    return with(splitting("x", {share("a", a), share("b", b)}, {{"a", "end"}, {"b", "other"}}));
  };
  CHECK(split(1, 99).empty());
  CHECK(split(1, 98) == Lines{"shares /nodes/1/split/branches"});
  CHECK(split(2, 99) == Lines{"shares /nodes/1/split/branches"});
  CHECK(split(0, 100) == Lines{"out_of_range /nodes/1/split/branches/0/percent"});
  CHECK(split(101, 1) == Lines{"out_of_range /nodes/1/split/branches/0/percent"});
  JourneyNode by_city = splitting("x", {share("a", 0), share("b", 0)}, {{"a", "end"}, {"b", "other"}});
  by_city.split->attribute = "city";
  by_city.split->branches[0].values = {"서울"};
  CHECK(with(by_city) == Lines{"field_missing /nodes/1/split/branches/1/values"});
  by_city.split->branches[1].values.resize(51);
  CHECK(with(by_city) == Lines{"too_many /nodes/1/split/branches/1/values"});
}

TEST_CASE("branches are told apart by names that are no ways of every node") {
  const auto names = [](std::string a, std::string b) {
    return with(splitting("x", {share(a, 50), share(b, 50)}, {{a, "end"}, {b, "other"}}));
  };
  CHECK(names("a", "b").empty());
  CHECK(names("a", "else") == Lines{"twice /nodes/1/split/branches/1/name"});
  CHECK(names("a", "a").front() == "twice /nodes/1/ways/1/way");
  CHECK(names("", "b") == Lines{"field_missing /nodes/1/split/branches/0/name"});
  std::vector<JourneySplitBranch> many(11, share("a", 9));
  CHECK(with(splitting("x", many, {{"a", "end"}})).back() == "too_many /nodes/1/split/branches");
}

TEST_CASE("each test of a condition needs its own settings") {
  const auto lines = [](const JourneyTest& test) { return with(choosing("x", {branch("a", test)}, {{"a", "end"}})); };
  const std::string at = "/nodes/1/condition/branches/0/test/";
  CHECK(with(choosing("x", {{"a", std::nullopt}}, {{"a", "end"}})) ==
        Lines{"field_missing /nodes/1/condition/branches/0/test"});
  CHECK(with(choosing("x", {}, {{"else", "end"}})) == Lines{"field_missing /nodes/1/condition/branches"});
  CHECK(lines(person_with("city")).empty());
  for (const JourneyTestKind kind : {JourneyTestKind::person, JourneyTestKind::time, JourneyTestKind::date,
                                     JourneyTestKind::reply, JourneyTestKind::fate}) {
    CAPTURE(base::name_of(kind));
    CHECK(lines(test_of(kind)) == Lines{"field_missing " + at + std::string{base::name_of(kind)}});
  }
  JourneyTest test = test_of(JourneyTestKind::percent);
  for (const auto& [percent, is_fine] : {std::pair{0, false}, {1, true}, {100, true}, {101, false}}) {
    test.percent = percent;
    CHECK(lines(test) == (is_fine ? Lines{} : Lines{"out_of_range " + at + "percent"}));
  }
  test = test_of(JourneyTestKind::cap);
  for (const auto& [cap, is_fine] :
       {std::pair<std::int64_t, bool>{0, false}, {1, true}, {limit::cap_max, true}, {limit::cap_max + 1, false}}) {
    test.cap = cap;
    CHECK(lines(test) == (is_fine ? Lines{} : Lines{"out_of_range " + at + "cap"}));
  }
  test = test_of(JourneyTestKind::time);
  test.time = JourneyTimes{{24, 0}, {0, 60}, {7}, {}};
  CHECK(lines(test).size() == 3);
  test = test_of(JourneyTestKind::date);
  test.date.emplace().until = campaign::WallTime{2026, 4, 31, 0, 0};
  CHECK(lines(test) == Lines{"malformed " + at + "date/until"});
  test = test_of(JourneyTestKind::reply);
  test.reply.emplace().values = {" "};
  CHECK(lines(test) == Lines{"field_missing " + at + "reply/values/0"});
  test = test_of(JourneyTestKind::fate);
  test.fate.emplace();
  CHECK(lines(test) == Lines{"nothing_sent " + at + "fate"});
  test.fate->message = "end";
  CHECK(lines(test) == Lines{"message_unknown " + at + "fate/message"});
}

TEST_CASE("a reaction looks at a message of the journey") {
  const auto nodes = [](JourneyNode reaction) {
    return said({entry("s"), sending("s", {{"next", "r"}}), std::move(reaction), end(), end("b")});
  };
  const Ways ways{{"a", "end"}, {"timeout", "b"}};
  CHECK(nodes(reacting("r", {one("a", JourneyFate::read)}, ways, 60)).empty());
  JourneyNode reaction = reacting("r", {one("a", JourneyFate::accepted)}, ways, 60);
  CHECK(nodes(reaction) == Lines{"malformed /nodes/2/reaction/cases/0/fate"});
  reaction = reacting("r", {one("a", JourneyFate::replied)}, ways, 0);
  CHECK(nodes(reaction) == Lines{"out_of_range /nodes/2/reaction/timeout_seconds"});
  reaction = reacting("r", {one("a", JourneyFate::replied)}, ways, 60);
  reaction.reaction->message = "in";
  CHECK(nodes(reaction) == Lines{"message_unknown /nodes/2/reaction/message"});
  reaction.reaction->message = "s";
  reaction.reaction->cases[0].error_codes.resize(50);
  reaction.reaction->cases[0].text.emplace().values = {"예"};
  CHECK(nodes(reaction).empty());
  reaction.reaction->cases[0].error_codes.resize(51);
  CHECK(nodes(reaction) == Lines{"too_many /nodes/2/reaction/cases/0/error_codes"});
  CHECK(with(reacting("x", {one("a", JourneyFate::read)}, {{"a", "end"}})) == Lines{"nothing_sent /nodes/1/reaction"});
}

TEST_CASE("a jump leads into another journey") {
  JourneyNode jump = node("x", JourneyNodeKind::jump);
  jump.jump.emplace();
  JourneyForm form = form_of({entry("x"), jump});
  CHECK(said(form) == Lines{"field_missing /nodes/1/jump/journey_id"});
  form.journey.nodes[1].jump->journey_id = "j2";
  form.context.journey_id = "j1";
  CHECK(said(form).empty());
  form.context.journeys = {"j1", "j3"};
  CHECK(said(form) == Lines{"unknown /nodes/1/jump/journey_id"});
  form.context.journey_id = "j2";
  CHECK(said(form) == Lines{"jump_to_itself /nodes/1/jump/journey_id"});
}
