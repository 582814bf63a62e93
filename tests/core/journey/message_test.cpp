// SPDX-License-Identifier: Apache-2.0
#include <core/journey/walking.hpp>
#include <heliograph/journey/evaluate.hpp>
#include <heliograph/journey/limits.hpp>

#include "catch.hpp"

using namespace heliograph;
using namespace heliograph::journey;
using namespace heliograph::journey::drawing;
using E = JourneyEventKind;

namespace {

std::vector<JourneyNode> with_send(std::optional<std::int64_t> seconds = std::nullopt) {
  Ways ways{{"next", "end"}, {"error", "bad"}};
  if (seconds) ways.emplace_back("timeout", "late");
  JourneyNode send = sending("s", ways);
  send.whatsapp->timeout_seconds = seconds;
  std::vector<JourneyNode> nodes{entry("s"), send, end(), end("bad")};
  if (seconds) nodes.push_back(end("late"));
  return nodes;
}

}  // namespace

TEST_CASE("a message goes out once, and its fate decides the way") {
  const auto ways = [](const JourneyEvent& fate) {
    Walker walker{with_send()};
    CHECK(walker.enter() == "in>next(entered) s#2");
    return walker.take(fate);
  };
  CHECK(ways(fate_of(2, JourneyFate::accepted)) == "s>next(accepted) !ended");
  CHECK(ways(fate_of(2, JourneyFate::read)) == "s>next(accepted) !ended");
  CHECK(ways(fate_of(2, JourneyFate::failed, 131026)) == "s>error(failed) !ended");
  CHECK(ways(fate_of(2, JourneyFate::excluded)) == "s>next(excluded) !ended");
  CHECK(ways(fate_of(3, JourneyFate::accepted)).empty());
}

TEST_CASE("without a way for it, a failure or silence ends the journey") {
  JourneyNode send = sending("s", {{"next", "end"}});
  send.whatsapp->timeout_seconds = 30;
  Walker failing{{entry("s"), send, end()}};
  failing.enter();
  CHECK(failing.take(fate_of(2, JourneyFate::failed, 131026)) == "!message_failed");
  Walker silent{{entry("s"), send, end()}};
  silent.enter();
  CHECK(silent.wake() == "!message_unanswered");
  Walker late{with_send(30)};
  late.enter();
  CHECK(late.wake() == "s>timeout(timed_out) !ended");
}

TEST_CASE("a free-form message needs the service window to be open") {
  const auto nodes = [](bool has_closed) {
    Ways ways{{"next", "end"}};
    if (has_closed) ways.emplace_back("closed", "b");
    return std::vector{entry("s"), saying("s", "hi", ways), end(), end("b")};
  };
  Walker open{nodes(true)};
  open.facts.last_inbound_at = base::Instant{start.unix_ms - day + 1};
  CHECK(open.enter() == "in>next(entered) s#2");
  Walker closed{nodes(true)};
  closed.facts.last_inbound_at = base::Instant{start.unix_ms - day};
  CHECK(closed.enter() == "in>next(entered) s>closed(closed) !ended");
  Walker nowhere{nodes(false)};
  CHECK(nowhere.enter() == "in>next(entered) !window_closed");
}

TEST_CASE("a reaction takes the first case that comes true") {
  JourneyReactionCase yes = one("yes", JourneyFate::clicked);
  yes.click = "Yes";
  JourneyReactionCase stop = one("stop", JourneyFate::replied);
  stop.text.emplace().values = {"stop"};
  JourneyReactionCase gone = one("gone", JourneyFate::failed);
  gone.error_codes = {131049};
  const auto reaction = [&](const JourneyEvent& event) {
    Walker walker{with_reaction({yes, stop, gone, one("read", JourneyFate::read)})};
    walker.enter();
    walker.take(fate_of(2, JourneyFate::accepted));
    return walker.after(1, event);
  };
  CHECK(reaction(fate_of(2, JourneyFate::clicked, {}, "Yes")) == "r>yes(reacted) !ended");
  CHECK(reaction(fate_of(2, JourneyFate::clicked, {}, "No")).empty());
  CHECK(reaction(writes(" STOP ")) == "r>stop(reacted) !ended");
  CHECK(reaction(writes("go on")).empty());
  CHECK(reaction(fate_of(2, JourneyFate::failed, 131049)) == "r>gone(reacted) !ended");
  CHECK(reaction(fate_of(2, JourneyFate::failed, 131026)).empty());
  CHECK(reaction(fate_of(2, JourneyFate::read)) == "r>read(reacted) !ended");
  CHECK(reaction(fate_of(2, JourneyFate::delivered)).empty());
}

TEST_CASE("what happened before a person came to the reaction counts") {
  Walker walker{{entry("s"), sending("s", {{"next", "w"}}), waiting("w", 60, "r"),
                 reacting("r", {one("read", JourneyFate::read)}, {{"read", "end"}, {"timeout", "late"}}, 60), end(),
                 end("late")}};
  walker.enter();
  walker.take(fate_of(2, JourneyFate::accepted));
  CHECK(walker.take(fate_of(2, JourneyFate::read)).empty());
  CHECK(walker.wake() == "w>next(timer) r>read(reacted) !ended");
}

TEST_CASE("a message that was delivered has not failed, whatever is told first") {
  Walker walker{with_reaction({one("gone", JourneyFate::failed), one("read", JourneyFate::read)})};
  walker.enter();
  walker.take(fate_of(2, JourneyFate::accepted));
  CHECK(walker.take(fate_of(2, JourneyFate::delivered)).empty());
  CHECK(walker.take(fate_of(2, JourneyFate::failed, 131026)).empty());
  CHECK(walker.wake() == "r>timeout(timed_out) !ended");
}

TEST_CASE("a reply told twice does not answer the next message as well") {
  const auto reaction = [](std::string id, const std::string& to, const std::string& late) {
    return reacting(std::move(id), {one("yes", JourneyFate::replied)}, {{"yes", to}, {"timeout", late}}, 60);
  };
  Walker walker{{entry("s"), sending("s", {{"next", "r"}}), reaction("r", "t", "a"), sending("t", {{"next", "q"}}),
                 reaction("q", "b", "c"), end("a"), end("b"), end("c")}};
  walker.enter();
  walker.take(fate_of(2, JourneyFate::accepted));
  CHECK(walker.after(5, writes("yes")) == "r>yes(reacted) t#4");
  const JourneyEvent reply = walker.last;
  walker.after(5, fate_of(4, JourneyFate::accepted));
  CHECK(walker.person.node == "q");
  CHECK(walker.after(5, reply).empty());
  CHECK(walker.after(5, writes("yes")) == "q>yes(reacted) !ended");
}

TEST_CASE("replies of one millisecond are told apart, and the last one's text stays") {
  JourneyInstance person;
  note_reply(person, 10, 1, std::nullopt, "a");
  note_reply(person, 10, 2, std::nullopt, "b");
  note_reply(person, 10, 1, std::nullopt, "a");
  CHECK(person.reply->text == "b");
  note_reply(person, 9, 3, std::nullopt, "c");
  CHECK(person.reply->text == "b");
  note_reply(person, 11, 4, std::nullopt, "d");
  CHECK(person.reply->text == "d");
  CHECK(person.reply->ties.size() == 1);
}

TEST_CASE("a long reply is cut between two characters") {
  CHECK(cut("abc", 3) == "abc");
  CHECK(cut("abcd", 3) == "abc");
  CHECK(cut("여정", 5) == "여");
  CHECK(cut("여정", 6) == "여정");
  CHECK(cut("😀", 3).empty());
  JourneyInstance person;
  std::string text;
  for (int i = 0; i < 100; ++i) text += "여";
  note_reply(person, 10, 1, std::nullopt, text);
  CHECK(person.reply->text.size() == 198);
}

TEST_CASE("the latest eight messages and the first four clicks are kept") {
  std::vector<JourneyNode> nodes{entry("s1")};
  for (int i = 1; i <= 9; ++i) {
    nodes.push_back(sending("s" + std::to_string(i), {{"next", "s" + std::to_string(i + 1)}}));
  }
  nodes.push_back(end("s10"));
  Walker walker{nodes};
  walker.enter();
  for (int i = 2; i <= 9; ++i) walker.take(fate_of(i, JourneyFate::accepted));
  REQUIRE(walker.person.messages.size() == limit::kept_messages);
  CHECK(walker.person.messages.front().ref == 3);
  for (const char* name : {"a", "b", "b", "c", "d", "e"}) {
    walker.take(fate_of(9, JourneyFate::clicked, {}, name));
  }
  CHECK(walker.person.messages[6].clicks == std::vector<std::string>{"a", "b", "c", "d"});
}
