// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "proxy/campaigns/store.hpp"
#include "proxy/journeys/rows.hpp"

namespace heliograph::proxy::journeys {

/// The campaigns that send the messages of a version's nodes: one for each, seen in no list, with one run that stays open.
/// So gates, routes, rate, limits, attempts of unknown outcome and tracked links are those of campaigns.
class NodeRuns {
 public:
  explicit NodeRuns(const campaigns::Store& store) : store_{store} {}

  /// Makes them anew; those that an earlier test left are stopped.
  void begin(storage::Transaction& transaction, const JourneyRow& row, base::Instant now) const;
  /// Nothing goes out until `resume`; what is queued waits.
  void pause(storage::Transaction& transaction, const JourneyRow& row, base::Instant now) const;
  void resume(storage::Transaction& transaction, const JourneyRow& row, base::Instant now) const;
  /// Withdraws what has not gone out.
  void stop(storage::Transaction& transaction, const JourneyRow& row, base::Instant now) const;

 private:
  void happen(storage::Transaction& transaction, const JourneyRow& row, campaign::CampaignEvent event, base::Instant now) const;

  const campaigns::Store& store_;
};

}  // namespace heliograph::proxy::journeys
