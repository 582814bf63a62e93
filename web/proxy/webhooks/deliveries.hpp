// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "proxy/api/call.hpp"
#include "proxy/api/failure.hpp"
#include "proxy/credentials/store.hpp"
#include "proxy/webhooks/inbox.hpp"

namespace heliograph::proxy::webhooks {

/// Where a delivery stands: not applied yet, applied, to be tried again later, or given up.
enum class DeliveryState { waiting, applied, put_off, given_up };
BOOST_DESCRIBE_ENUM(DeliveryState, waiting, applied, put_off, given_up)

/// One field of a delivery.
struct DeliveredField {
  std::string name;
  bool is_known = false;  ///< something is done with it; otherwise it is only kept
};
BOOST_DESCRIBE_STRUCT(DeliveredField, (), (name, is_known))

/// A delivery as a list shows it.
struct Delivery {
  std::string id;
  DeliveryState state = DeliveryState::waiting;
  base::Instant received_at;  ///< the first time
  std::optional<base::Instant> applied_at;
  std::optional<base::Instant> next_try_at;
  std::int64_t attempts = 0;  ///< that failed
  std::int64_t times = 1;     ///< how often it came
  std::int64_t bytes = 0;
  std::vector<DeliveredField> fields;
  std::optional<std::string> failure;  ///< why the last attempt failed, in the words of the program
  bool can_retry = false;
};
BOOST_DESCRIBE_STRUCT(Delivery, (),
                      (id, state, received_at, applied_at, next_try_at, attempts, times, bytes, fields, failure, can_retry))

/// A delivery with what it says.
struct DeliveryText {
  Delivery delivery;
  std::string text;  ///< its JSON, written over several lines; as it came when it is none
};
BOOST_DESCRIBE_STRUCT(DeliveryText, (), (delivery, text))

/// The stored deliveries of credentials, for administrators: they hold what people wrote.
class Deliveries {
 public:
  Deliveries(Services& services, const credentials::Store& credentials, Inbox& inbox)
      : services_{services}, credentials_{credentials}, inbox_{inbox} {}

  /// The latest first.
  [[nodiscard]] api::Answer<api::List<Delivery>> list(api::Call& call) const;
  [[nodiscard]] api::Answer<DeliveryText> get(api::Call& call) const;
  /// Has one applied now that is not applied yet. 422 for one that is.
  [[nodiscard]] api::Answer<Delivery> retry(api::Call& call) const;

 private:
  struct SummaryRow;
  [[nodiscard]] Delivery to_delivery(SummaryRow row) const;
  [[nodiscard]] std::optional<SummaryRow> find(storage::Transaction& transaction, const api::Call& call) const;

  Services& services_;
  const credentials::Store& credentials_;
  Inbox& inbox_;
};

}  // namespace heliograph::proxy::webhooks
