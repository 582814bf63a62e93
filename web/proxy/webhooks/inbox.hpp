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

/// The name under which stands who takes the fields that nobody else does.
inline constexpr std::string_view any_other_field = "*";

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
  std::vector<std::string> fields;  ///< each once, as Meta names them
  std::int64_t bytes = 0;           ///< of the body
  std::int64_t times = 1;           ///< how often it came
};
BOOST_DESCRIBE_STRUCT(DeliveryRow, (),
                      (id, credential_id, digest, body, received_at, due_at, attempts, applied_at, failure, fields, bytes,
                       times))

/// The stored deliveries and the thread that applies them: in batches, each batch in one transaction; when one of a batch
/// cannot be applied, one by one, and that one again later and later, twelve times within about three days.
class Inbox {
 public:
  Inbox(Services& services, Appliers appliers);

  void start() { worker_.start(); }
  void stop() { worker_.stop(); }

  /// Stores a delivery and has it applied once the transaction is committed. One that is stored already is
  /// applied again.
  void store(storage::Transaction& transaction, const std::string& credential_id, const std::string& body,
             const webhook::Envelope& envelope, base::Instant now);

  /// Looks for what is due once the transaction is committed.
  void wake_after(storage::Transaction& transaction);

  /// Whether something is done with a field beyond keeping it.
  [[nodiscard]] bool takes(std::string_view field) const { return appliers_.find(field) != appliers_.end(); }

  /// Applies what is due and gives how many deliveries there were.
  std::size_t apply_due();

 private:
  [[nodiscard]] std::vector<DeliveryRow> due(storage::Transaction& transaction, std::size_t limit) const;
  std::size_t apply_batch();
  std::size_t apply_one();
  void apply(storage::Transaction& transaction, const std::vector<DeliveryRow>& deliveries);
  void put_off(const DeliveryRow& delivery, const std::string& failure);
  void remove_old();
  /// Tells the open pages that deliveries have changed, at most once a second.
  /// @return how long to wait before it is to be told
  std::chrono::milliseconds tell();

  Services& services_;
  const Appliers appliers_;
  base::Instant next_removal_;
  bool untold_ = false;
  std::chrono::steady_clock::time_point told_at_{};
  background::Worker worker_;
};

}  // namespace heliograph::proxy::webhooks
