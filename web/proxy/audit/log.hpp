// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/base/codec.hpp>
#include <string>

#include "proxy/api/call.hpp"
#include "proxy/api/failure.hpp"
#include "proxy/storage/database.hpp"

namespace heliograph::proxy::audit {

/// Who did something. Without an id: the program itself.
struct AuditActor {
  std::string id;
  std::string name;
};
BOOST_DESCRIBE_STRUCT(AuditActor, (), (id, name))

/// One change as the API gives it.
struct AuditEntry {
  std::string id;
  base::Instant at;
  AuditActor actor;
  std::string action;
  std::string object_type;
  std::string object_id;
  std::string object_name;
  base::Json changes;  ///< `{"name":{"from":"a","to":"b"}}`
};
BOOST_DESCRIBE_STRUCT(AuditEntry, (), (id, at, actor, action, object_type, object_id, object_name, changes))

/// A page of the log, the latest first, narrowed by the query's parameters. 422 when a time cannot be read.
[[nodiscard]] api::Answer<api::List<AuditEntry>> list(storage::Database& database, api::Call& call);

}  // namespace heliograph::proxy::audit
