// SPDX-License-Identifier: Apache-2.0
#include "proxy/campaigns/webhook_applier.hpp"

#include <heliograph/phone/country.hpp>
#include <map>
#include <set>
#include <unordered_map>

#include "proxy/campaigns/answers.hpp"

namespace heliograph::proxy::campaigns {
namespace {

using delivery::DispatchEvent;
using delivery::DispatchState;

/// A run with what the ids of its messages begin with.
struct RunTag {
  std::int64_t number = 0;
  std::string tag;
};
BOOST_DESCRIBE_STRUCT(RunTag, (), (number, tag))

std::optional<DeliveryRow> find_by_wamid(storage::Transaction& transaction, const std::string& wamid) {
  if (wamid.empty()) return std::nullopt;
  return transaction.first<DeliveryRow>("SELECT {} FROM deliveries WHERE wamid_key = :key AND wamid = :wamid",
                                        wamid_key(wamid), wamid);
}

/// The deliveries that statuses are about: by our own id, which comes back, else by Meta's.
class Found {
 public:
  Found(storage::Transaction& transaction, const std::vector<messages::ReportedStatus>& reported) {
    base::Json numbers = base::Json::array();
    base::Json keys = base::Json::array();
    base::Json tags = base::Json::array();
    std::set<std::string> told;
    for (const messages::ReportedStatus& one : reported) {
      const auto parts = read_message_id(one.status.biz_opaque_callback_data.value_or(""));
      if (parts) {
        numbers.push_back(parts->delivery);
        if (told.insert(parts->tag).second) tags.push_back(parts->tag);
      } else if (one.status.id && !one.status.id->empty()) {
        keys.push_back(wamid_key(*one.status.id));
      }
    }
    load_runs(transaction, tags);
    load(transaction, "number", numbers);
    load(transaction, "wamid_key", keys);
  }

  /// nullptr when it is about none.
  [[nodiscard]] DeliveryRow* of(const webhook::Status& status) {
    if (const auto parts = read_message_id(status.biz_opaque_callback_data.value_or(""))) {
      const auto run = runs_.find(parts->tag);
      const auto row = rows_.find(parts->delivery);
      const bool is_ours = run != runs_.end() && row != rows_.end() && row->second.run == run->second;
      return is_ours ? &row->second : nullptr;
    }
    const auto number = by_wamid_.find(status.id.value_or(""));
    return number == by_wamid_.end() ? nullptr : &rows_.at(number->second);
  }

 private:
  void load_runs(storage::Transaction& transaction, const base::Json& tags) {
    if (tags.empty()) return;
    for (RunTag& run : transaction.all<RunTag>("SELECT {} FROM campaign_runs WHERE tag IN " + transaction.texts_in(":tags"),
                                               base::to_text(tags))) {
      runs_.emplace(std::move(run.tag), run.number);
    }
  }

  void load(storage::Transaction& transaction, const std::string& column, const base::Json& values) {
    if (values.empty()) return;
    // In one order everywhere, so that programs on one database never wait for each other in a circle.
    const std::string lock = transaction.dialect() == storage::Dialect::postgresql ? " ORDER BY number FOR UPDATE" : "";
    for (DeliveryRow& row : transaction.all<DeliveryRow>(
             "SELECT {} FROM deliveries WHERE " + column + " IN " + transaction.integers_in(":values") + lock,
             base::to_text(values))) {
      const std::int64_t number = row.number;
      if (row.wamid) by_wamid_.emplace(*row.wamid, number);
      rows_.emplace(number, std::move(row));
    }
  }

  std::unordered_map<std::string, std::int64_t> runs_;
  std::unordered_map<std::int64_t, DeliveryRow> rows_;
  std::unordered_map<std::string, std::int64_t> by_wamid_;
};

/// Notes the time of a report, once, and counts it in its minute.
void note(std::optional<base::Instant>& place, const DeliveryRow& row, base::Instant at, DispatchState state, Counts& counts) {
  if (place) return;
  place = at;
  counts.happened(row.run, at, state);
}

void note_time(DeliveryRow& row, DispatchEvent event, base::Instant at, Counts& counts) {
  switch (event) {
    case DispatchEvent::report_sent: note(row.sent_at, row, at, DispatchState::sent, counts); break;
    case DispatchEvent::report_delivered: note(row.delivered_at, row, at, DispatchState::delivered, counts); break;
    case DispatchEvent::report_read: note(row.read_at, row, at, DispatchState::read, counts); break;
    default:
      if (row.state == DispatchState::failed) note(row.failed_at, row, at, DispatchState::failed, counts);
  }
}

/// Meta's price tells by which route a message went: one that was to be optimized may have fallen back.
void note_route(DeliveryRow& row, const webhook::Status& status, Counts& counts) {
  constexpr std::string_view optimized = "marketing_lite";
  if (row.route != policy::Route::optimized || !status.pricing || !status.pricing->category) return;
  if (*status.pricing->category == optimized) return;
  take_route(row, policy::Route::fallback, counts);
}

/// A delivered message with what Meta told of its price.
struct Priced {
  std::int64_t run = 0;
  std::int64_t treatment = 0;
  std::int64_t person = 0;
  std::string pricing;
};

struct PersonPhone {
  std::int64_t number = 0;
  std::optional<std::string> phone;
};
BOOST_DESCRIBE_STRUCT(PersonPhone, (), (number, phone))

/// Counts messages by the country of their people and what Meta charges.
void count_priced(storage::Transaction& transaction, const std::vector<Priced>& priced, Counts& counts) {
  if (priced.empty()) return;
  base::Json people = base::Json::array();
  for (const Priced& one : priced) people.push_back(one.person);
  std::unordered_map<std::int64_t, std::string_view> countries;
  for (const PersonPhone& person : transaction.all<PersonPhone>(
           "SELECT {} FROM people WHERE number IN " + transaction.integers_in(":people"), base::to_text(people))) {
    countries.emplace(person.number, phone::country_of(person.phone.value_or("")).iso);
  }
  for (const Priced& one : priced) {
    const auto country = countries.find(one.person);
    counts.add_beside(one.run, one.treatment, beside::priced,
                      price_class(country == countries.end() ? "" : country->second, one.pricing));
  }
}

}  // namespace

struct WebhookApplier::Work {
  storage::Transaction& transaction;
  Counts counts{};
  std::set<std::int64_t> changed{};  ///< numbers of deliveries
  std::set<std::int64_t> named{};    ///< those whose wamid was told first by a report
  base::Json reached = base::Json::array();  ///< people
  std::vector<Priced> priced{};
};

std::vector<bool> WebhookApplier::apply_statuses(storage::Transaction& transaction,
                                                 const std::vector<messages::ReportedStatus>& reported) {
  Found found{transaction, reported};
  Work work{transaction};
  std::vector<bool> is_taken;
  std::map<std::int64_t, const DeliveryRow*> rows;
  for (const messages::ReportedStatus& one : reported) {
    DeliveryRow* row = found.of(one.status);
    is_taken.push_back(row != nullptr);
    if (row == nullptr) continue;
    apply(work, *row, one);
    rows.emplace(row->number, row);
  }
  std::vector<AnswerChange> named;
  std::vector<ReportChange> changed;
  std::set<std::int64_t> runs;
  for (const std::int64_t number : work.named) named.push_back(answer_change(*rows.at(number)));
  for (const std::int64_t number : work.changed) {
    changed.push_back(report_change(*rows.at(number)));
    runs.insert(rows.at(number)->run);
  }
  transaction.update_all("deliveries", named);
  transaction.update_all("deliveries", changed);
  if (!work.reached.empty()) {
    transaction.execute("UPDATE people SET parkings = 0 WHERE parkings > 0 AND number IN " + transaction.integers_in(":people"),
                        base::to_text(work.reached));
  }
  count_priced(transaction, work.priced, work.counts);
  work.counts.write(transaction);
  transaction.on_commit([this, runs = std::move(runs)] {
    for (const std::int64_t run : runs) progressed_(run);
  });
  return is_taken;
}

void WebhookApplier::apply(Work& work, DeliveryRow& row, const messages::ReportedStatus& reported) const {
  const std::int64_t code =
      reported.failure && reported.failure->error ? reported.failure->error->code.value_or(0) : 0;
  const auto event = delivery::event_of_report(reported.status.status.value_or(""), code);
  if (!event) return;
  const DispatchState before = row.state;
  Reason reason;
  if (reported.failure) reason = reason_of(*reported.failure);
  const bool is_first_failure = !row.failed_at;
  if (!happen(row, *event, std::move(reason), reported.at, work.counts)) return;
  work.changed.insert(row.number);
  if (!row.wamid && reported.status.id) {
    row.wamid = reported.status.id;
    row.wamid_key = wamid_key(*row.wamid);
    work.named.insert(row.number);
  }
  const bool has_left = row.state != DispatchState::failed && row.state != DispatchState::parked;
  if (has_left) {
    note_accepted(row, reported.at, work.counts);
    note_route(row, reported.status, work.counts);
  }
  const bool had_arrived = has_arrived(row);
  const bool was_read = row.read_at.has_value();
  note_time(row, *event, reported.at, work.counts);
  if (!had_arrived && has_arrived(row)) count_on_route(row, beside::delivered, work.counts);
  if (!was_read && row.read_at) count_on_route(row, beside::read, work.counts);
  if (row.state != before) row.due_at.reset();
  if (reported.failure && is_first_failure) {
    const auto remedy = delivery::remedy_for(code, {}, false);
    restrain_person(work.transaction, row.person, remedy, reported.at);
    if (row.state == DispatchState::parked) {
      row.due_at = work.transaction.first<base::Instant>("SELECT parked_until FROM people WHERE number = :person", row.person);
    }
  }
  if (*event != DispatchEvent::report_delivered && *event != DispatchEvent::report_read) return;
  work.reached.push_back(row.person);
  if (const auto& pricing = reported.status.pricing; pricing && !row.pricing) {
    row.pricing = pricing_of(pricing->category.value_or(""), pricing->type.value_or(""));
    work.priced.push_back({row.run, row.treatment, row.person, *row.pricing});
  }
}

void WebhookApplier::note_reply(storage::Transaction& transaction, const std::string& wamid, base::Instant at) {
  const auto row = find_by_wamid(transaction, wamid);
  if (!row) return;
  const auto first = transaction.execute("UPDATE deliveries SET replied_at = :at WHERE number = :number AND replied_at IS NULL", at,
                                         row->number);
  if (first == 0) return;
  Counts counts;
  counts.add_beside(row->run, row->treatment, beside::replied, "");
  counts.write(transaction);
  transaction.on_commit([this, run = row->run] { progressed_(run); });
}

}  // namespace heliograph::proxy::campaigns
