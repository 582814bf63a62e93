// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "proxy/api/call.hpp"
#include "proxy/api/failure.hpp"
#include "proxy/campaigns/store.hpp"

namespace heliograph::proxy::campaigns {

/// What is said about a campaign before it is sent.
class Review {
 public:
  Review(Services& services, const Store& store) : services_{services}, store_{store} {}

  [[nodiscard]] api::Answer<CampaignReview> judge(api::Call& call, const ReviewInput& input) const;
  [[nodiscard]] api::Answer<CampaignReview> judge_stored(api::Call& call) const;
  /// Counts who would come to each node of a canvas now, and sends nothing. 422 with everything that is wrong with it.
  [[nodiscard]] api::Answer<CanvasCounts> count(api::Call& call, const CanvasInput& input) const;
  /// Decides about everybody whom the campaign is for as the dispatch would, and sends nothing.
  [[nodiscard]] api::Answer<CampaignDryRun> dry_run(api::Call& call) const;

 private:
  [[nodiscard]] CampaignReview review(storage::Transaction& transaction, const campaign::Campaign& campaign,
                                      const std::string& id, base::Instant now) const;

  Services& services_;
  const Store& store_;
};

}  // namespace heliograph::proxy::campaigns
