// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "proxy/api/call.hpp"
#include "proxy/api/failure.hpp"
#include "proxy/api/row.hpp"
#include "proxy/audiences/rows.hpp"
#include "proxy/services.hpp"

namespace heliograph::proxy::audiences {

/// People, one by one.
class Profiles {
 public:
  explicit Profiles(Services& services) : services_{services} {}

  /// A page of people, the latest first; `search`, `audience_id` and `suppressed` narrow it.
  [[nodiscard]] api::Answer<api::List<StoredProfile>> list(api::Call& call) const;
  [[nodiscard]] api::Answer<StoredProfile> get(api::Call& call) const;
  [[nodiscard]] api::Answer<StoredProfile> create(api::Call& call, const audience::Profile& input) const;
  [[nodiscard]] api::Answer<StoredProfile> update(api::Call& call, const audience::Profile& input) const;
  [[nodiscard]] api::Answer<StoredProfile> set_consent(api::Call& call, const ConsentInput& input) const;
  /// Erases what is known of a person, messages included. Somebody who wants none keeps the address and that wish.
  [[nodiscard]] api::Answer<api::Nothing> erase(api::Call& call) const;
  [[nodiscard]] api::Answer<ProfileExport> export_all(api::Call& call) const;
  [[nodiscard]] api::List<MarketingAction> marketing_actions(api::Call& call) const;

 private:
  [[nodiscard]] api::Answer<PersonRecord> expected(storage::Transaction& transaction, api::Call& call) const;
  [[nodiscard]] api::Answer<StoredProfile> keep(storage::Transaction& transaction, api::Call& call, PersonRecord row,
                                                const StoredProfile& before) const;

  Services& services_;
};

}  // namespace heliograph::proxy::audiences
