// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/report/groups.hpp>

#include "proxy/campaigns/store.hpp"

namespace heliograph::proxy::campaigns {

/// Which people of a campaign are asked for.
struct RecipientFilter {
  std::int64_t campaign = 0;
  std::optional<std::int64_t> run;
  std::string states;  ///< as `domain::listed`; "" for all
  std::vector<std::string> codes;
  std::optional<std::int64_t> treatment;
  std::optional<report::Group> group;
  std::string search;  ///< a part of the number or user id
};

/// A part of a campaign's people, in the order in which they were decided about.
struct RecipientPart {
  std::vector<CampaignRecipient> items;
  std::int64_t last = 0;  ///< the number of the last one that was looked at
  bool is_last = true;
};

/// Reads up to `limit` people after the delivery `after`.
[[nodiscard]] RecipientPart read_recipients(storage::Transaction& transaction, const CampaignRow& campaign,
                                            const RecipientFilter& filter, std::int64_t after, std::size_t limit);

/// One of a campaign's people; nothing when there is no such delivery.
[[nodiscard]] std::optional<CampaignRecipient> read_recipient(storage::Transaction& transaction, std::int64_t delivery);

}  // namespace heliograph::proxy::campaigns
