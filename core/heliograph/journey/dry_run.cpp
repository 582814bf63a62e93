// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/audience/key_set.hpp>
#include <heliograph/journey/dry_run.hpp>
#include <heliograph/journey/limits.hpp>

namespace heliograph::journey {

namespace {

using Kind = JourneyNodeKind;

constexpr std::int64_t day_ms = 24LL * 60 * 60 * 1000;
constexpr std::int64_t moment_ms = 1000;  // between two things that a person does
constexpr std::int64_t call_ok = 200;
constexpr std::size_t events_max = 10 * limit::moves;

/// What is drawn beside the ways of nodes, so that no two draws are the same.
enum class Draw : std::uint64_t { failed = 1000, delivered, read, clicked, click, replied, reply, event, call };

/// A place in [0, 10000) for the person's nth doing of one kind.
std::uint32_t draw_at(std::uint64_t draw, const CompiledNode& node, Draw kind, std::int64_t nth) {
  return place_of(audience::mix(draw + static_cast<std::uint64_t>(nth)), node, static_cast<std::uint64_t>(kind));
}

const std::string& picked(const std::vector<std::string>& choices, std::uint32_t place) {
  static const std::string nothing;
  return choices.empty() ? nothing : choices[place % choices.size()];
}

}  // namespace

struct JourneyDryRun::Person {
  JourneyInstance instance;
  JourneyFacts facts;
  base::Instant now;
  std::uint64_t draw = 0;
  std::vector<JourneyEffect> open;  ///< messages and calls whose end has not been told
  std::int64_t told = 0;
};

JourneyDryRun::JourneyDryRun(const CompiledJourney& journey, const JourneyRates& rates, base::Instant start)
    : journey_{&journey},
      rates_{rates},
      start_{start},
      answers_(journey.size()),
      caps_(journey.caps()),
      counters_{journey} {
  for (NodeIndex i = 0; i < journey.size(); ++i) collect(journey.source(i));
}

void JourneyDryRun::collect(const JourneyNode& node) {
  if (node.kind != Kind::reaction || !node.reaction) return;
  for (NodeIndex i = 0; i < answers_.size(); ++i) {
    if (!is_sending(journey_->node(i).kind)) continue;
    if (node.reaction->message && journey_->source(i).id != *node.reaction->message) continue;
    for (const JourneyReactionCase& one : node.reaction->cases) {
      if (one.click) answers_[i].clicks.push_back(*one.click);
      if (one.text && !one.text->values.empty()) answers_[i].replies.push_back(one.text->values.front());
    }
  }
}

void JourneyDryRun::add(std::uint64_t person_id, const JourneyFacts& facts) {
  Person person;
  person.facts = facts;
  person.facts.pause = JourneyPause::none;
  person.now = start_;
  person.draw = draw_for(person_id);
  ++result_.people;
  JourneyEvent entered;
  entered.kind = JourneyEventKind::entered;
  apply(person, entered);
  for (std::size_t i = 0; i < events_max; ++i) {
    const auto event = next_event(person);
    if (!event) break;
    apply(person, *event);
  }
  result_.last_day = std::max(result_.last_day, (person.now.unix_ms - start_.unix_ms) / day_ms);
}

void JourneyDryRun::apply(Person& person, const JourneyEvent& event) {
  JourneyEvent told = event;
  told.at = person.now;
  told.id = std::to_string(++person.told);
  if (told.kind == JourneyEventKind::inbound) person.facts.last_inbound_at = told.at;
  person.facts.caps_taken = caps_;
  JourneyStep made = step(*journey_, std::move(person.instance), told, person.now, person.draw, person.facts);
  person.instance = std::move(made.instance);
  counters_.add(made.effects);
  for (JourneyEffect& effect : made.effects) {
    switch (effect.kind) {
      case JourneyEffectKind::send_message:
        ++result_.messages;
        person.open.push_back(std::move(effect));
        break;
      case JourneyEffectKind::call_webhook:
        ++result_.calls;
        person.open.push_back(std::move(effect));
        break;
      case JourneyEffectKind::take_cap:
        ++caps_[static_cast<std::size_t>(*effect.ref)];
        break;
      default:
        break;
    }
  }
}

void JourneyDryRun::tell_fates(Person& person, const JourneyEffect& sent) {
  const NodeIndex index = journey_->find(sent.node);
  const CompiledNode& node = journey_->node(index);
  const auto happens = [&](Draw kind, std::int64_t percent) {
    return draw_at(person.draw, node, kind, *sent.ref) < percent * 100;
  };
  const auto tell = [&](JourneyFate fate, const std::string& name) {
    person.now.unix_ms += moment_ms;
    JourneyEvent event;
    event.kind = fate == JourneyFate::replied ? JourneyEventKind::inbound : JourneyEventKind::fate;
    event.ref = sent.ref;
    event.fate = fate;
    if (fate == JourneyFate::clicked) event.name = name;
    if (fate == JourneyFate::replied) event.text = name;
    apply(person, event);
  };
  if (happens(Draw::failed, rates_.failed)) return tell(JourneyFate::failed, {});
  tell(JourneyFate::accepted, {});
  if (!happens(Draw::delivered, rates_.delivered)) return;
  tell(JourneyFate::delivered, {});
  if (!happens(Draw::read, rates_.read)) return;
  tell(JourneyFate::read, {});
  if (happens(Draw::clicked, rates_.clicked)) {
    tell(JourneyFate::clicked, picked(answers_[index].clicks, draw_at(person.draw, node, Draw::click, *sent.ref)));
  }
  if (happens(Draw::replied, rates_.replied)) {
    tell(JourneyFate::replied, picked(answers_[index].replies, draw_at(person.draw, node, Draw::reply, *sent.ref)));
  }
}

std::optional<JourneyEvent> JourneyDryRun::next_event(Person& person) {
  while (!person.open.empty()) {
    const JourneyEffect effect = std::move(person.open.front());
    person.open.erase(person.open.begin());
    if (effect.kind == JourneyEffectKind::send_message) {
      tell_fates(person, effect);
      continue;
    }
    const bool fails = draw_at(person.draw, journey_->node(journey_->find(effect.node)), Draw::call, *effect.ref) <
                       rates_.call_failed * 100;
    person.now.unix_ms += moment_ms;
    JourneyEvent event;
    event.kind = JourneyEventKind::webhook_answered;
    event.ref = effect.ref;
    if (!fails) event.code = call_ok;
    return event;
  }
  const auto wake = wake_at(person.instance);
  if (!wake) return std::nullopt;
  JourneyEvent event;
  const NodeIndex index = journey_->find(person.instance.node);
  const auto& wait = journey_->source(index).wait;
  const bool is_event = journey_->node(index).kind == Kind::wait && wait && wait->kind == JourneyWaitKind::event;
  if (is_event && wake->unix_ms > person.now.unix_ms + moment_ms &&
      draw_at(person.draw, journey_->node(index), Draw::event, person.instance.moves) < rates_.event * 100) {
    person.now.unix_ms += moment_ms;
    event.kind = JourneyEventKind::custom;
    event.name = wait->event;
    return event;
  }
  person.now = std::max(person.now, *wake);
  return event;
}

JourneyDryRunResult JourneyDryRun::result() const {
  JourneyDryRunResult result = result_;
  result.counts = counters_.counts();
  return result;
}

}  // namespace heliograph::journey
