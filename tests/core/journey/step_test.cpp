// SPDX-License-Identifier: Apache-2.0
#include <core/journey/walking.hpp>
#include <heliograph/journey/evaluate.hpp>
#include <heliograph/journey/limits.hpp>

#include "catch.hpp"

using namespace heliograph;
using namespace heliograph::journey;
using namespace heliograph::journey::drawing;
using E = JourneyEventKind;

TEST_CASE("a person enters once and leaves at the end") {
  Walker walker{{entry("w"), waiting("w", 60, "end"), end()}};
  CHECK(walker.enter() == "in>next(entered)");
  CHECK(walker.person.node == "w");
  CHECK(wake_at(walker.person) == base::Instant{start.unix_ms + 60'000});
  CHECK(walker.again().empty());
  CHECK(walker.wake() == "w>next(timer) !ended");
  CHECK(walker.effects.back().kind == JourneyEffectKind::cancel_timer);
  CHECK(walker.person.state == JourneyInstanceState::left);
  CHECK(walker.person.reason == JourneyLeaveReason::ended);
  CHECK(walker.enter().empty());
}

TEST_CASE("nothing but an entrance happens to who is outside") {
  Walker walker{{entry("w"), waiting("w", 60, "end"), end()}};
  for (const E kind : {E::timer, E::inbound, E::stopped, E::resumed, E::profile_changed}) {
    CHECK(walker.take(kind).empty());
  }
  CHECK(walker.person.state == JourneyInstanceState::outside);
}

TEST_CASE("a change of the profile is seen by what follows in the same moment") {
  JourneyProfileChange copy;
  copy.attribute = "nickname";
  copy.from_attribute = "city";
  JourneyProfileChange reply;
  reply.attribute = "answer";
  reply.from_reply = true;
  JourneyProfileChange consent;
  consent.marketing_action = "news";
  consent.consent = audience::Consent::granted;
  Walker walker{{entry("u"), updating("u", {change("city", "부산"), copy, reply, consent}, "c"),
                 choosing("c", {branch("a", person_with("nickname"))}, {{"a", "yes"}, {"else", "no"}}), end("yes"),
                 end("no")}};
  walker.enter();
  CHECK(walker.person.node == "yes");
  const auto found = std::find_if(walker.effects.begin(), walker.effects.end(), [](const JourneyEffect& effect) {
    return effect.kind == JourneyEffectKind::update_profile;
  });
  REQUIRE(found != walker.effects.end());
  REQUIRE(found->changes.size() == 3);
  CHECK(found->changes[1].value == "부산");
  CHECK(found->changes[2].consent == audience::Consent::granted);
}

TEST_CASE("an outgoing call goes on by its answer, the one it was asked for") {
  const auto nodes = [] {
    return std::vector{entry("h"), calling("h", {{"next", "end"}, {"error", "bad"}}), end(), end("bad")};
  };
  for (const auto& [code, way] :
       {std::pair{200, "next(answered)"}, {299, "next(answered)"}, {199, "error(refused)"}, {300, "error(refused)"}}) {
    Walker walker{nodes()};
    CHECK(walker.enter() == "in>next(entered) call_webhook");
    JourneyEvent event = event_of(E::webhook_answered);
    event.code = code;
    event.ref = 3;
    CHECK(walker.take(event).empty());
    event.ref = 2;
    CHECK(walker.take(event) == "h>" + std::string{way} + " !ended");
  }
}

TEST_CASE("a jump lets the person into the other journey and ends this one") {
  JourneyNode jump = node("x", JourneyNodeKind::jump);
  jump.jump.emplace().journey_id = "j2";
  Walker walker{{entry("x"), jump}};
  CHECK(walker.enter() == "in>next(entered) enter_journey !jumped");
  CHECK(walker.effects[1].journey_id == "j2");
}

TEST_CASE("who comes to an action of a paused journey is held there, or leaves") {
  const auto nodes = [] {
    return std::vector{entry("w"), waiting("w", 60, "s"), sending("s", {{"next", "end"}}), end()};
  };
  Walker held{nodes()};
  held.enter();
  held.facts.pause = JourneyPause::hold;
  CHECK(held.wake() == "w>next(timer)");
  CHECK(held.person.state == JourneyInstanceState::held);
  CHECK(held.take(E::resumed).empty());
  held.facts.pause = JourneyPause::none;
  CHECK(held.take(E::resumed) == "s#3");
  CHECK(held.again().empty());
  Walker discarded{nodes()};
  discarded.enter();
  discarded.facts.pause = JourneyPause::discard;
  CHECK(discarded.wake() == "w>next(timer) !discarded");
}

TEST_CASE("everybody leaves when the journey's own time is up, those held among them") {
  Walker walker{{entry("w"), waiting("w", 91 * 86'400, "s"), sending("s", {{"next", "end"}}), end()}};
  walker.enter();
  CHECK(walker.wake() == "!timed_out");
  Walker held{{entry("s"), sending("s", {{"next", "end"}}), end()}};
  held.facts.pause = JourneyPause::hold;
  held.enter();
  held.now.unix_ms += 91 * day - 1;
  CHECK(held.take(E::timer).empty());
  ++held.now.unix_ms;
  held.facts.pause = JourneyPause::none;
  CHECK(held.take(E::resumed) == "!timed_out");
}

TEST_CASE("who is inside a journey that is stopped leaves") {
  Walker walker{{entry("w"), waiting("w", 60, "end"), end()}};
  walker.enter();
  CHECK(walker.take(E::stopped) == "!stopped");
  CHECK(walker.again().empty());
}

TEST_CASE("a person at a node that is no more leaves as if stopped") {
  Walker walker{{entry("w"), waiting("w", 60, "end"), end()}};
  walker.enter();
  walker.journey = compile_journey(drawn({entry("end"), end()}), "j1");
  CHECK(walker.wake() == "!stopped");
}

TEST_CASE("nobody goes round for ever") {
  Walker walker{{entry("j"), node("j", JourneyNodeKind::join, {{"next", "w"}}), waiting("w", 1, "j")}};
  walker.enter();
  for (int i = 0; i < 5000 && walker.person.state == JourneyInstanceState::waiting; ++i) walker.wake();
  CHECK(walker.person.reason == JourneyLeaveReason::too_many_moves);
  CHECK(walker.person.moves == limit::moves);
}

TEST_CASE("an instance is written in less than 400 bytes and read again") {
  JourneyReactionCase yes = one("yes", JourneyFate::replied);
  yes.text.emplace().values = {"yes"};
  Walker walker{with_reaction({yes})};
  walker.enter();
  walker.take(fate_of(2, JourneyFate::accepted));
  walker.after(1, fate_of(2, JourneyFate::delivered));
  walker.after(1, fate_of(2, JourneyFate::clicked, {}, "Learn more"));
  walker.after(1, writes("Où est ma commande ?"));
  const std::string text = base::to_text(base::encode(walker.person));
  CAPTURE(text);
  CHECK(text.size() < 400);
  const auto read = base::decode_text<JourneyInstance>(text);
  CHECK(read.findings.empty());
  CHECK(base::to_text(base::encode(read.value)) == text);
  walker.person = read.value;
  CHECK(walker.after(1, writes("YES")) == "r>yes(reacted) !ended");
}
