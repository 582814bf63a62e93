// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <heliograph/base/json.hpp>
#include <string>
#include <string_view>

#include "proxy/clock.hpp"
#include "proxy/events/hub.hpp"
#include "proxy/storage/database.hpp"

namespace heliograph::proxy::audit {

/// Who does something.
struct Actor {
  std::string id;    ///< a user's id, or "" for the program itself
  std::string name;  ///< as it was at that time
};

/// What somebody did to one object.
struct Change {
  std::string action;       ///< what was done: created, updated, deleted, activated, …
  std::string object_type;  ///< as in events::Changed
  std::string object_id;
  std::string object_name;
  std::int64_t etag = 0;    ///< the object's version after the change; 0 when it is gone
  base::Json changes = base::Json::object();  ///< what differs, see `difference`; must hold no secret
};

/// Keeps the record of who changed what, in the transaction of the change itself.
class Journal {
 public:
  Journal(events::Hub& hub, const Clock& clock) : hub_{hub}, clock_{clock} {}

  /// Writes the audit row, and does what `touch` does.
  void record(storage::Transaction& transaction, const Actor& actor, const Change& change) const;

  /// Makes cached answers that depend on `object_type` be made anew and, once the transaction is committed, tells the
  /// open pages. For changes that come from Meta rather than from a person.
  /// @param etag the object's version after the change; 0 when it is gone
  void touch(storage::Transaction& transaction, std::string_view object_type, std::string_view object_id,
             std::int64_t etag) const;

 private:
  events::Hub& hub_;
  const Clock& clock_;
};

/// The members in which two objects differ: `{"name":{"from":"a","to":"b"}}`. `id`, `etag` and members on one side only
/// that are null count as equal.
[[nodiscard]] base::Json difference(const base::Json& before, const base::Json& after);

/// The sum of the revisions of one to four object types: grows whenever one of their objects changes.
[[nodiscard]] std::int64_t revision_of(storage::Database& database, const std::vector<std::string>& object_types);

}  // namespace heliograph::proxy::audit
