// SPDX-License-Identifier: Apache-2.0
#include "proxy/webhooks/account_applier.hpp"

namespace heliograph::proxy::webhooks {

void AccountApplier::apply(storage::Transaction& transaction, const Origin& origin, const webhook::Change&) {
  const auto asked = transaction.execute(
      "UPDATE credential_states SET next_check_at = :now WHERE credential_id IN (SELECT id FROM credentials WHERE waba_id = :waba)",
      services_.clock(), origin.waba_id);
  if (asked > 0) transaction.on_commit(due_);
}

}  // namespace heliograph::proxy::webhooks
