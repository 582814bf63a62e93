// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/journey/drawing.hpp>
#include <heliograph/journey/step.hpp>

/// One person who walks a journey in a test.
namespace heliograph::journey::drawing {

inline JourneyEvent event_of(JourneyEventKind kind) {
  JourneyEvent event;
  event.kind = kind;
  return event;
}

inline JourneyEvent fate_of(std::int64_t ref, JourneyFate fate, std::optional<std::int64_t> code = std::nullopt,
                            std::optional<std::string> click = std::nullopt) {
  JourneyEvent event = event_of(JourneyEventKind::fate);
  event.ref = ref;
  event.fate = fate;
  event.code = code;
  event.name = std::move(click);
  return event;
}

inline JourneyEvent writes(std::string text) {
  JourneyEvent event = event_of(JourneyEventKind::inbound);
  event.text = std::move(text);
  return event;
}

inline JourneyEvent does(std::string name) {
  JourneyEvent event = event_of(JourneyEventKind::custom);
  event.name = std::move(name);
  return event;
}

/// Keeps a person's place; events happen at `now` unless they say otherwise.
class Walker {
 public:
  explicit Walker(std::vector<JourneyNode> nodes) : journey{compile_journey(drawn(std::move(nodes)), "j1")} {}

  /// `node>way(why)`, the effects and `!reason`, in order, timers left out.
  std::string take(JourneyEvent event) {
    if (event.at.unix_ms == 0) event.at = now;
    if (event.id.empty()) event.id = "e" + std::to_string(++events);
    last = event;
    JourneyStep made = step(journey, std::move(person), event, now, draw, facts);
    person = std::move(made.instance);
    effects = std::move(made.effects);
    std::string line;
    for (const JourneyEffect& effect : effects) line += shown(effect);
    if (!line.empty()) line.pop_back();
    return line;
  }
  std::string take(JourneyEventKind kind) { return take(event_of(kind)); }
  std::string enter() { return take(JourneyEventKind::entered); }
  /// Lets time go by until the timer that was asked for.
  std::string wake() {
    now = wake_at(person).value();
    return take(JourneyEventKind::timer);
  }
  std::string after(std::int64_t ms, JourneyEvent event) {
    now.unix_ms += ms;
    return take(std::move(event));
  }
  std::string again() { return take(last); }

  CompiledJourney journey;
  JourneyInstance person;
  JourneyFacts facts;
  base::Instant now = start;
  std::uint64_t draw = draw_for("person");
  std::vector<JourneyEffect> effects;
  JourneyEvent last;
  int events = 0;

 private:
  static std::string shown(const JourneyEffect& effect) {
    using K = JourneyEffectKind;
    switch (effect.kind) {
      case K::note:
        return effect.node + ">" + *effect.way + "(" + std::string{base::name_of(*effect.why)} + ") ";
      case K::leave:
        return "!" + std::string{base::name_of(*effect.reason)} + " ";
      case K::set_timer:
      case K::cancel_timer:
        return "";
      case K::send_message:
        return effect.node + "#" + std::to_string(*effect.ref) + " ";
      default:
        return std::string{base::name_of(effect.kind)} + " ";
    }
  }
};

}  // namespace heliograph::journey::drawing
