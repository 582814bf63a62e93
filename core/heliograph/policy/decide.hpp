// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/policy/quiet_hours.hpp>
#include <heliograph/policy/recipient.hpp>
#include <heliograph/policy/route.hpp>

/// Whether a message goes to a person now, later or not at all, and why. The dry run, the dispatch and the report all
/// ask this one function.
namespace heliograph::policy {

/// The gates in the order in which a person passes them; the text of each is `gate.<name>` of the locale files.
enum class Gate {
  address,
  suppression,
  consent,
  us_pause,
  service_window,
  capping,
  quiet_hours,
  limits,
  template_health,
  route
};
BOOST_DESCRIBE_ENUM(Gate, address, suppression, consent, us_pause, service_window, capping, quiet_hours, limits,
                    template_health, route)

enum class Outcome { send, delay, exclude };
BOOST_DESCRIBE_ENUM(Outcome, send, delay, exclude)

/// What counts as consent to a marketing message.
enum class ConsentMode {
  not_refused,  ///< who said nothing may be written to
  granted       ///< only who said yes
};
BOOST_DESCRIBE_ENUM(ConsentMode, not_refused, granted)

/// Whether Meta takes the template now.
enum class TemplateHealth { usable, paused, unusable };
BOOST_DESCRIBE_ENUM(TemplateHealth, usable, paused, unusable)

/// Everything about a send but the person. Made once, asked for every person.
struct SendContext {
  base::Instant now;
  std::optional<base::Instant> latest_at;  ///< a message that would go out later is left out
  MessageKind kind = MessageKind::marketing;
  std::uint32_t marketing_actions = 0;  ///< one bit each: consents that the message needs
  ConsentMode consent_mode = ConsentMode::not_refused;
  std::vector<CapRule> cap_rules;  ///< at most `cap_rules_max`
  QuietPlan quiet_hours;
  std::optional<std::int64_t> limit_remaining;  ///< people who may still be written to first; absent: no limit
  std::optional<base::Instant> limit_frees_at;  ///< when some of it is free again; absent: in an hour
  TemplateHealth template_health = TemplateHealth::usable;
  std::optional<base::Instant> template_usable_at;  ///< of a paused one; absent: not known, looked at again in an hour
  bool is_optimized_enabled = false;
  bool is_optimized_wanted = true;
  bool is_number_ready = true;
  bool is_optimized_only = false;          ///< product_policy STRICT
  bool is_marketing_off_on_cloud = false;  ///< disable_marketing_messages_on_cloud_api
};

/// One number of a decision's text.
struct DecisionArg {
  std::string_view name;
  std::int64_t value = 0;
};

/// What was decided. Its texts are static, so it can be kept and copied freely.
struct Decision {
  Outcome outcome = Outcome::send;
  Gate gate = Gate::route;             ///< the gate that decided
  RouteDecision route;                 ///< of a message that goes out
  const base::Rule* reason = nullptr;  ///< nullptr when it goes out
  DecisionArg arg;                     ///< without a name: none
  base::Instant until;                 ///< of a delay: when to ask again
};

/// Walks the gates in order; the first that does not let the person pass decides.
[[nodiscard]] Decision decide(const Recipient& recipient, const SendContext& context);

/// Whether the person wrote within the 24 hours before `now`: then nothing counts towards the portfolio's limit.
[[nodiscard]] bool is_window_open(const Recipient& recipient, base::Instant now);

/// A decision as others read it.
struct DecisionReport {
  Outcome outcome = Outcome::send;
  Gate gate = Gate::route;
  std::optional<Route> route;
  std::optional<RouteReason> route_reason;
  std::optional<base::Finding> reason;
  std::optional<base::Instant> until;
};
BOOST_DESCRIBE_STRUCT(DecisionReport, (), (outcome, gate, route, route_reason, reason, until))

[[nodiscard]] DecisionReport to_report(const Decision& decision);

}  // namespace heliograph::policy
