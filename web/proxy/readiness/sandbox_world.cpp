// SPDX-License-Identifier: Apache-2.0
#include "proxy/readiness/sandbox_world.hpp"

namespace heliograph::proxy::readiness {

namespace {

std::string text_of(const base::Json& object, std::string_view member) {
  const base::Json* value = base::find_member(object, member);
  return value != nullptr && value->is_string() ? value->get<std::string>() : std::string{};
}

base::Json member_of(const base::Json& object, std::string_view member) {
  const base::Json* value = base::find_member(object, member);
  return value != nullptr ? *value : base::Json{};
}

std::vector<SandboxCredentials> credentials_of(const base::Json& world) {
  const std::string business = text_of(member_of(world, "business"), "id");
  const std::string app_secret = text_of(member_of(world, "app"), "secret");
  std::vector<SandboxCredentials> offered;
  for (const base::Json& token : member_of(world, "tokens")) {
    offered.push_back({text_of(token, "kind"), text_of(token, "token"), business, app_secret});
  }
  for (const base::Json& account : member_of(world, "accounts")) {
    if (text_of(account, "kind") != "healthy") continue;
    offered.push_back({"waba_id", text_of(world, "token"), text_of(account, "id"), app_secret});
    break;
  }
  return offered;
}

}  // namespace

SandboxOffer read_sandbox(graph::Client& client) {
  const graph::Result result =
      client.call({.path = "_sandbox/world", .label = "sandbox", .timeout = std::chrono::seconds{5}, .versioned = false});
  if (!result) return {};
  return {true, credentials_of(result->body), result->body};
}

}  // namespace heliograph::proxy::readiness
