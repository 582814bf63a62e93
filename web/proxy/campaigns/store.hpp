// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/campaign/validate.hpp>

#include "proxy/audiences/rows.hpp"
#include "proxy/campaigns/counts.hpp"
#include "proxy/configurations/store.hpp"
#include "proxy/credentials/store.hpp"
#include "proxy/rulesets/store.hpp"
#include "proxy/services.hpp"
#include "proxy/templates/store.hpp"

namespace heliograph::proxy::campaigns {

/// What campaigns are made of beside themselves.
struct Stores {
  const credentials::Store& credentials;
  const configurations::Store& configurations;
  const templates::Store& templates;
  const rulesets::CapRules& caps;
  const rulesets::QuietHoursRules& quiet_hours;
};

/// The stored campaigns.
class Store {
 public:
  Store(Services& services, const Stores& stores) : services_{services}, stores_{stores} {}

  [[nodiscard]] std::optional<CampaignRow> find(storage::Transaction& transaction, const std::string& id) const;
  [[nodiscard]] std::optional<CampaignRow> find_by_number(storage::Transaction& transaction, std::int64_t number) const;
  [[nodiscard]] std::optional<RunRow> find_run(storage::Transaction& transaction, std::int64_t number) const;
  /// The counters of all of a campaign's runs, or of one.
  [[nodiscard]] std::vector<CountRow> counts(storage::Transaction& transaction, std::int64_t campaign,
                                             std::optional<std::int64_t> run = {}) const;
  /// What surrounds a campaign, for the core to judge it.
  [[nodiscard]] campaign::CampaignContext context(storage::Transaction& transaction, const campaign::Campaign& campaign,
                                                  const std::string& id, base::Instant now) const;
  /// Adds the templates that `campaign` names, of its configuration's account, to what it is judged against.
  void add_templates(storage::Transaction& transaction, const campaign::Campaign& campaign,
                     campaign::CampaignContext& context) const;
  /// Everything that is wrong with a campaign that is to be activated.
  [[nodiscard]] base::Findings validate(storage::Transaction& transaction, const campaign::Campaign& campaign,
                                        const std::string& id, base::Instant now) const;
  /// What the guards of the lifecycle look at. Where `is_judged`, a draft is judged, which takes a while.
  [[nodiscard]] campaign::CampaignCircumstances circumstances(storage::Transaction& transaction, const CampaignRow& row,
                                                              const report::Funnel& funnel, base::Instant now,
                                                              bool is_judged) const;
  /// The campaign as the API gives one; in a list (not `is_judged`) a draft is taken as complete.
  [[nodiscard]] StoredCampaign view(storage::Transaction& transaction, const CampaignRow& row, base::Instant now,
                                    bool is_judged = true) const;
  /// Has an event of the lifecycle happen to the row, which is not written.
  [[nodiscard]] tl::expected<void, base::Findings> step(storage::Transaction& transaction, CampaignRow& row,
                                                        campaign::CampaignEvent event, base::Instant now) const;
  /// Tells the open pages.
  void touch(storage::Transaction& transaction, const CampaignRow& row) const;
  [[nodiscard]] const Stores& stores() const { return stores_; }

 private:
  Services& services_;
  Stores stores_;
};

/// When a campaign's next run is, after `after`; nothing when there is none.
[[nodiscard]] std::optional<base::Instant> next_run(const campaign::Campaign& campaign, base::Instant after);

}  // namespace heliograph::proxy::campaigns
