// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include "proxy/campaigns/store.hpp"

namespace heliograph::proxy::campaigns {

/// The people of a run: an audience that stays as it is while the run walks through it.
struct Targets {
  std::int64_t audience = 0;
  bool is_owned = false;  ///< made for this run
  std::int64_t people = 0;
};

/// Finds the people that a campaign is for now. A list as it stands is taken as it is; a query, a canvas, and a list without
/// some of its people become a list of the run's own.
[[nodiscard]] Targets find_targets(Services& services, const CampaignRow& campaign, base::Instant now);

/// What a canvas without errors makes of its audiences now. `campaign_id` decides who goes which way at a percentage.
[[nodiscard]] campaign::CanvasResult evaluate_canvas(Services& services, const campaign::Canvas& canvas,
                                                     const std::string& campaign_id, base::Instant now);

/// Calls `take` with the people that a campaign is for, in parts, without storing anything; false ends the walk.
void each_target(Services& services, const CampaignRow& campaign, base::Instant now,
                 const std::function<bool(const std::vector<audiences::PersonRecord>&)>& take);

}  // namespace heliograph::proxy::campaigns
