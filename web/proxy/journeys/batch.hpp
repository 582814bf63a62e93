// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/journey/effect.hpp>
#include <set>

#include "proxy/audiences/rows.hpp"
#include "proxy/campaigns/counts.hpp"
#include "proxy/journeys/entering.hpp"
#include "proxy/journeys/texts.hpp"

namespace heliograph::proxy::journeys {

/// What changes of an instance with a step.
struct InstanceChange {
  std::int64_t number = 0;
  journey::JourneyInstanceState state = journey::JourneyInstanceState::waiting;
  std::string node;
  std::optional<journey::JourneyLeaveReason> reason;
  journey::JourneyInstance document;
  std::int64_t steps = 0;
  std::optional<base::Instant> wake_at;
  std::optional<base::Instant> left_at;
};
BOOST_DESCRIBE_STRUCT(InstanceChange, (), (number, state, node, reason, document, steps, wake_at, left_at))

/// A row of the table `delivery_values`.
struct ValuesRow {
  std::int64_t delivery = 0;
  EventValues document;
};
BOOST_DESCRIBE_STRUCT(ValuesRow, (), (delivery, document))

/// What many steps have to be written for: gathered while they are made, then written within the same transaction in
/// few statements.
class Batch {
 public:
  Batch(storage::Transaction& transaction, const Texts& texts, base::Instant now)
      : transaction_{transaction}, texts_{texts}, now_{now} {}

  /// Notes what a step of `row` asks for. @param person nullptr where the journey looks at nobody's profile
  void take(const ReadyJourney& journey, InstanceRow& row, audiences::PersonRecord* person,
            const std::vector<journey::JourneyEffect>& effects);
  /// Adds a line to an instance's way that tells what became known at `node`.
  void tell_of(InstanceRow& row, const std::string& node, base::Json details);
  /// The instance is as the last of its steps left it.
  void settle(const InstanceRow& row) {
    changed_.push_back({row.number, row.state, row.node, row.reason, row.document, row.steps, row.wake_at, row.left_at});
  }
  /// How many people have taken the caps of a journey, those of this batch among them.
  std::vector<std::int64_t>& caps(const ReadyJourney& journey);
  /// Reads the caps of many journeys at once, and keeps them from being taken by others.
  void load_caps(const std::unordered_map<std::int64_t, Ready>& journeys);
  /// Writes everything, and forgets it.
  void write(ReadyJourneys& journeys);

  /// Whether something was queued for the campaigns' or the messages' dispatcher, or a call.
  [[nodiscard]] bool has_sent() const { return has_sent_; }
  [[nodiscard]] bool has_called() const { return has_called_; }
  [[nodiscard]] bool has_written_freely() const { return has_written_freely_; }

 private:
  void send(const ReadyJourney& journey, const InstanceRow& row, const audiences::PersonRecord* person,
            const journey::JourneyEffect& effect);
  void send_template(const ReadyJourney& journey, const InstanceRow& row, const journey::JourneyEffect& effect);
  void call(const ReadyJourney& journey, const InstanceRow& row, const audiences::PersonRecord& person,
            const journey::JourneyEffect& effect);
  void tell_at_once(const InstanceRow& row, std::int64_t ref, journey::JourneyFate fate, const std::string& why);
  void log(InstanceRow& row, const journey::JourneyEffect& effect);
  /// Whoever has left a node gets no message of it any more.
  void withdraw(const ReadyJourney& journey, const InstanceRow& row, const std::string& node);
  void write_withdrawn();
  void write_people();
  void write_messages();
  void write_counts();
  void jump(ReadyJourneys& journeys);

  struct Jump {
    std::string journey_id;
    Entry entry;
  };

  storage::Transaction& transaction_;
  const Texts& texts_;
  base::Instant now_;
  std::vector<InstanceChange> changed_;
  std::vector<StepRow> steps_;
  std::map<std::tuple<std::int64_t, std::string, std::string, std::string, std::string>, std::int64_t> counts_;
  std::map<std::int64_t, std::vector<std::int64_t>> caps_;
  std::map<std::pair<std::int64_t, std::int64_t>, std::int64_t> caps_taken_;
  std::vector<campaigns::DeliveryRow> deliveries_;
  std::vector<SendRow> sends_;
  std::vector<ValuesRow> values_;
  std::map<std::int64_t, std::int64_t> targeted_;  ///< by run
  campaigns::Counts delivery_counts_;
  std::vector<CallRow> calls_;
  std::map<std::int64_t, const audiences::PersonRecord*> people_;  ///< whose profiles have changed
  std::set<std::pair<std::int64_t, std::int64_t>> withdrawn_;  ///< instance and run
  std::vector<Told> told_;
  std::vector<Jump> jumps_;
  bool has_sent_ = false;
  bool has_called_ = false;
  bool has_written_freely_ = false;
};

}  // namespace heliograph::proxy::journeys
