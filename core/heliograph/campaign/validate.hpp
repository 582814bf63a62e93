// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/campaign/model.hpp>
#include <heliograph/channel/lifecycle.hpp>
#include <heliograph/template/model.hpp>

namespace heliograph::campaign {

/// A channel configuration as far as a campaign needs to know it.
struct KnownConfiguration {
  std::string id;
  channel::ConfigurationStatus status = channel::ConfigurationStatus::active;
  std::vector<std::string> marketing_actions;
  bool is_optimized_enabled = false;
  std::optional<std::int64_t> limit_remaining;  ///< of the portfolio; absent: unlimited or not known
  std::optional<std::int64_t> messages_per_second;
  std::optional<bool> is_marketing_off_on_cloud;  ///< disable_marketing_messages_on_cloud_api; absent: false
};
BOOST_DESCRIBE_STRUCT(KnownConfiguration, (),
                      (id, status, marketing_actions, is_optimized_enabled, limit_remaining, messages_per_second,
                       is_marketing_off_on_cloud))

/// An audience as far as a campaign needs to know it.
struct KnownAudience {
  std::string id;
  std::optional<std::int64_t> people;
  std::optional<std::int64_t> us_numbers;
  std::vector<std::string> attributes;  ///< that at least one person has
};
BOOST_DESCRIBE_STRUCT(KnownAudience, (), (id, people, us_numbers, attributes))

/// What surrounds a campaign. What is absent is not known, so nothing is said about it.
struct CampaignContext {
  base::Instant now;
  ZoneClock zone;  ///< the clock of the schedule's time zone
  std::vector<std::string> names_taken;
  std::optional<std::vector<KnownConfiguration>> configurations;
  std::optional<std::vector<KnownAudience>> audiences;
  std::optional<std::vector<template_::Template>> templates;  ///< of the configuration's account
  std::optional<std::vector<std::string>> cap_rule_sets;      ///< ids
  std::optional<std::vector<std::string>> quiet_hours;        ///< ids
};
BOOST_DESCRIBE_STRUCT(CampaignContext, (),
                      (now, zone, names_taken, configurations, audiences, templates, cap_rule_sets, quiet_hours))

/// A campaign as typed.
struct CampaignForm {
  Campaign campaign;
  CampaignContext context;
  bool activate = true;  ///< false: kept as a draft, of which only name and bounds are judged
};
BOOST_DESCRIBE_STRUCT(CampaignForm, (), (campaign, context, activate))

/// Every error and warning at once, in the order of the fields; places are pointers into the campaign.
[[nodiscard]] base::Findings validate_campaign(const CampaignForm& form);

}  // namespace heliograph::campaign
