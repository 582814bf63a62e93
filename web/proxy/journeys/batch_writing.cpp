// SPDX-License-Identifier: Apache-2.0
#include "proxy/campaigns/progress.hpp"
#include "proxy/journeys/batch.hpp"
#include "proxy/journeys/mailbox.hpp"

/// What a batch of steps writes.
namespace heliograph::proxy::journeys {
namespace {

/// A profile as a journey changes it.
struct ProfileChange {
  std::int64_t number = 0;
  std::int64_t etag = 0;
  std::map<std::string, audience::Consent> consents;
  std::map<std::string, std::string> attributes;
  std::optional<std::string> external_id;
  std::optional<std::string> locale;
  std::optional<std::string> time_zone;
  base::Instant updated_at;
};
BOOST_DESCRIBE_STRUCT(ProfileChange, (), (number, etag, consents, attributes, external_id, locale, time_zone, updated_at))

struct WaitingDelivery {
  std::int64_t delivery = 0;
  std::int64_t instance = 0;
};
BOOST_DESCRIBE_STRUCT(WaitingDelivery, (), (delivery, instance))

const std::string add_people_to_counts =
    " ON CONFLICT (journey, node, way, why, reason) DO UPDATE SET people = journey_counts.people + excluded.people";
const std::string add_people_to_caps =
    " ON CONFLICT (journey, cap) DO UPDATE SET people = journey_caps.people + excluded.people";

}  // namespace

void Batch::write_withdrawn() {
  if (withdrawn_.empty()) return;
  base::Json instances = base::Json::array();
  for (const auto& [instance, run] : withdrawn_) instances.push_back(instance);
  std::vector<campaigns::ClaimChange> changed;
  for (WaitingDelivery& waiting : transaction_.all<WaitingDelivery>(
           "SELECT d.number AS delivery, s.instance AS instance FROM journey_sends s JOIN deliveries d ON d.number = s.delivery"
           " WHERE s.instance IN " + transaction_.integers_in(":instances") +
               " AND d.state IN ('pending', 'delayed', 'parked', 'queued') AND d.due_at IS NOT NULL",
           base::to_text(instances))) {
    auto row = transaction_.first<campaigns::DeliveryRow>(
        "SELECT {} FROM deliveries WHERE number = :number" + campaigns::to_change(transaction_), waiting.delivery);
    if (!row || withdrawn_.count({waiting.instance, row->run}) == 0) continue;
    if (!campaigns::happen(*row, delivery::DispatchEvent::stop, {}, now_, delivery_counts_)) continue;
    row->due_at.reset();
    changed.push_back(campaigns::claim_change(*row));
  }
  transaction_.update_all("deliveries", changed);
}

void Batch::write_people() {
  std::vector<ProfileChange> changes;
  std::vector<std::int64_t> numbers;
  for (const auto& [number, person] : people_) {
    changes.push_back({number, person->etag + 1, person->consents, person->attributes, person->external_id, person->locale,
                       person->time_zone, now_});
    numbers.push_back(number);
  }
  if (changes.empty()) return;
  transaction_.update_all("people", changes);
  tell_profiles_changed(transaction_, numbers, now_);
}

void Batch::write_messages() {
  if (deliveries_.empty()) return;
  std::int64_t next = transaction_.take_numbers("deliveries", static_cast<std::int64_t>(deliveries_.size()));
  for (std::size_t i = 0; i < deliveries_.size(); ++i) {
    // A person may come to the same node again and again.
    deliveries_[i].number = deliveries_[i].call = sends_[i].delivery = next++;
  }
  for (ValuesRow& values : values_) {
    values.delivery = deliveries_[static_cast<std::size_t>(values.delivery)].number;
    // A binding may call a value as the event does.
    constexpr std::string_view prefix = "event.";
    EventValues named;
    for (const auto& [name, value] : values.document) {
      if (name.compare(0, prefix.size(), prefix) == 0) named.emplace(name.substr(prefix.size()), value);
    }
    values.document.merge(named);
  }
  transaction_.insert_all("deliveries", deliveries_);
  transaction_.insert_all("journey_sends", sends_);
  transaction_.insert_all("delivery_values", values_);
  for (const auto& [run, people] : targeted_) {
    transaction_.execute("UPDATE campaign_runs SET targeted = targeted + :people WHERE number = :run", people, run);
  }
}

void Batch::write_counts() {
  std::vector<JourneyCountRow> counts;
  for (const auto& [key, people] : counts_) {
    const auto& [journey, node, way, why, reason] = key;
    counts.push_back({journey, node, way, why, reason, people});
  }
  std::vector<CapRow> caps;
  for (const auto& [key, people] : caps_taken_) caps.push_back({key.first, key.second, people});
  if (transaction_.dialect() == storage::Dialect::postgresql) {
    if (!counts.empty()) {
      transaction_.execute(
          "INSERT INTO journey_counts (journey, node, way, why, reason, people) SELECT journey, node, way, why, reason, people"
          " FROM json_to_recordset(CAST(:rows AS json)) AS"
          " v(journey BIGINT, node TEXT, way TEXT, why TEXT, reason TEXT, people BIGINT)" + add_people_to_counts,
          base::to_text(base::encode(counts)));
    }
    if (!caps.empty()) {
      transaction_.execute("INSERT INTO journey_caps (journey, cap, people) SELECT journey, cap, people"
                           " FROM json_to_recordset(CAST(:rows AS json)) AS v(journey BIGINT, cap BIGINT, people BIGINT)" +
                               add_people_to_caps,
                           base::to_text(base::encode(caps)));
    }
    return;
  }
  for (const JourneyCountRow& row : counts) {
    transaction_.execute("INSERT INTO journey_counts (journey, node, way, why, reason, people)"
                         " VALUES (:journey, :node, :way, :why, :reason, :people)" + add_people_to_counts,
                         row.journey, row.node, row.way, row.why, row.reason, row.people);
  }
  for (const CapRow& row : caps) {
    transaction_.execute("INSERT INTO journey_caps (journey, cap, people) VALUES (:journey, :cap, :people)" + add_people_to_caps,
                         row.journey, row.cap, row.people);
  }
}

void Batch::jump(ReadyJourneys& journeys) {
  std::map<std::string, std::vector<Entry>> by_journey;
  for (Jump& one : jumps_) by_journey[one.journey_id].push_back(std::move(one.entry));
  for (const auto& [id, entries] : by_journey) {
    // Whichever version takes people now.
    const auto number = transaction_.first<std::int64_t>(
        "SELECT j.number FROM journeys j JOIN journeys named ON named.family = j.family WHERE named.id = :id"
        " ORDER BY CASE WHEN j.status = 'live' THEN 0 WHEN j.status = 'testing' THEN 1 ELSE 2 END, j.version DESC LIMIT 1", id);
    if (const Ready ready = number ? journeys.load_one(transaction_, *number) : nullptr) {
      (void)enter(transaction_, *ready, entries, now_);
    }
  }
}

void Batch::write(ReadyJourneys& journeys) {
  transaction_.update_all("journey_instances", changed_);
  transaction_.insert_all("journey_steps", steps_);
  write_people();
  if (!calls_.empty()) {
    std::int64_t next = transaction_.take_numbers("journey_calls", static_cast<std::int64_t>(calls_.size()));
    for (CallRow& call : calls_) call.number = next++;
    transaction_.insert_all("journey_calls", calls_);
  }
  write_messages();
  write_withdrawn();
  delivery_counts_.write(transaction_);
  jump(journeys);
  tell(transaction_, told_);
  write_counts();
}

}  // namespace heliograph::proxy::journeys
