// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/base/secret.hpp>
#include <heliograph/campaign/compile.hpp>
#include <heliograph/campaign/treatment.hpp>
#include <map>

#include "proxy/campaigns/store.hpp"

namespace heliograph::proxy::campaigns {

/// One treatment in one language, made ready.
struct Variant {
  policy::SendContext context;
  campaign::CompiledSend optimized;
  campaign::CompiledSend cloud;

  [[nodiscard]] const campaign::CompiledSend& by(policy::Route route) const {
    return route == policy::Route::optimized ? optimized : cloud;
  }
};

/// Everything that is the same for all people of a campaign, made once and asked for each of them.
struct Plan {
  CampaignRow campaign;
  std::string credential_id;
  std::string business_account_id;
  std::string phone_number_id;
  base::Secret token;
  double per_second = 1;  ///< the number's rate, or the campaign's own when that is lower
  std::vector<std::string> marketing_actions;
  std::vector<policy::CapRule> cap_rules;
  std::optional<std::int64_t> limit;  ///< people within 24 hours; absent: no limit known
  std::map<std::pair<std::size_t, std::string>, Variant> variants;
  std::string template_ids = "[]";    ///< the stored templates that it sends, as a JSON array
  base::Findings findings;            ///< what keeps it from sending at all
  base::Findings holds;               ///< what it waits for until Meta, or somebody, has put it right

  /// The treatment's variant for a person's locale; nullptr when there is none.
  [[nodiscard]] const Variant* variant(std::size_t treatment, std::string_view locale) const;
  [[nodiscard]] std::string language(std::size_t treatment, std::string_view locale) const;
};

/// Makes a campaign's plan.
[[nodiscard]] Plan make_plan(storage::Transaction& transaction, const Stores& stores, CampaignRow campaign,
                             base::Instant now);

}  // namespace heliograph::proxy::campaigns
