// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/campaign/canvas.hpp>
#include <heliograph/campaign/schedule.hpp>
#include <heliograph/message/enums.hpp>
#include <heliograph/message/fields.hpp>
#include <heliograph/policy/decide.hpp>

/// A campaign: one message to many people.
namespace heliograph::campaign {

enum class CampaignKind {
  scheduled,      ///< to an audience, now, later or again and again
  api_triggered,  ///< to the people that a call names
  orchestrated    ///< to what a canvas makes of audiences
};
BOOST_DESCRIBE_ENUM(CampaignKind, scheduled, api_triggered, orchestrated)

/// What fills one field of the template. Exactly one of attribute, value and link says what; a campaign's call may
/// bring it instead of the profile when `from_call`.
struct Binding {
  std::string key;                       ///< of message::MessageField: `body.1`, `header.image`
  std::optional<std::string> attribute;  ///< a name that audience::find_value knows
  base::Json value;                      ///< the same for everybody, in the shape message::Values wants
  std::optional<std::string> link;       ///< name of a tracked link: its code for the person goes into the address
  std::optional<std::string> fallback;   ///< when the person has no such attribute
  std::optional<bool> from_call;         ///< `attribute` is a name in the call of an API-triggered campaign
};
BOOST_DESCRIBE_STRUCT(Binding, (), (key, attribute, value, link, fallback, from_call))

/// A template in the languages it is sent in. The person's locale chooses; without a match `default_language` does.
struct TemplateChoice {
  std::optional<std::string> name;
  std::vector<std::string> languages;
  std::optional<std::string> default_language;
  std::vector<Binding> bindings;
};
BOOST_DESCRIBE_STRUCT(TemplateChoice, (), (name, languages, default_language, bindings))

/// One way to say it. Shares are percent; what the treatments leave of 100 is the control group, which gets nothing.
struct Treatment {
  std::optional<std::string> name;
  std::int64_t percent = 100;
  std::optional<TemplateChoice> content;
};
BOOST_DESCRIBE_STRUCT(Treatment, (), (name, percent, content))

/// Who it goes to.
struct AudienceChoice {
  std::optional<std::string> audience_id;  ///< a stored list or saved query
  std::vector<std::string> excluded_audience_ids;
  std::optional<std::int64_t> at_most;  ///< people
};
BOOST_DESCRIBE_STRUCT(AudienceChoice, (), (audience_id, excluded_audience_ids, at_most))

/// A link whose clicks are counted.
struct TrackedLink {
  std::string name;
  std::optional<std::string> url;  ///< where it leads; https or http
};
BOOST_DESCRIBE_STRUCT(TrackedLink, (), (name, url))

/// How delivery is held back and controlled.
struct DeliveryControl {
  std::optional<bool> optimized;  ///< absent: when the account is enabled
  std::optional<std::string> cap_rule_set_id;
  std::optional<std::string> quiet_hours_id;
  std::optional<std::int64_t> throttle_per_second;  ///< absent: as fast as the number may
  std::optional<std::int64_t> time_to_live_hours;   ///< what has not gone out by then is left out; absent: 72
  std::optional<message::ProductPolicy> product_policy;  ///< of optimized delivery; absent: CLOUD_API_FALLBACK
  std::optional<bool> message_activity_sharing;  ///< reads and clicks are told to Meta; absent: the account's setting
};
BOOST_DESCRIBE_STRUCT(DeliveryControl, (),
                      (optimized, cap_rule_set_id, quiet_hours_id, throttle_per_second, time_to_live_hours,
                       product_policy, message_activity_sharing))

struct Campaign {
  std::optional<std::string> name;
  std::optional<std::string> description;
  std::vector<std::string> tags;
  std::optional<CampaignKind> kind;
  std::optional<std::string> configuration_id;      ///< of an active channel configuration
  std::optional<policy::MessageKind> purpose;       ///< the category of its templates
  std::optional<policy::ConsentMode> consent_mode;  ///< absent: `not_refused`
  std::optional<AudienceChoice> audience;           ///< of a scheduled one
  std::optional<Canvas> canvas;                     ///< of an orchestrated one
  std::vector<Treatment> treatments;                ///< one without an experiment
  std::vector<TrackedLink> links;
  std::optional<Schedule> schedule;  ///< absent: at once when activated
  std::optional<Waves> waves;
  std::optional<DeliveryControl> delivery;
};
BOOST_DESCRIBE_STRUCT(Campaign, (),
                      (name, description, tags, kind, configuration_id, purpose, consent_mode, audience, canvas,
                       treatments, links, schedule, waves, delivery))

}  // namespace heliograph::campaign
