// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/channel/record.hpp>

#include "core/account/fixtures.hpp"

/// A configuration without blemish and its surroundings.
namespace heliograph::tests {

inline channel::Configuration good_configuration() {
  return read<channel::Configuration>(R"({
    "name":"main","description":"Newsletters","channel":"whatsapp","marketing_actions":["newsletter"],
    "credential_id":"c1","sender_number":"16315555555"})");
}

inline channel::ConfigurationContext good_context() {
  channel::ConfigurationContext context;
  context.names_taken = {"other"};
  context.credentials = {{"c1", "Aurora", {"16315555555", "16315555556"}}};
  return context;
}

inline std::vector<channel::Check> good_checks() { return channel::run_checks({good_configuration(), good_facts()}); }

inline std::vector<channel::Check> bad_checks() {
  account::AccountFacts facts = good_facts();
  facts.account->status = account::AccountStatus::RESTRICTED;
  return channel::run_checks({good_configuration(), facts});
}

}  // namespace heliograph::tests
