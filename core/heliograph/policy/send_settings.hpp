// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/policy/decide.hpp>

/// A send and a person as others write them down, for who asks about a single decision or tries a send out.
namespace heliograph::policy {

/// Everything about a send but the person. Marketing actions and quiet hours are named; `to_context` makes numbers of
/// them.
struct SendSettings {
  base::Instant now;
  std::optional<base::Instant> latest_at;  ///< a message that would go out later is left out
  MessageKind kind = MessageKind::marketing;
  std::vector<std::string> marketing_actions;  ///< consents that the message needs; the first 32 count
  ConsentMode consent_mode = ConsentMode::not_refused;
  std::vector<CapRule> cap_rules;  ///< the first `cap_rules_max` count
  std::optional<QuietHours> quiet_hours;
  std::optional<std::int64_t> limit_remaining;  ///< people who may still be written to first; absent: no limit
  std::optional<base::Instant> limit_frees_at;
  std::optional<TemplateHealth> template_health;  ///< absent: usable
  std::optional<base::Instant> template_usable_at;
  std::optional<bool> is_optimized_enabled;       ///< absent: false
  std::optional<bool> is_optimized_wanted;        ///< absent: true
  std::optional<bool> is_number_ready;            ///< absent: true
  std::optional<bool> is_marketing_off_on_cloud;  ///< absent: false
  std::optional<bool> is_optimized_only;          ///< absent: false
};
BOOST_DESCRIBE_STRUCT(SendSettings, (),
                      (now, latest_at, kind, marketing_actions, consent_mode, cap_rules, quiet_hours, limit_remaining,
                       limit_frees_at, template_health, template_usable_at, is_optimized_enabled, is_optimized_wanted,
                       is_number_ready, is_marketing_off_on_cloud, is_optimized_only))

/// What is known of a person beside the profile.
struct PersonFacts {
  audience::Profile profile;
  std::optional<std::int64_t> utc_offset_minutes;  ///< of the person's zone now; absent: what the profile's zone says
  std::optional<Suppression> suppression;          ///< absent: none
  std::vector<std::int64_t> sent_in_window;        ///< by cap rule
  std::optional<bool> counts_already;              ///< among the people written to first within 24 hours
  std::optional<base::Instant> last_inbound_at;
  std::optional<base::Instant> parked_until;
};
BOOST_DESCRIBE_STRUCT(PersonFacts, (),
                      (profile, utc_offset_minutes, suppression, sent_in_window, counts_already, last_inbound_at,
                       parked_until))

/// `settings` ready to be asked for many people. The bit of a recipient's consent is the place of its marketing action.
[[nodiscard]] SendContext to_context(const SendSettings& settings);

/// What happens to one person, and why.
[[nodiscard]] DecisionReport decide_for(const SendSettings& settings, const PersonFacts& person);

}  // namespace heliograph::policy
