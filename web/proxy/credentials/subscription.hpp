// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "proxy/credentials/store.hpp"
#include "proxy/graph/client.hpp"

namespace heliograph::proxy::credentials {

/// Has Meta send the account's webhooks to this program. Meta asks for the handshake during the call, so the credentials
/// must be stored already. Only done with an app secret, without which no webhook could be believed.
/// @return what kept it from being done; empty when it is done, or nothing was to be done
[[nodiscard]] base::Findings subscribe(graph::Client& client, const Store& store, const Stored& stored);

/// Gives the account's webhooks back to the app's own callback. What Meta answers is left aside.
void unsubscribe(graph::Client& client, const Store& store, const Stored& stored);

}  // namespace heliograph::proxy::credentials
