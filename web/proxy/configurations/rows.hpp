// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/channel/record.hpp>
#include <string>

namespace heliograph::proxy::configurations {

/// A row of the table `configurations`.
struct ConfigurationRow {
  std::string id;
  std::int64_t etag = 1;  ///< counts what people and finished checks did, not the checks' progress
  std::string name_key;
  channel::ConfigurationStatus status = channel::ConfigurationStatus::draft;
  std::optional<std::string> credential_id;
  channel::ConfigurationRecord record;
  std::optional<std::string> check_id;
  std::int64_t check_attempts = 0;  ///< how often Meta was not to be reached during this run of checks
  std::optional<base::Instant> check_due_at;
  base::Instant created_at;
  std::string created_by;  ///< a user's name
  base::Instant updated_at;
};
BOOST_DESCRIBE_STRUCT(ConfigurationRow, (),
                      (id, etag, name_key, status, credential_id, record, check_id, check_attempts, check_due_at,
                       created_at, created_by, updated_at))

}  // namespace heliograph::proxy::configurations
