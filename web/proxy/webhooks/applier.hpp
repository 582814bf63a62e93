// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/webhook/model.hpp>
#include <map>
#include <string>
#include <vector>

#include "proxy/storage/transaction.hpp"

namespace heliograph::proxy::webhooks {

/// Where a change came from.
struct Origin {
  std::string credential_id;   ///< whose address it was posted to
  std::string waba_id;         ///< the account it is about
  base::Instant received_at;
};

/// A change with where it came from.
struct Told {
  Origin origin;
  const webhook::Change* change;
};

/// Takes the changes of some webhook fields into the database.
class Applier {
 public:
  virtual ~Applier() = default;
  Applier() = default;
  Applier(const Applier&) = delete;
  Applier& operator=(const Applier&) = delete;

  /// Applies one change within the transaction that also notes it as applied. Changes arrive in any order and more than
  /// once; one that is older than what is known, or about something unknown, changes nothing. What it throws has the whole
  /// delivery tried again later.
  virtual void apply(storage::Transaction& transaction, const Origin& origin, const webhook::Change& change) = 0;
  /// Applies many changes; for those who can do so at less cost than one by one.
  virtual void apply_all(storage::Transaction& transaction, const std::vector<Told>& told) {
    for (const Told& one : told) apply(transaction, one.origin, *one.change);
  }
};

/// Who takes which field. A field that nobody takes is kept in the stored delivery and nothing else.
using Appliers = std::map<std::string, Applier*, std::less<>>;

}  // namespace heliograph::proxy::webhooks
