// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe.hpp>
#include <heliograph/base/codec.hpp>
#include <string>
#include <vector>

#include "proxy/graph/client.hpp"

namespace heliograph::proxy::readiness {

/// Values of the sandbox's world to fill the form for credentials with.
struct SandboxCredentials {
  std::string name;  ///< the kind of its token, or `waba_id` for an account's id in the place of the portfolio's
  std::string api_token;
  std::string business_account_id;
  std::string app_secret;
};
BOOST_DESCRIBE_STRUCT(SandboxCredentials, (), (name, api_token, business_account_id, app_secret))

/// Whether the sandbox stands in for Meta, and what it offers.
struct SandboxOffer {
  bool active = false;
  std::vector<SandboxCredentials> credentials;
  base::Json world;  ///< everything that the sandbox tells of its world
};
BOOST_DESCRIBE_STRUCT(SandboxOffer, (), (active, credentials, world))

/// Asks the server in Meta's place for its world; not active when it knows of none.
[[nodiscard]] SandboxOffer read_sandbox(graph::Client& client);

}  // namespace heliograph::proxy::readiness
