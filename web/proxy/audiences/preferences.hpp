// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "proxy/services.hpp"
#include "proxy/webhooks/applier.hpp"

namespace heliograph::proxy::audiences {

/// Takes the webhook field `user_preferences`: somebody told Meta to stop marketing messages, or to resume them.
class PreferencesApplier : public webhooks::Applier {
 public:
  static constexpr std::string_view field = "user_preferences";

  explicit PreferencesApplier(Services& services) : services_{services} {}

  void apply(storage::Transaction& transaction, const webhooks::Origin& origin, const webhook::Change& change) override;

 private:
  Services& services_;
};

}  // namespace heliograph::proxy::audiences
