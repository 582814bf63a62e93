// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/base/parse.hpp>
#include <optional>
#include <string>

#include "proxy/background/worker.hpp"
#include "proxy/services.hpp"
#include "proxy/storage/database.hpp"
#include "proxy/webhooks/applier.hpp"

namespace heliograph::proxy::webhooks {

/// Bounds on one delivery: Meta sends up to 1,000 updates and 3 MB at once.
inline constexpr std::size_t max_delivery_bytes = 3 << 20;
inline constexpr base::ParseLimits delivery_limits{.depth = 32, .members = 256, .values = 300'000};

/// A row of the table `webhook_deliveries`.
struct DeliveryRow {
  std::string id;
  std::string credential_id;
  std::string digest;
  std::string body;  ///< as it came
  base::Instant received_at;
  std::optional<base::Instant> due_at;
  std::int64_t attempts = 0;
  std::optional<base::Instant> applied_at;
  std::optional<std::string> failure;
};
BOOST_DESCRIBE_STRUCT(DeliveryRow, (),
                      (id, credential_id, digest, body, received_at, due_at, attempts, applied_at, failure))

/// The stored deliveries and the thread that applies them: in batches, each batch in one transaction; when one of a batch
/// cannot be applied, one by one, and that one again later and later, twelve times within about three days.
class Inbox {
 public:
  Inbox(Services& services, Appliers appliers);

  void start() { worker_.start(); }
  void stop() { worker_.stop(); }

  /// Stores a delivery and has it applied once the transaction is committed. One that is stored already is
  /// applied again.
  void store(storage::Transaction& transaction, const std::string& credential_id, const std::string& body, base::Instant now);

  /// Applies what is due and gives how many deliveries there were.
  std::size_t apply_due();

 private:
  [[nodiscard]] std::vector<DeliveryRow> due(storage::Transaction& transaction, std::size_t limit) const;
  std::size_t apply_batch();
  std::size_t apply_one();
  void apply(storage::Transaction& transaction, const std::vector<DeliveryRow>& deliveries);
  void put_off(const DeliveryRow& delivery, const std::string& failure);
  void remove_old();

  Services& services_;
  const Appliers appliers_;
  base::Instant next_removal_;
  background::Worker worker_;
};

}  // namespace heliograph::proxy::webhooks
