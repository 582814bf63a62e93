// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "proxy/api/call.hpp"
#include "proxy/credentials/store.hpp"
#include "proxy/health/model.hpp"

namespace heliograph::proxy::health {

/// How every connected account and its numbers are, made from what is stored.
class Overview {
 public:
  Overview(Services& services, const credentials::Store& credentials) : services_{services}, credentials_{credentials} {}

  /// All accounts, by the credentials' names.
  [[nodiscard]] api::List<HealthAccount> list(api::Call& call) const;

 private:
  [[nodiscard]] HealthAccount view(storage::Transaction& transaction, const credentials::Stored& stored,
                                   base::Instant now) const;

  Services& services_;
  const credentials::Store& credentials_;
};

}  // namespace heliograph::proxy::health
