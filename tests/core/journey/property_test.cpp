// SPDX-License-Identifier: Apache-2.0
#include <core/journey/random_journey.hpp>
#include <core/journey/walking.hpp>
#include <heliograph/journey/counters.hpp>
#include <heliograph/journey/limits.hpp>
#include <map>

#include "catch.hpp"

using namespace heliograph;
using namespace heliograph::journey;
using namespace heliograph::journey::drawing;
using E = JourneyEventKind;

namespace {

constexpr std::uint64_t journeys = 250;

/// What happened and when it came to be known.
struct Logged {
  JourneyEvent event;
  base::Instant now;
  JourneyPause pause = JourneyPause::none;
};

audience::Profile somebody(std::uint64_t seed) {
  audience::Profile profile;
  if (seed % 2 == 0) profile.attributes["city"] = "서울";
  if (seed % 3 == 0) profile.attributes["vip"] = "yes";
  return profile;
}

/// Steps through logs, the same way each time.
struct Replay {
  explicit Replay(std::uint64_t seed)
      : journey{compile_journey(drawn(RandomJourney{seed}.draw()), "j")},
        profile{somebody(seed)},
        draw{draw_for(seed)} {}

  JourneyStep take(JourneyInstance instance, const Logged& logged) const {
    JourneyFacts facts;
    facts.profile = &profile;
    facts.last_inbound_at = start;
    facts.pause = logged.pause;
    return step(journey, std::move(instance), logged.event, logged.now, draw, facts);
  }

  CompiledJourney journey;
  audience::Profile profile;
  std::uint64_t draw;
};

std::string text_of(const JourneyInstance& instance) { return base::to_text(base::encode(instance)); }

JourneyEvent random_event(Dice& dice, std::int64_t moves) {
  switch (dice.roll(10)) {
    case 0:
      return does(dice.roll(2) == 0 ? "a" : "b");
    case 1:
      return writes(dice.roll(2) == 0 ? "yes" : "no");
    case 2: {
      JourneyEvent event = event_of(E::webhook_answered);
      event.ref = static_cast<std::int64_t>(1 + dice.roll(static_cast<std::size_t>(moves)));
      event.code = dice.roll(2) == 0 ? 200 : 500;
      return event;
    }
    case 3:
      return event_of(dice.roll(2) == 0 ? E::profile_changed : E::resumed);
    case 4:
    case 5:
      return event_of(E::timer);
    default:
      return fate_of(static_cast<std::int64_t>(1 + dice.roll(static_cast<std::size_t>(moves))),
                     base::detail::values_of<JourneyFate>[dice.roll(7)], 131026, dice.roll(2) == 0 ? "x" : "y");
  }
}

/// Something that the person is waited for to do, or a message or call to become.
JourneyEvent fitting_event(Dice& dice, const Replay& replay, const JourneyInstance& instance) {
  if (instance.state == JourneyInstanceState::held) return event_of(E::resumed);
  const JourneyNodeKind kind = replay.journey.node(replay.journey.find(instance.node)).kind;
  const bool is_good = dice.roll(3) != 0;
  if (is_sending(kind)) return fate_of(instance.moves, is_good ? JourneyFate::accepted : JourneyFate::failed, 131026);
  if (kind == JourneyNodeKind::wait) return is_good ? event_of(E::timer) : does("a");
  if (kind == JourneyNodeKind::webhook) {
    JourneyEvent event = event_of(E::webhook_answered);
    event.ref = instance.moves;
    event.code = is_good ? 200 : 500;
    return event;
  }
  if (kind == JourneyNodeKind::reaction && !instance.messages.empty() && is_good) {
    return fate_of(instance.messages.back().ref, JourneyFate::read);
  }
  return writes("yes");
}

/// Up to `count` events in an order that may differ from that in which they happened. Ends early with the instance.
std::vector<Logged> random_log(const Replay& replay, std::uint64_t seed, std::size_t count, bool pauses) {
  Dice dice{seed ^ 0x5eed};
  std::vector<Logged> log{{event_of(E::entered), start, JourneyPause::none}};
  log[0].event.at = start;
  log[0].event.id = "0";
  JourneyInstance instance = replay.take({}, log[0]).instance;
  base::Instant now = start;
  while (log.size() < count && instance.state != JourneyInstanceState::left) {
    Logged next;
    next.event = dice.roll(2) == 0 ? fitting_event(dice, replay, instance) : random_event(dice, instance.moves);
    if (dice.roll(3) == 0) now = std::max(now, wake_at(instance).value_or(now));
    now.unix_ms += static_cast<std::int64_t>(dice.roll(3) * dice.roll(100'000));
    next.now = now;
    next.event.at.unix_ms =
        std::max(start.unix_ms, now.unix_ms - static_cast<std::int64_t>(dice.roll(2) * dice.roll(9000)));
    next.event.id = std::to_string(log.size());
    if (pauses && dice.roll(8) == 0) next.pause = dice.roll(3) == 0 ? JourneyPause::discard : JourneyPause::hold;
    instance = replay.take(std::move(instance), next).instance;
    log.push_back(std::move(next));
  }
  return log;
}

JourneyInstance play(const Replay& replay, const std::vector<Logged>& log, JourneyInstance instance = {}) {
  for (const Logged& logged : log) instance = replay.take(std::move(instance), logged).instance;
  return instance;
}

}  // namespace

TEST_CASE("journeys that are drawn by chance have no errors and at most 50 nodes") {
  std::size_t largest = 0;
  for (std::uint64_t seed = 0; seed < journeys; ++seed) {
    const JourneyForm form = form_of(RandomJourney{seed}.draw());
    largest = std::max(largest, form.journey.nodes.size());
    CAPTURE(seed, base::to_text(base::encode(validate_journey(form))));
    CHECK(form.journey.nodes.size() <= 50);
    CHECK_FALSE(validate_journey(form).has_errors());
  }
  CHECK(largest > 40);
}

TEST_CASE("a journey is the same after it was written and read") {
  for (std::uint64_t seed = 0; seed < 50; ++seed) {
    const Journey journey = drawn(RandomJourney{seed}.draw());
    const std::string text = base::to_text(base::encode(journey));
    const auto read = base::decode_text<Journey>(text);
    CHECK(read.findings.empty());
    CHECK(base::to_text(base::encode(read.value)) == text);
  }
}

TEST_CASE("whatever happens in whatever order, everybody leaves within the journey's own time") {
  std::map<std::string, int> seen;
  for (std::uint64_t seed = 0; seed < journeys; ++seed) {
    const Replay replay{seed};
    const std::vector<Logged> log = random_log(replay, seed, 60, true);
    JourneyInstance instance = play(replay, log);
    base::Instant now = log.back().now;
    for (int i = 0; i < 3000 && wake_at(instance); ++i) {
      now = std::max(now, *wake_at(instance));
      REQUIRE(now.unix_ms <= std::max(log.back().now.unix_ms, instance.deadline));
      instance = replay.take(std::move(instance), {event_of(E::timer), now, JourneyPause::none}).instance;
    }
    CAPTURE(seed, text_of(instance));
    CHECK(instance.state == JourneyInstanceState::left);
    REQUIRE(instance.reason);
    ++seen[std::string{base::name_of(*instance.reason)}];
    CHECK(now.unix_ms <= std::max(log.back().now.unix_ms, start.unix_ms + 91 * day));
  }
  CAPTURE(base::to_text(base::encode(seen)));
  CHECK(seen.size() >= 5);
}

TEST_CASE("a log that is played again gives the same instance and the same effects") {
  for (std::uint64_t seed = 0; seed < journeys; ++seed) {
    const Replay replay{seed};
    const std::vector<Logged> log = random_log(replay, seed, 60, true);
    JourneyInstance first;
    JourneyInstance kept;
    for (const Logged& logged : log) {
      JourneyStep one = replay.take(std::move(first), logged);
      // What is stored between two steps is enough.
      const auto stored = base::decode_text<JourneyInstance>(text_of(kept));
      REQUIRE(stored.findings.empty());
      JourneyStep other = replay.take(stored.value, logged);
      CHECK(base::to_text(base::encode(one.effects)) == base::to_text(base::encode(other.effects)));
      first = std::move(one.instance);
      kept = std::move(other.instance);
    }
    CHECK(text_of(first) == text_of(kept));
  }
}

TEST_CASE("each event told twice gives the same as told once") {
  for (std::uint64_t seed = 0; seed < journeys; ++seed) {
    const Replay replay{seed};
    const std::vector<Logged> log = random_log(replay, seed, 60, true);
    std::vector<Logged> doubled;
    for (const Logged& logged : log) doubled.insert(doubled.end(), 2, logged);
    CAPTURE(seed);
    CHECK(text_of(play(replay, log)) == text_of(play(replay, doubled)));
  }
}

TEST_CASE("a whole log told again changes nothing and asks for nothing") {
  std::size_t inside = 0;
  for (std::uint64_t seed = 0; seed < journeys; ++seed) {
    const Replay replay{seed};
    for (const std::size_t count : {4U, 8U, 16U}) {
      const std::vector<Logged> log = random_log(replay, seed, count, false);
      JourneyInstance instance = play(replay, log);
      if (instance.state != JourneyInstanceState::left) ++inside;
      const std::string once = text_of(instance);
      for (const Logged& logged : log) {
        JourneyStep again = replay.take(std::move(instance), logged);
        CAPTURE(seed, count, logged.event.id, base::name_of(logged.event.kind));
        CHECK(again.effects.empty());
        instance = std::move(again.instance);
      }
      CHECK(text_of(instance) == once);
    }
  }
  CHECK(inside > 40);
}

TEST_CASE("whoever came to a node is there, went on, or left there") {
  for (std::uint64_t seed = 0; seed < journeys; ++seed) {
    const Replay replay{seed};
    JourneyCounters counters{replay.journey};
    std::map<std::string, std::int64_t> places;
    std::int64_t left = 0;
    for (std::uint64_t person = 0; person < 4; ++person) {
      const std::vector<Logged> log = random_log(replay, seed * 4 + person, 20, true);
      JourneyInstance instance;
      for (const Logged& logged : log) {
        JourneyStep made = replay.take(std::move(instance), logged);
        counters.add(made.effects);
        instance = std::move(made.instance);
      }
      if (instance.state == JourneyInstanceState::left) {
        ++left;
      } else {
        ++places[instance.node];
      }
    }
    const JourneyCounts counts = counters.counts();
    CAPTURE(seed);
    CHECK(counts.entered == 4);
    CHECK(counts.inside == 4 - left);
    for (const JourneyNodeCount& node : counts.nodes) CHECK(node.waiting == places[node.id]);
  }
}
