// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include "proxy/campaigns/plan.hpp"

namespace heliograph::proxy::campaigns {

/// The waiting of campaigns for what is nobody's fault among their people: a template that Meta has paused, a token that
/// has ended. Nothing is sent meanwhile and nobody is left out; the campaign says what it waits for, and goes on by itself.
class Holds {
 public:
  /// @param ask called when Meta should be asked about a token or a template without delay
  Holds(Services& services, const Store& store, std::function<void()> ask)
      : services_{services}, store_{store}, ask_{std::move(ask)} {}

  /// Whether a campaign has to wait at this moment. Begins the wait that `plan` asks for, and ends one whose cause or time
  /// is over.
  [[nodiscard]] bool keeps(const CampaignRow& campaign, const Plan& plan) const;

 private:
  void begin(const CampaignRow& campaign, const Plan& plan, base::Instant now) const;
  void end(const CampaignRow& campaign, base::Instant now) const;

  Services& services_;
  const Store& store_;
  std::function<void()> ask_;
};

/// Has Meta asked soon about the token that a campaign sends with.
void ask_about_token(storage::Transaction& transaction, std::int64_t campaign, base::Instant now);

/// Has Meta asked soon about the templates that a campaign sends.
void ask_about_templates(storage::Transaction& transaction, const CampaignRow& campaign, base::Instant now);

}  // namespace heliograph::proxy::campaigns
