// SPDX-License-Identifier: Apache-2.0
#include "proxy/journeys/batch.hpp"

#include <heliograph/campaign/rule_table.hpp>

#include "proxy/journeys/calls.hpp"
#include "proxy/journeys/mailbox.hpp"

namespace heliograph::proxy::journeys {
namespace {

using journey::JourneyEffect;
using journey::JourneyEffectKind;

void change(audiences::PersonRecord& person, const journey::JourneyChange& change) {
  if (change.marketing_action && change.consent) person.consents[*change.marketing_action] = *change.consent;
  if (!change.attribute) return;
  const std::string& name = *change.attribute;
  const std::string value = change.value.value_or("");
  const auto filled = value.empty() ? std::nullopt : std::optional{value};
  if (name == "locale") {
    person.locale = filled;
  } else if (name == "time_zone") {
    person.time_zone = filled;
  } else if (audience::is_own_field(name)) {
    return;  // what names a person is nothing that a journey changes
  } else if (value.empty()) {
    person.attributes.erase(name);
  } else {
    person.attributes[name] = value;
  }
}

}  // namespace

void Batch::take(const ReadyJourney& ready, InstanceRow& row, audiences::PersonRecord* person,
                 const std::vector<JourneyEffect>& effects) {
  for (const JourneyEffect& effect : effects) {
    switch (effect.kind) {
      case JourneyEffectKind::send_message: send(ready, row, person, effect); break;
      case JourneyEffectKind::set_timer:
      case JourneyEffectKind::cancel_timer: break;  // the instance itself tells when it is to be woken
      case JourneyEffectKind::update_profile:
        if (person == nullptr) break;
        for (const journey::JourneyChange& one : effect.changes) change(*person, one);
        people_[person->number] = person;
        break;
      case JourneyEffectKind::call_webhook:
        if (person != nullptr) call(ready, row, *person, effect);
        break;
      case JourneyEffectKind::take_cap:
        ++caps_taken_[{row.journey, effect.ref.value_or(0)}];
        if (auto& taken = caps(ready); static_cast<std::size_t>(effect.ref.value_or(0)) < taken.size()) {
          ++taken[static_cast<std::size_t>(*effect.ref)];
        }
        break;
      case JourneyEffectKind::enter_journey:
        if (row.is_test) break;  // real journeys are no business of a test
        jumps_.push_back({effect.journey_id.value_or(""), {row.person, row.event_values.value_or(EventValues{})}});
        break;
      case JourneyEffectKind::leave:
      case JourneyEffectKind::note:
        log(row, effect);
        if (effect.reason || effect.why == journey::JourneyCause::timed_out) withdraw(ready, row, effect.node);
        break;
    }
  }
}

void Batch::log(InstanceRow& row, const JourneyEffect& effect) {
  StepRow step;
  step.instance = row.number;
  step.position = row.steps++;
  step.at = now_;
  step.node = effect.node;
  step.way = effect.way;
  step.why = effect.why;
  step.reason = effect.reason;
  const auto text = [](const auto& value) { return value ? std::string{base::name_of(*value)} : std::string{}; };
  ++counts_[{row.journey, effect.node, effect.way.value_or(""), text(effect.why), text(effect.reason)}];
  steps_.push_back(std::move(step));
}

void Batch::withdraw(const ReadyJourney& ready, const InstanceRow& row, const std::string& node) {
  if (const auto run = ready.runs.find(node); run != ready.runs.end()) withdrawn_.emplace(row.number, run->second.run);
}

void Batch::tell_of(InstanceRow& row, const std::string& node, base::Json details) {
  StepRow step;
  step.instance = row.number;
  step.position = row.steps++;
  step.at = now_;
  step.node = node;
  step.details = std::move(details);
  steps_.push_back(std::move(step));
}

void Batch::load_caps(const std::unordered_map<std::int64_t, Ready>& journeys) {
  base::Json numbers = base::Json::array();
  for (const auto& [number, ready] : journeys) {
    if (ready->compiled.caps() == 0) continue;
    numbers.push_back(number);
    caps_[number].resize(ready->compiled.caps());
  }
  if (numbers.empty()) return;
  const std::string lock = transaction_.dialect() == storage::Dialect::postgresql ? " ORDER BY journey, cap FOR UPDATE" : "";
  for (const CapRow& row : transaction_.all<CapRow>(
           "SELECT {} FROM journey_caps WHERE journey IN " + transaction_.integers_in(":numbers") + lock,
           base::to_text(numbers))) {
    auto& taken = caps_[row.journey];
    if (row.cap >= 0 && static_cast<std::size_t>(row.cap) < taken.size()) taken[static_cast<std::size_t>(row.cap)] = row.people;
  }
}

std::vector<std::int64_t>& Batch::caps(const ReadyJourney& ready) {
  auto& taken = caps_[ready.number];
  taken.resize(ready.compiled.caps());
  return taken;
}

void Batch::tell_at_once(const InstanceRow& row, std::int64_t ref, journey::JourneyFate fate, const std::string& why) {
  Told told;
  told.instance = row.number;
  told.event.kind = journey::JourneyEventKind::fate;
  told.event.id = "r" + std::to_string(ref) + "/" + std::string{base::name_of(fate)};
  told.event.at = now_;
  told.event.ref = ref;
  told.event.fate = fate;
  told.event.name = why;
  told_.push_back(std::move(told));
}

void Batch::send(const ReadyJourney& ready, const InstanceRow& row, const audiences::PersonRecord* person,
                 const JourneyEffect& effect) {
  const auto index = ready.compiled.find(effect.node);
  if (index == journey::no_node) return;
  const journey::JourneyNode& node = ready.compiled.source(index);
  if (node.kind == journey::JourneyNodeKind::whatsapp) return send_template(ready, row, effect);
  if (!node.free_form || person == nullptr) return;
  const TextRow whose{{}, row.number, effect.ref.value_or(0)};
  const std::string name = ready.compiled.journey().name.value_or("");
  if (const auto why = texts_.queue(transaction_, *node.free_form, *person, whose, name, now_)) {
    tell_at_once(row, whose.ref, journey::JourneyFate::excluded, *why);
  } else {
    has_written_freely_ = true;
  }
}

void Batch::send_template(const ReadyJourney& ready, const InstanceRow& row, const JourneyEffect& effect) {
  const std::int64_t ref = effect.ref.value_or(0);
  const auto run = ready.runs.find(effect.node);
  if (run == ready.runs.end()) {
    return tell_at_once(row, ref, journey::JourneyFate::failed, std::string{campaign::rule("campaign.configuration_unknown").code});
  }
  const auto treatment = campaign::treatment_for(
      run->second.treatments, campaign::draw_of(run->second.campaign_id, static_cast<std::uint64_t>(row.person)));
  if (!treatment) return tell_at_once(row, ref, journey::JourneyFate::excluded, "control");
  campaigns::DeliveryRow delivery;
  delivery.run = run->second.run;
  delivery.person = row.person;
  delivery.treatment = static_cast<std::int64_t>(*treatment);
  delivery.decided_at = now_;
  // Whoever sends it decides about it first.
  delivery.due_at = now_;
  delivery_counts_.add(delivery.run, delivery.treatment, delivery.state, "");
  ++targeted_[delivery.run];
  deliveries_.push_back(std::move(delivery));
  sends_.push_back({0, row.number, ref});
  // By position until the numbers are known.
  if (row.event_values) values_.push_back({static_cast<std::int64_t>(deliveries_.size()) - 1, *row.event_values});
  has_sent_ = true;
}

void Batch::call(const ReadyJourney& ready, const InstanceRow& row, const audiences::PersonRecord& person,
                 const JourneyEffect& effect) {
  const auto index = ready.compiled.find(effect.node);
  if (index == journey::no_node || !ready.compiled.source(index).webhook) return;
  CallRow made;
  made.instance = row.number;
  made.ref = effect.ref.value_or(0);
  made.request = make_request(ready, ready.compiled.source(index), row, person);
  made.due_at = now_;
  calls_.push_back(std::move(made));
  has_called_ = true;
}

}  // namespace heliograph::proxy::journeys
