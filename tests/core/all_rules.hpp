// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/account/graph_error.hpp>
#include <heliograph/account/health_rule_table.hpp>
#include <heliograph/account/readiness.hpp>
#include <heliograph/account/rule_table.hpp>
#include <heliograph/account/signup.hpp>
#include <heliograph/account/token.hpp>
#include <heliograph/audience/rule_table.hpp>
#include <heliograph/base/lifecycle.hpp>
#include <heliograph/base/rule_table.hpp>
#include <heliograph/campaign/lifecycle.hpp>
#include <heliograph/campaign/rule_table.hpp>
#include <heliograph/channel/checks.hpp>
#include <heliograph/channel/lifecycle.hpp>
#include <heliograph/channel/rule_table.hpp>
#include <heliograph/delivery/dispatch.hpp>
#include <heliograph/delivery/rule_table.hpp>
#include <heliograph/journey/lifecycle.hpp>
#include <heliograph/journey/rule_table.hpp>
#include <heliograph/message/lifecycle.hpp>
#include <heliograph/message/rule_table.hpp>
#include <heliograph/phone/country.hpp>
#include <heliograph/phone/rule_table.hpp>
#include <heliograph/policy/rule_table.hpp>
#include <heliograph/report/rule_table.hpp>
#include <heliograph/template/lifecycle.hpp>
#include <heliograph/template/rule_table.hpp>
#include <heliograph/webhook/rule_table.hpp>
#include <set>
#include <string>
#include <vector>

/// Everything in the core that a locale file must have a text for. A room adds its tables here.
namespace heliograph::tests {

/// The rule tables of all rooms.
inline std::vector<std::span<const base::Rule>> rule_tables() {
  return {base::rules, phone::rules, account::rules, account::graph_error_rules(), channel::rules,
          template_::rules, message::rules, webhook::rules, audience::rules, policy::rules, delivery::rules,
          campaign::rules, report::rules, journey::rules, account::health_rules};
}

/// Calls `visit` with each lifecycle.
template <class Visitor>
void each_lifecycle(Visitor&& visit) {
  visit(account::token_lifecycle());
  visit(account::signup_lifecycle());
  visit(channel::configuration_lifecycle());
  visit(channel::configuration_update_lifecycle());
  visit(campaign::campaign_lifecycle());
  visit(delivery::dispatch_lifecycle());
  visit(journey::journey_lifecycle());
  visit(message::message_lifecycle());
  visit(template_::template_lifecycle());
}

/// `<list>.<name>` for each enumerator of Enum.
template <class Enum>
void add_labels(std::string_view list, std::vector<std::string>& labels) {
  for (const std::string_view name : base::detail::names_of<Enum>) {
    labels.push_back(std::string{list} + "." + std::string{name});
  }
}

/// The labels that are neither findings, states nor events: `<list>.<code>`.
inline std::vector<std::string> other_labels() {
  std::vector<std::string> labels;
  for (const auto code : account::readiness_codes()) labels.push_back("readiness." + std::string{code});
  for (const auto code : channel::check_codes()) labels.push_back("check." + std::string{code});
  add_labels<policy::Gate>("gate", labels);
  add_labels<policy::RouteReason>("route", labels);
  add_labels<delivery::Remedy>("remedy", labels);
  add_labels<account::MarketingMessagesOnboardingStatus>("onboarding", labels);
  add_labels<phone::MarketingReach>("reach", labels);
  return labels;
}

/// `state.<name>.<state>` and `event.<name>.<event>` of a lifecycle's rows.
template <class State, class Event, class Context>
std::set<std::string> labels_of(const base::Lifecycle<State, Event, Context>& lifecycle) {
  std::set<std::string> labels;
  const std::string name{lifecycle.name};
  for (const auto& row : lifecycle.rows) {
    for (const State state : {row.from, row.to}) {
      labels.insert("state." + name + "." + std::string{base::name_of(state)});
    }
    labels.insert("event." + name + "." + std::string{base::name_of(row.event)});
  }
  return labels;
}

}  // namespace heliograph::tests
