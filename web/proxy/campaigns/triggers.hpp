// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include "proxy/api/call.hpp"
#include "proxy/api/failure.hpp"
#include "proxy/campaigns/deciding.hpp"
#include "proxy/campaigns/progress.hpp"

namespace heliograph::proxy::campaigns {

/// Calls of API-triggered campaigns: everybody in a call is decided about at once, and who is to get the message is queued
/// before the call is answered.
class Triggers {
 public:
  using Queued = std::function<void()>;

  Triggers(Services& services, const Store& store, Queued queued)
      : services_{services}, store_{store}, queued_{std::move(queued)} {}

  /// The same call under the same Idempotency-Key gives the answer that was given.
  [[nodiscard]] api::Answer<TriggerResult> trigger(api::Call& call, const TriggerInput& input) const;

 private:
  [[nodiscard]] api::Answer<TriggerResult> queue(storage::Transaction& transaction, const api::Call& call,
                                                 const TriggerInput& input, const std::string& idempotency) const;

  Services& services_;
  const Store& store_;
  Queued queued_;
};

}  // namespace heliograph::proxy::campaigns
