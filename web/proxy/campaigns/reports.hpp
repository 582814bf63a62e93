// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "proxy/api/call.hpp"
#include "proxy/api/failure.hpp"
#include "proxy/campaigns/store.hpp"

namespace heliograph::proxy::campaigns {

/// What became of campaigns. Numbers come from the counters, never from the people.
class Reports {
 public:
  Reports(Services& services, const Store& store) : services_{services}, store_{store} {}

  [[nodiscard]] api::Answer<CampaignReport> report(api::Call& call) const;
  [[nodiscard]] api::Answer<api::List<CampaignRecipient>> recipients(api::Call& call) const;
  /// Everybody as comma-separated values, read and sent in parts.
  [[nodiscard]] api::Answer<http::Response> recipients_csv(api::Call& call) const;

 private:
  Services& services_;
  const Store& store_;
};

}  // namespace heliograph::proxy::campaigns
