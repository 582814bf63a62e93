// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/base/codec.hpp>
#include <string>

namespace heliograph::proxy::audit {

/// A row of the table `audit`.
struct AuditRow {
  std::string id;
  base::Instant at;
  std::string actor_id;
  std::string actor_name;
  std::string action;
  std::string object_type;
  std::string object_id;
  std::string object_name;
  base::Json changes;
};
BOOST_DESCRIBE_STRUCT(AuditRow, (), (id, at, actor_id, actor_name, action, object_type, object_id, object_name, changes))

}  // namespace heliograph::proxy::audit
