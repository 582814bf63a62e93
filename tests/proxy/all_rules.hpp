// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>
#include <string>

#include "proxy/accounts/rule_table.hpp"
#include "proxy/api/rule_table.hpp"
#include "proxy/audiences/rule_table.hpp"
#include "proxy/auth/rule_table.hpp"
#include "proxy/campaigns/rule_table.hpp"
#include "proxy/cli/rule_table.hpp"
#include "proxy/config/rule_table.hpp"
#include "proxy/credentials/rule_table.hpp"
#include "proxy/journeys/rule_table.hpp"
#include "proxy/keys/rule_table.hpp"
#include "proxy/messages/rule_table.hpp"
#include "proxy/notifications/rule_table.hpp"
#include "proxy/rulesets/rule_table.hpp"
#include "proxy/templates/rule_table.hpp"
#include "proxy/webhooks/rule_table.hpp"
#include "proxy/users/rule_table.hpp"

/// Everything outside the core that a locale file must have a text for. A room adds its table here.
namespace heliograph::test {

inline std::set<std::string> proxy_codes() {
  std::set<std::string> codes{"http.malformed",         "http.not_found",   "http.method_not_allowed",
                              "http.timeout",           "http.internal",    "http.body_too_large",
                              "http.header_too_large",  "http.unsupported", "http.too_many_connections"};
  const auto add = [&](std::span<const base::Rule> table) {
    for (const base::Rule& rule : table) codes.insert(std::string{rule.code});
  };
  add(proxy::accounts::rules);
  add(proxy::api::rules);
  add(proxy::audiences::rules);
  add(proxy::auth::rules);
  add(proxy::campaigns::rules);
  add(proxy::cli::rules);
  add(proxy::config::rules);
  add(proxy::credentials::rules);
  add(proxy::journeys::rules);
  add(proxy::keys::rules);
  add(proxy::messages::rules);
  add(proxy::notifications::rules);
  add(proxy::rulesets::rules);
  add(proxy::templates::rules);
  add(proxy::webhooks::rules);
  add(proxy::users::rules);
  return codes;
}

}  // namespace heliograph::test
