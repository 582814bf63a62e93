// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/account/inspect.hpp>
#include <heliograph/base/secret.hpp>
#include <string>

#include "proxy/graph/client.hpp"

namespace heliograph::proxy::credentials {

/// Asks Meta what a token and an id lead to: the id is read as a portfolio, as an account and as a number at once, then
/// the numbers of every account that was found.
[[nodiscard]] account::CredentialFacts read_candidates(graph::Client& client, const base::Secret& token,
                                                       const std::string& business_account_id, base::Instant now);

}  // namespace heliograph::proxy::credentials
