// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "proxy/campaigns/counts.hpp"

namespace heliograph::proxy::campaigns {

/// A claim that nobody has renewed for so long is of a program that died.
inline constexpr std::int64_t lease_ms = 60'000;

/// What ends a query of rows of one table that are to be changed, so that another program on the same database does not
/// change them meanwhile; rows that it is changing are left out. SQLite lets one writer in at a time.
[[nodiscard]] std::string to_change(const storage::Transaction& transaction);

/// Why a delivery is where it is.
struct Reason {
  std::optional<std::string> code;
  base::Json args;
};

/// What of a delivery changes with a decision or a claim.
struct ClaimChange {
  std::int64_t number = 0;
  delivery::DispatchState state = delivery::DispatchState::pending;
  std::optional<std::string> code;
  base::Json args;
  std::optional<policy::Route> route;
  std::int64_t attempts = 0;
  std::optional<base::Instant> attempted_at;
  std::optional<base::Instant> due_at;
};
BOOST_DESCRIBE_STRUCT(ClaimChange, (), (number, state, code, args, route, attempts, attempted_at, due_at))

/// What changes with Meta's answer.
struct AnswerChange {
  std::int64_t number = 0;
  delivery::DispatchState state = delivery::DispatchState::pending;
  std::optional<std::string> code;
  base::Json args;
  std::optional<policy::Route> route;
  std::int64_t attempts = 0;
  std::optional<base::Instant> due_at;
  std::optional<std::string> wamid;
  std::optional<std::int64_t> wamid_key;
  std::optional<base::Instant> accepted_at;
  std::optional<base::Instant> failed_at;
};
BOOST_DESCRIBE_STRUCT(AnswerChange, (),
                      (number, state, code, args, route, attempts, due_at, wamid, wamid_key, accepted_at, failed_at))

/// What changes with a report of a message that is known to Meta.
struct ReportChange {
  std::int64_t number = 0;
  delivery::DispatchState state = delivery::DispatchState::pending;
  std::optional<std::string> code;
  base::Json args;
  std::optional<policy::Route> route;
  std::optional<base::Instant> due_at;
  std::optional<base::Instant> accepted_at;
  std::optional<base::Instant> sent_at;
  std::optional<base::Instant> delivered_at;
  std::optional<base::Instant> read_at;
  std::optional<base::Instant> failed_at;
  std::optional<std::string> pricing;
};
BOOST_DESCRIBE_STRUCT(ReportChange, (),
                      (number, state, code, args, route, due_at, accepted_at, sent_at, delivered_at, read_at, failed_at,
                       pricing))

/// The members of `row` that a Change has.
[[nodiscard]] ClaimChange claim_change(const DeliveryRow& row);
[[nodiscard]] AnswerChange answer_change(const DeliveryRow& row);
[[nodiscard]] ReportChange report_change(const DeliveryRow& row);

/// Has something happen to a delivery by the core's lifecycle: moves its state, gives it the reason, counts it.
/// @return false when the lifecycle refuses the event; then nothing has changed
bool happen(DeliveryRow& row, delivery::DispatchEvent event, Reason reason, base::Instant now, Counts& counts);

/// Notes that Meta has the message: at most once, whatever it was that told.
void note_accepted(DeliveryRow& row, base::Instant at, Counts& counts);

}  // namespace heliograph::proxy::campaigns
