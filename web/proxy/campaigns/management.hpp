// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include "proxy/api/call.hpp"
#include "proxy/api/failure.hpp"
#include "proxy/api/row.hpp"
#include "proxy/campaigns/store.hpp"

namespace heliograph::proxy::campaigns {

/// What people do with campaigns. Every decision is the core's.
class Management {
 public:
  /// Told when there may be something to send, or to withdraw.
  using Changed = std::function<void()>;

  Management(Services& services, const Store& store, Changed changed)
      : services_{services}, store_{store}, changed_{std::move(changed)} {}

  [[nodiscard]] api::Answer<api::List<StoredCampaign>> list(api::Call& call) const;
  [[nodiscard]] api::Answer<StoredCampaign> get(api::Call& call) const;
  [[nodiscard]] api::Answer<StoredCampaign> create(api::Call& call, const campaign::Campaign& input) const;
  [[nodiscard]] api::Answer<StoredCampaign> update(api::Call& call, const campaign::Campaign& input) const;
  [[nodiscard]] api::Answer<api::Nothing> remove(api::Call& call) const;
  /// Has an event of the lifecycle happen; `duplicate` gives the copy, all others the campaign itself. 422 with the refusal
  /// when it may not, and with everything that is wrong when it is to be activated.
  [[nodiscard]] api::Answer<StoredCampaign> happen(api::Call& call) const;

 private:
  [[nodiscard]] api::Answer<CampaignRow> expected(storage::Transaction& transaction, api::Call& call) const;
  [[nodiscard]] api::Answer<StoredCampaign> insert(storage::Transaction& transaction, api::Call& call,
                                                   const campaign::Campaign& document, std::string_view action) const;
  [[nodiscard]] api::Answer<StoredCampaign> duplicate(storage::Transaction& transaction, api::Call& call,
                                                      const CampaignRow& row) const;
  void prepare(storage::Transaction& transaction, CampaignRow& row, campaign::CampaignEvent event,
               const api::Call& call) const;
  void retry_failed(storage::Transaction& transaction, const CampaignRow& row, base::Instant now) const;

  Services& services_;
  const Store& store_;
  Changed changed_;
};

}  // namespace heliograph::proxy::campaigns
