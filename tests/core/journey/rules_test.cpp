// SPDX-License-Identifier: Apache-2.0
#include <core/journey/drawing.hpp>
#include <heliograph/journey/limits.hpp>

#include "catch.hpp"

using namespace heliograph;
using namespace heliograph::journey;
using namespace heliograph::journey::drawing;

namespace {

/// `code at` of each finding, the room left out.
std::vector<std::string> said(const JourneyForm& form) {
  std::vector<std::string> lines;
  for (const base::Finding& finding : validate_journey(form)) {
    const bool is_own = finding.code.rfind("journey.", 0) == 0;
    lines.push_back((is_own ? finding.code.substr(8) : finding.code) + " " + finding.at);
  }
  return lines;
}

std::vector<std::string> said(std::vector<JourneyNode> nodes) { return said(form_of(std::move(nodes))); }

using Lines = std::vector<std::string>;

JourneyForm usual() { return form_of({entry("w"), waiting("w", 60, "end"), end()}); }

/// The usual journey with `node` between entry and end.
Lines with(JourneyNode made) {
  made.id = "x";
  std::vector<JourneyNode> nodes{entry("x"), std::move(made), end()};
  for (JourneyWay& way : nodes[1].ways) {
    if (way.to == "end") continue;
    nodes.push_back(end(*way.to));
  }
  return said(std::move(nodes));
}

JourneyNode chain_link(std::size_t index, std::int64_t seconds) {
  return waiting("n" + std::to_string(index), seconds, "n" + std::to_string(index + 1));
}

}  // namespace

TEST_CASE("a journey without errors has no findings") {
  CHECK(said(usual()).empty());
  CHECK(said({entry("s"), sending("s", {{"next", "end"}}), end()}).empty());
  CHECK(said({writing("s"), saying("s", "안녕하세요", {{"next", "end"}}), end()}).empty());
}

TEST_CASE("a journey's name, description and tags are bounded, counted in characters") {
  JourneyForm form = usual();
  form.journey.name.reset();
  CHECK(said(form) == Lines{"name_required /name"});
  std::string name;
  for (int i = 0; i < 100; ++i) name += "여";
  form.journey.name = name;
  CHECK(said(form).empty());
  form.journey.name = name + "x";
  CHECK(said(form) == Lines{"too_long /name"});
  form = usual();
  form.context.names_taken = {"Welcome"};
  CHECK(said(form) == Lines{"name_taken /name"});
  form = usual();
  form.journey.description = std::string(1000, 'x');
  form.journey.tags.resize(50);
  CHECK(said(form).empty());
  form.journey.description->push_back('x');
  form.journey.tags.resize(51);
  CHECK(said(form) == Lines{"too_long /description", "too_many /tags"});
}

TEST_CASE("a draft is judged by name and bounds alone") {
  JourneyForm form = form_of({});
  form.publish = false;
  CHECK(said(form).empty());
  form.publish = true;
  CHECK(said(form) == Lines{"entry_missing /nodes"});
}

TEST_CASE("settings are judged at their exact limits") {
  JourneyForm form = usual();
  JourneySettings& settings = form.journey.settings.emplace();
  settings.reentrance = JourneyReentrance::after_delay;
  for (const auto& [minutes, is_fine] : {std::pair{4, false}, {5, true}, {129'600, true}, {129'601, false}}) {
    settings.reentrance_minutes = minutes;
    CHECK(said(form).empty() == is_fine);
  }
  settings = {};
  for (const auto& [days, is_fine] : {std::pair{0, false}, {1, true}, {91, true}, {92, false}}) {
    settings.timeout_days = days;
    CAPTURE(days);
    CHECK(said(form).empty() == is_fine);
  }
  settings = {};
  settings.time_zone = "Asia/Seoul";
  CHECK(said(form).empty());
  settings.time_zone = "Seoul time";
  CHECK(said(form) == Lines{"malformed /settings/time_zone"});
  settings = {};
  settings.end = campaign::WallTime{2026, 9, 21, 14, 13};
  CHECK(said(form) == Lines{"end_past /settings/end"});
  settings.end = campaign::WallTime{2026, 9, 21, 14, 14};
  CHECK(said(form).empty());
  settings.end = campaign::WallTime{2026, 2, 29, 0, 0};
  CHECK(said(form) == Lines{"malformed /settings/end"});
}

TEST_CASE("a journey has 200 nodes and not more") {
  std::vector<JourneyNode> nodes{entry("n1")};
  for (std::size_t i = 1; i < limit::nodes - 1; ++i) nodes.push_back(chain_link(i, 60));
  nodes.push_back(end("n" + std::to_string(limit::nodes - 1)));
  REQUIRE(nodes.size() == limit::nodes);
  CHECK(said(nodes).empty());
  nodes.push_back(end("more"));
  CHECK(said(nodes) == Lines{"too_many /nodes"});
}

TEST_CASE("ids tell nodes apart") {
  CHECK(said({entry("w"), waiting("w", 60, "end"), end(), end()}) ==
        Lines{"unreachable /nodes/3", "twice /nodes/3/id"});
  JourneyNode unnamed = end("");
  CHECK(said({entry("end"), end(), unnamed}) == Lines{"unreachable /nodes/2", "field_missing /nodes/2/id"});
  const std::string longest(40, 'x');
  CHECK(said({entry(longest), end(longest)}).empty());
  CHECK(said({entry(longest + "x"), end(longest + "x")}) == Lines{"too_long /nodes/1/id"});
  JourneyForm form = usual();
  form.journey.nodes[1].label = std::string(100, 'x');
  CHECK(said(form).empty());
  form.journey.nodes[1].label->push_back('x');
  CHECK(said(form) == Lines{"too_long /nodes/1/label"});
}

TEST_CASE("a journey has exactly one entry, and nothing leads into it") {
  CHECK(said({end()}) == Lines{"entry_missing /nodes", "unreachable /nodes/0"});
  JourneyNode second = entry("b");
  second.id = "in2";
  CHECK(said({entry("a"), end("a"), second, end("b")}) == Lines{"entry_twice /nodes/2"});
  CHECK(said({entry("w"), waiting("w", 60, "in")}) == Lines{"way_target /nodes/1/ways/0/to"});
}

TEST_CASE("ways are those of the kind, each drawn once and to a node that exists") {
  CHECK(said({entry("w"), waiting("w", 60, "nowhere")}) == Lines{"way_target /nodes/1/ways/0/to"});
  CHECK(said({entry("w"), node("w", JourneyNodeKind::join)}) == Lines{"way_open /nodes/1/ways"});
  CHECK(said({node("in", JourneyNodeKind::join, {})}).size() == 3);
  JourneyNode wait = waiting("w", 60, "end");
  wait.ways.push_back({"timeout", "end"});
  CHECK(said({entry("w"), wait, end()}) == Lines{"way_unknown /nodes/1/ways/1/way"});
  wait.ways[1].way = "next";
  CHECK(said({entry("w"), wait, end()}) == Lines{"twice /nodes/1/ways/1/way"});
  JourneyNode open = waiting("w", 60, "end");
  open.ways[0].to.reset();
  CHECK(said({entry("w"), open}) == Lines{"way_open /nodes/1/ways"});
  open.ways.resize(11, {"x", std::nullopt});
  CHECK(said({entry("w"), open}).size() == 11);
  open.ways.resize(12, {"x", std::nullopt});
  CHECK(said({entry("w"), open}) == Lines{"too_many /nodes/1/ways"});
}

TEST_CASE("ways that need not lead anywhere may stay open") {
  CHECK(said({entry("s"), sending("s", {{"next", "end"}, {"error", "bad"}}), end(), end("bad")}).empty());
  JourneyNode late = sending("s", {{"next", "end"}, {"timeout", "late"}});
  CHECK(said({entry("s"), late, end(), end("late")}) ==
        Lines{"way_unknown /nodes/1/ways/1/way", "unreachable /nodes/3"});
  late.whatsapp->timeout_seconds = 30;
  CHECK(said({entry("s"), late, end(), end("late")}).empty());
}

TEST_CASE("only a join takes several ways, at most 20") {
  CHECK(said({entry("c"), splitting("c", {share("a", 50), share("b", 50)}, {{"a", "end"}, {"b", "end"}}), end()}) ==
        Lines{"inputs /nodes/2"});
  for (const std::size_t splits : {2U, 3U}) {
    std::vector<JourneyNode> nodes{entry("s0")};
    for (std::size_t i = 0; i < splits; ++i) {
      std::vector<JourneySplitBranch> branches;
      Ways ways;
      for (int b = 0; b < 10; ++b) {
        const std::string name{static_cast<char>('a' + b)};
        branches.push_back(share(name, 10));
        const bool goes_on = b == 0 && i + 1 < splits;
        ways.emplace_back(name, goes_on ? "s" + std::to_string(i + 1) : "j");
      }
      nodes.push_back(splitting("s" + std::to_string(i), std::move(branches), ways));
    }
    nodes.push_back(node("j", JourneyNodeKind::join, {{"next", "end"}}));
    nodes.push_back(end());
    CHECK(said(nodes) == (splits == 2 ? Lines{} : Lines{"inputs /nodes/4"}));
  }
}

TEST_CASE("whoever goes round waits somewhere") {
  const auto around = [](JourneyNode inside, std::vector<JourneyNode> more = {}) {
    inside.id = "x";
    std::vector<JourneyNode> nodes{entry("j"), node("j", JourneyNodeKind::join, {{"next", "x"}}), std::move(inside)};
    nodes.insert(nodes.end(), more.begin(), more.end());
    return said(std::move(nodes));
  };
  const Lines both{"cycle /nodes/1", "cycle /nodes/2"};
  CHECK(around(waiting("x", 1, "j")).empty());
  CHECK(around(updating("x", {change("a", "b")}, "j")) == both);
  CHECK(around(sending("x", {{"next", "j"}})) == both);
  CHECK(around(calling("x", {{"next", "j"}})) == both);
  JourneyNode until = waiting("x", 1, "j");
  until.wait->kind = JourneyWaitKind::date;
  until.wait->date = campaign::WallTime{2027, 1, 1, 0, 0};
  CHECK(around(until) == both);
  until.wait->kind = JourneyWaitKind::time_of_day;
  until.wait->time.emplace();
  CHECK(around(until).empty());
}

TEST_CASE("a conversation may go round when each round waits for an answer to its own message") {
  const auto talk = [](JourneyReactionCase answer, std::optional<std::string> message = std::nullopt) {
    JourneyNode reaction = reacting("r", {std::move(answer)}, {{"yes", "j"}, {"timeout", "end"}}, 60);
    reaction.reaction->message = std::move(message);
    return said({writing("first"), saying("first", "?", {{"next", "j"}}),
                 node("j", JourneyNodeKind::join, {{"next", "s"}}), saying("s", "?", {{"next", "r"}}), reaction,
                 end()});
  };
  const Lines cycle{"cycle /nodes/2", "cycle /nodes/3", "cycle /nodes/4"};
  CHECK(talk(one("yes", JourneyFate::replied)).empty());
  CHECK(talk(one("yes", JourneyFate::clicked), "s").empty());
  CHECK(talk(one("yes", JourneyFate::delivered)) == cycle);
  CHECK(talk(one("yes", JourneyFate::replied), "first") == cycle);
  // Where the window is closed nothing is sent, so nothing is waited for.
  JourneyNode said_or_not = saying("s", "?", {{"next", "r"}, {"closed", "j2"}});
  CHECK(said({writing("j"), node("j", JourneyNodeKind::join, {{"next", "s"}}), said_or_not,
              reacting("r", {one("yes", JourneyFate::replied)}, {{"yes", "j2"}}),
              node("j2", JourneyNodeKind::join, {{"next", "j"}})}) ==
        Lines{"cycle /nodes/1", "cycle /nodes/2", "cycle /nodes/4"});
}

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

TEST_CASE("what is wrong with a message stands below its node") {
  JourneyNode send = sending("s", {{"next", "end"}});
  send.whatsapp->configuration_id.reset();
  send.whatsapp->treatments[0].content->languages.clear();
  CHECK(said({entry("s"), send, end()}) ==
        Lines{"campaign.language_required /nodes/1/whatsapp/treatments/0/content/languages",
              "campaign.configuration_required /nodes/1/whatsapp/configuration_id"});
  send = sending("s", {{"next", "end"}});
  JourneyForm form = form_of({entry("s"), send, end()});
  form.context.sending.emplace().templates.emplace();
  CHECK(said(form) == Lines{"campaign.template_unknown /nodes/1/whatsapp/treatments/0/content/languages/0"});
  form.context.sending.reset();
  for (const auto& [seconds, is_fine] :
       {std::pair<std::int64_t, bool>{0, false}, {1, true}, {259'200, true}, {259'201, false}}) {
    form.journey.nodes[1].whatsapp->timeout_seconds = seconds;
    CHECK(said(form) == (is_fine ? Lines{} : Lines{"out_of_range /nodes/1/whatsapp/timeout_seconds"}));
  }
}

TEST_CASE("values of a call fill templates only in a journey that a call begins") {
  JourneyNode send = sending("s", {{"next", "end"}});
  campaign::Binding binding;
  binding.key = "body.1";
  binding.attribute = "order";
  binding.fallback = "-";
  binding.from_call = true;
  send.whatsapp->treatments[0].content->bindings = {binding};
  CHECK(said({entry("s"), send, end()}).empty());
  CHECK(said({writing("s"), send, end()}) ==
        Lines{"campaign.binding_call_only /nodes/1/whatsapp/treatments/0/content/bindings/0/from_call"});
}

TEST_CASE("a free-form message is judged as Graph would, without whom it goes to") {
  CHECK(said({writing("s"), saying("s", "", {{"next", "end"}}), end()}).size() == 1);
  JourneyNode none = saying("s", "x", {{"next", "end"}});
  none.free_form->message.reset();
  CHECK(said({writing("s"), none, end()}) == Lines{"field_missing /nodes/1/free_form/message"});
  JourneyNode templated = saying("s", "x", {{"next", "end"}});
  templated.free_form->message->type = message::MessageType::template_;
  CHECK(said({writing("s"), templated, end()}) == Lines{"template_in_free_form /nodes/1/free_form/message"});
  CHECK(said({entry("s"), saying("s", "x", {{"next", "end"}}), end()}) == Lines{"window_unsure /nodes/1/free_form"});
  CHECK(said({entry("s"), saying("s", "x", {{"next", "end"}, {"closed", "b"}}), end(), end("b")}).empty());
}

TEST_CASE("a change of a profile says what becomes what") {
  CHECK(with(updating("x", {}, "end")) == Lines{"field_missing /nodes/1/update_profile/changes"});
  CHECK(with(updating("x", std::vector(20, change("a", "b")), "end")).empty());
  CHECK(with(updating("x", std::vector(21, change("a", "b")), "end")) ==
        Lines{"too_many /nodes/1/update_profile/changes"});
  const std::string at = "/nodes/1/update_profile/changes/0/";
  CHECK(with(updating("x", {change("phone", "1")}, "end")) == Lines{"malformed " + at + "attribute"});
  JourneyProfileChange empty;
  CHECK(with(updating("x", {empty}, "end")) ==
        Lines{"field_missing " + at + "attribute", "field_missing " + at + "value"});
  JourneyProfileChange consent;
  consent.marketing_action = "news";
  CHECK(with(updating("x", {consent}, "end")) == Lines{"field_missing " + at + "consent"});
  consent.consent = audience::Consent::refused;
  CHECK(with(updating("x", {consent}, "end")).empty());
}

TEST_CASE("an outgoing call goes to a safe address with plain headers") {
  JourneyNode call = calling("x", {{"next", "end"}});
  CHECK(with(call).empty());
  call.webhook->url = "http://example.com";
  CHECK(with(call) == Lines{"malformed /nodes/1/webhook/url"});
  call.webhook->url = "https://";
  CHECK(with(call) == Lines{"malformed /nodes/1/webhook/url"});
  call.webhook->url = "https://example.com/" + std::string(1980, 'x');
  CHECK(with(call).empty());
  call.webhook->url->push_back('x');
  CHECK(with(call) == Lines{"too_long /nodes/1/webhook/url"});
  call = calling("x", {{"next", "end"}});
  call.webhook->headers = {{"X-Key", "값"}};
  CHECK(with(call).empty());
  call.webhook->headers = {{"X Key", "a\nb"}, {"", ""}};
  CHECK(with(call) == Lines{"malformed /nodes/1/webhook/headers/0/name", "malformed /nodes/1/webhook/headers/0/value",
                            "field_missing /nodes/1/webhook/headers/1/name"});
  for (const auto& [seconds, is_fine] : {std::pair{0, false}, {1, true}, {60, true}, {61, false}}) {
    call = calling("x", {{"next", "end"}});
    call.webhook->timeout_seconds = seconds;
    CHECK(with(call).empty() == is_fine);
  }
}
