// SPDX-License-Identifier: Apache-2.0
#include "proxy/journeys/ready.hpp"

#include <algorithm>

#include "proxy/campaigns/rows.hpp"
#include "proxy/campaigns/zones.hpp"

namespace heliograph::proxy::journeys {
namespace {

using journey::JourneyNode;
using journey::JourneyNodeKind;
using journey::JourneyTestKind;

struct Version {
  std::int64_t number = 0;
  std::int64_t etag = 0;
};
BOOST_DESCRIBE_STRUCT(Version, (), (number, etag))

struct RunOfNode {
  std::string node;
  std::int64_t run = 0;
  std::string campaign_id;
  campaign::Campaign document;
};
BOOST_DESCRIBE_STRUCT(RunOfNode, (), (node, run, campaign_id, document))

bool asks_for_behaviour(const audience::Condition& condition) {
  return condition.kind == audience::ConditionKind::behaviour ||
         std::any_of(condition.conditions.begin(), condition.conditions.end(), asks_for_behaviour);
}

void look_at_condition(const std::optional<audience::Condition>& condition, ReadyJourney& ready) {
  if (!condition) return;
  ready.looks_at_people = true;
  ready.looks_at_behaviour |= asks_for_behaviour(*condition);
}

void look_at(const JourneyNode& node, ReadyJourney& ready) {
  switch (node.kind) {
    case JourneyNodeKind::wait:
      if (!node.wait) break;
      ready.waits_for_profiles |= node.wait->kind == journey::JourneyWaitKind::profile;
      ready.looks_at_people |=
          node.wait->kind == journey::JourneyWaitKind::date || node.wait->kind == journey::JourneyWaitKind::time_of_day;
      look_at_condition(node.wait->condition, ready);
      break;
    case JourneyNodeKind::condition:
      if (!node.condition) break;
      for (const auto& branch : node.condition->branches) {
        if (!branch.test) continue;
        ready.looks_at_people |= branch.test->kind == JourneyTestKind::time || branch.test->kind == JourneyTestKind::date;
        look_at_condition(branch.test->person, ready);
      }
      break;
    case JourneyNodeKind::split:
      ready.looks_at_people |= node.split && node.split->attribute;
      break;
    case JourneyNodeKind::update_profile:
    case JourneyNodeKind::webhook:
      ready.looks_at_people = true;
      break;
    case JourneyNodeKind::free_form:
      ready.looks_at_people = true;
      ready.writes_freely = true;
      break;
    default:
      break;
  }
}

}  // namespace

ReadyJourney make_ready(storage::Transaction& transaction, const JourneyRow& row) {
  ReadyJourney ready;
  ready.id = row.id;
  ready.etag = row.etag;
  ready.number = row.number;
  ready.family = row.family;
  ready.status = row.status;
  for (const JourneyNode& node : row.document.nodes) look_at(node, ready);
  const auto settings = row.document.settings.value_or(journey::JourneySettings{});
  ready.zone = campaigns::zone_clock(settings.time_zone.value_or("UTC")).value_or(campaign::ZoneClock{});
  for (RunOfNode& one : transaction.all<RunOfNode>(
           "SELECT m.node AS node, m.run AS run, c.id AS campaign_id, c.document AS document FROM journey_messages m"
           " JOIN campaign_runs r ON r.number = m.run JOIN campaigns c ON c.number = r.campaign WHERE m.journey = :number",
           row.number)) {
    ready.runs.emplace(std::move(one.node),
                       NodeRun{one.run, std::move(one.campaign_id), std::move(one.document.treatments)});
  }
  ready.compiled = journey::compile_journey(row.document, row.id);
  return ready;
}

std::unordered_map<std::int64_t, Ready> ReadyJourneys::load(storage::Transaction& transaction,
                                                            const std::vector<std::int64_t>& numbers) {
  std::unordered_map<std::int64_t, Ready> found;
  if (numbers.empty()) return found;
  base::Json outdated = base::Json::array();
  const auto versions = transaction.all<Version>(
      "SELECT {} FROM journeys WHERE number IN " + transaction.integers_in(":numbers"), base::to_text(base::Json(numbers)));
  {
    const std::lock_guard lock{mutex_};
    for (const Version& version : versions) {
      const auto kept = kept_.find(version.number);
      if (kept != kept_.end() && kept->second->etag == version.etag) {
        found.emplace(version.number, kept->second);
      } else {
        outdated.push_back(version.number);
      }
    }
  }
  if (outdated.empty()) return found;
  for (const JourneyRow& row : transaction.all<JourneyRow>(
           "SELECT {} FROM journeys WHERE number IN " + transaction.integers_in(":numbers"), base::to_text(outdated))) {
    auto ready = std::make_shared<const ReadyJourney>(make_ready(transaction, row));
    const std::lock_guard lock{mutex_};
    kept_[row.number] = ready;
    found[row.number] = std::move(ready);
  }
  return found;
}

Ready ReadyJourneys::load_one(storage::Transaction& transaction, std::int64_t number) {
  auto found = load(transaction, {number});
  const auto one = found.find(number);
  return one == found.end() ? nullptr : one->second;
}

}  // namespace heliograph::proxy::journeys
