// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include "proxy/health/rows.hpp"
#include "proxy/services.hpp"
#include "proxy/storage/transaction.hpp"

namespace heliograph::proxy::health {

/// The name of what was found when Meta was asked.
inline constexpr std::string_view check = "check";

/// Where events come from.
struct Source {
  std::string name;        ///< `check`, or the webhook's field
  std::string occurrence;  ///< the same when the same is heard again; "" when it cannot be
  base::Json raw;          ///< the webhook's value
  base::Instant at;
};

/// Keeps events, in the transaction of whatever they came with, and tells the open pages.
class Recorder {
 public:
  /// Takes an event that was kept, within its transaction.
  using Told = std::function<void(storage::Transaction& transaction, const EventRow& event)>;

  Recorder(Services& services, Told told) : services_{services}, told_{std::move(told)} {}

  /// Keeps `events` of an account. One that is known already, or was just told by a webhook, is left out.
  void record(storage::Transaction& transaction, const std::string& waba_id, const std::vector<account::HealthEvent>& events,
              const Source& source) const;

 private:
  [[nodiscard]] bool is_told(storage::Transaction& transaction, const EventRow& row) const;

  Services& services_;
  Told told_;
};

}  // namespace heliograph::proxy::health
