// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/account/health.hpp>
#include <string>

namespace heliograph::proxy::health {

/// A row of the table `health_events`.
struct EventRow {
  std::string id;
  std::string occurrence;
  std::string waba_id;
  account::HealthSubject subject = account::HealthSubject::account;
  std::string subject_id;
  std::string code;
  base::Severity severity = base::Severity::notice;
  std::optional<std::string> from_value;
  std::optional<std::string> to_value;
  base::Json args;
  std::string source;  ///< `check`, or the webhook's field
  base::Json raw;
  base::Instant at;
};
BOOST_DESCRIBE_STRUCT(EventRow, (),
                      (id, occurrence, waba_id, subject, subject_id, code, severity, from_value, to_value, args, source, raw, at))

/// A row of the table `health_snapshots`.
struct SnapshotRow {
  std::string waba_id;
  account::AccountFacts facts;
};
BOOST_DESCRIBE_STRUCT(SnapshotRow, (), (waba_id, facts))

/// A row of the table `token_warnings`.
struct WarningRow {
  std::string credential_id;
  base::Instant expires_at;
  std::int64_t days = 0;
};
BOOST_DESCRIBE_STRUCT(WarningRow, (), (credential_id, expires_at, days))

}  // namespace heliograph::proxy::health
