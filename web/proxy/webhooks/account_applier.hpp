// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include "proxy/services.hpp"
#include "proxy/webhooks/applier.hpp"

namespace heliograph::proxy::webhooks {

/// Takes what Meta tells of an account or a number (quality, name, limits, review, restrictions): the account is asked about
/// anew, since a webhook names only a part and may be late.
class AccountApplier : public Applier {
 public:
  /// The fields this is for.
  static constexpr std::string_view fields[] = {"account_update",           "account_review_update",      "account_alerts",
                                                "business_capability_update", "phone_number_name_update", "phone_number_quality_update",
                                                "security"};

  /// @param due called once there is something to ask
  AccountApplier(Services& services, std::function<void()> due) : services_{services}, due_{std::move(due)} {}

  void apply(storage::Transaction& transaction, const Origin& origin, const webhook::Change& change) override;

 private:
  Services& services_;
  std::function<void()> due_;
};

}  // namespace heliograph::proxy::webhooks
