// SPDX-License-Identifier: Apache-2.0
#include "proxy/journeys/past.hpp"

#include "proxy/journeys/report_model.hpp"
#include "proxy/journeys/rows.hpp"

namespace heliograph::proxy::journeys {
namespace {

/// One time in a journey.
struct PastJourney {
  std::int64_t number = 0;
  std::string journey;
  std::int64_t version = 1;
  base::Instant entered_at;
  std::optional<base::Instant> left_at;
  std::optional<journey::JourneyLeaveReason> reason;
  std::optional<EventValues> event_values;
  std::optional<std::string> entry_text;
};
BOOST_DESCRIBE_STRUCT(PastJourney, (),
                      (number, journey, version, entered_at, left_at, reason, event_values, entry_text))

}  // namespace

base::Json past_of(storage::Transaction& transaction, std::int64_t person, std::int64_t most) {
  base::Json list = base::Json::array();
  for (const PastJourney& past : transaction.all<PastJourney>(
           "SELECT i.number AS number, j.name AS journey, j.version AS version, i.entered_at AS entered_at,"
           " i.left_at AS left_at, i.reason AS reason, i.event_values AS event_values, i.entry_text AS entry_text"
           " FROM journey_instances i JOIN journeys j ON j.number = i.journey WHERE i.person = :person"
           " ORDER BY i.number DESC LIMIT :limit",
           person, most)) {
    std::vector<JourneyPathStep> steps;
    for (StepRow& step : transaction.all<StepRow>(
             "SELECT {} FROM journey_steps WHERE instance = :instance ORDER BY position", past.number)) {
      steps.push_back(
          {step.at, std::move(step.node), std::move(step.way), step.why, step.reason, std::move(step.details)});
    }
    base::Json& one = list.emplace_back(base::encode(past));
    one.erase("number");
    one["steps"] = base::encode(steps);
  }
  return list;
}

}  // namespace heliograph::proxy::journeys
