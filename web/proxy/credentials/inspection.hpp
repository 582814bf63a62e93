// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/account/inspect.hpp>

#include "proxy/api/call.hpp"
#include "proxy/credentials/store.hpp"
#include "proxy/graph/client.hpp"

namespace heliograph::proxy::credentials {

/// A token and an id to look at. With `credential_id` a stored token may stand in for a typed one.
struct InspectionRequest {
  std::optional<std::string> api_token;
  std::optional<std::string> business_account_id;
  std::optional<std::string> credential_id;
};
BOOST_DESCRIBE_STRUCT(InspectionRequest, (), (api_token, business_account_id, credential_id))

/// The first step of connecting an account: what the typed token and id lead to.
class Inspection {
 public:
  Inspection(Services& services, graph::Client& client, const Store& store)
      : services_{services}, client_{client}, store_{store} {}

  /// Asks Meta and lists what can be chosen, with everything that stands in the way. 422 when what was typed cannot be
  /// asked about.
  [[nodiscard]] api::Answer<account::CredentialInspection> inspect(api::Call& call, const InspectionRequest& wanted) const;

 private:
  Services& services_;
  graph::Client& client_;
  const Store& store_;
};

}  // namespace heliograph::proxy::credentials
