// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/audience/query.hpp>
#include <heliograph/campaign/model.hpp>
#include <heliograph/journey/enums.hpp>
#include <heliograph/message/model.hpp>

/// A journey: a graph that each person walks at their own pace.
namespace heliograph::journey {

/// A text that is looked for regardless of ASCII case and of white space at its ends.
struct JourneyTextMatch {
  JourneyTextComparison comparison = JourneyTextComparison::equals;
  std::vector<std::string> values;  ///< any of them
};
BOOST_DESCRIBE_STRUCT(JourneyTextMatch, (), (comparison, values))

struct JourneyField {
  std::string name;
  JourneyFieldType type = JourneyFieldType::text;
  std::optional<bool> required;
};
BOOST_DESCRIBE_STRUCT(JourneyField, (), (name, type, required))

/// Entry by a call. The values it brings are the attributes `event.<name>` of the person while in the journey.
struct JourneyEventEntry {
  std::optional<std::string> name;
  std::optional<std::string> api_key_id;  ///< that may call it; absent: every key that may trigger journeys
  std::vector<JourneyField> fields;
};
BOOST_DESCRIBE_STRUCT(JourneyEventEntry, (), (name, api_key_id, fields))

struct JourneyAudienceEntry {
  std::optional<std::string> audience_id;
  std::optional<campaign::Schedule> schedule;  ///< absent: once, when published
  std::optional<bool> only_new;                ///< of a recurring one: who came with an earlier run is left out
};
BOOST_DESCRIBE_STRUCT(JourneyAudienceEntry, (), (audience_id, schedule, only_new))

struct JourneyInboundEntry {
  std::optional<std::string> configuration_id;  ///< of the number written to; absent: any
  std::optional<JourneyTextMatch> text;         ///< absent: every message
};
BOOST_DESCRIBE_STRUCT(JourneyInboundEntry, (), (configuration_id, text))

struct JourneyQualificationEntry {
  std::optional<std::string> query_id;
  JourneyQualification when = JourneyQualification::starts;
};
BOOST_DESCRIBE_STRUCT(JourneyQualificationEntry, (), (query_id, when))

struct JourneyClock {
  int hour = 0;
  int minute = 0;
};
BOOST_DESCRIBE_STRUCT(JourneyClock, (), (hour, minute))

/// A wait. `date` and `time` are read on the person's own clock, or on the journey's when that is not known or
/// `in_journey_zone`.
struct JourneyWait {
  JourneyWaitKind kind = JourneyWaitKind::duration;
  std::optional<std::int64_t> seconds;  ///< of duration; of event and profile: after which `timeout` is taken
  std::optional<campaign::WallTime> date;
  std::optional<JourneyClock> time;  ///< of time_of_day
  std::vector<int> weekdays;         ///< of time_of_day: 0 Sunday to 6 Saturday; empty: every day
  std::optional<bool> in_journey_zone;
  std::optional<std::string> event;              ///< its name
  std::optional<audience::Condition> condition;  ///< of profile
};
BOOST_DESCRIBE_STRUCT(JourneyWait, (), (kind, seconds, date, time, weekdays, in_journey_zone, event, condition))

/// A part of the day, on some days of the week. A part that ends before it begins goes over midnight and belongs to
/// the day it begins on.
struct JourneyTimes {
  JourneyClock from;
  JourneyClock until;         ///< not in it; the same as `from`: all day
  std::vector<int> weekdays;  ///< empty: every day
  std::optional<bool> in_journey_zone;
};
BOOST_DESCRIBE_STRUCT(JourneyTimes, (), (from, until, weekdays, in_journey_zone))

struct JourneyDates {
  std::optional<campaign::WallTime> from;   ///< at it or later
  std::optional<campaign::WallTime> until;  ///< earlier than it
  std::optional<bool> in_journey_zone;
};
BOOST_DESCRIBE_STRUCT(JourneyDates, (), (from, until, in_journey_zone))

/// What became of a message of this journey.
struct JourneyFateTest {
  std::optional<std::string> message;  ///< id of the node that sent it; absent: the last one sent
  JourneyFate fate = JourneyFate::delivered;
  std::vector<std::int64_t> error_codes;  ///< of failed: Meta's; empty: any
  std::optional<std::string> click;       ///< of clicked: button or tracked link; absent: any
};
BOOST_DESCRIBE_STRUCT(JourneyFateTest, (), (message, fate, error_codes, click))

struct JourneyTest {
  JourneyTestKind kind = JourneyTestKind::person;
  std::optional<audience::Condition> person;
  std::optional<JourneyTimes> time;
  std::optional<JourneyDates> date;
  std::optional<std::int64_t> percent;
  std::optional<std::int64_t> cap;  ///< people, of this version of the journey
  std::optional<JourneyTextMatch> reply;
  std::optional<JourneyFateTest> fate;
};
BOOST_DESCRIBE_STRUCT(JourneyTest, (), (kind, person, time, date, percent, cap, reply, fate))

struct JourneyConditionBranch {
  std::string name;
  std::optional<JourneyTest> test;
};
BOOST_DESCRIBE_STRUCT(JourneyConditionBranch, (), (name, test))

struct JourneyCondition {
  std::vector<JourneyConditionBranch> branches;
};
BOOST_DESCRIBE_STRUCT(JourneyCondition, (), (branches))

struct JourneySplitBranch {
  std::string name;
  std::optional<std::int64_t> percent;  ///< of a split by chance
  std::vector<std::string> values;      ///< of a split by attribute, regardless of ASCII case
};
BOOST_DESCRIBE_STRUCT(JourneySplitBranch, (), (name, percent, values))

/// By chance the percentages sum to 100. By attribute whoever no branch names goes by `else`.
struct JourneySplit {
  std::optional<std::string> attribute;  ///< absent: by chance
  std::vector<JourneySplitBranch> branches;
};
BOOST_DESCRIBE_STRUCT(JourneySplit, (), (attribute, branches))

struct JourneyJump {
  std::optional<std::string> journey_id;
};
BOOST_DESCRIBE_STRUCT(JourneyJump, (), (journey_id))

/// A template message. What it says and how it is delivered is written as in a campaign.
struct JourneyWhatsapp {
  std::optional<std::string> configuration_id;
  std::optional<policy::MessageKind> purpose;
  std::optional<policy::ConsentMode> consent_mode;
  std::vector<campaign::Treatment> treatments;
  std::vector<campaign::TrackedLink> links;
  std::optional<campaign::DeliveryControl> delivery;
  std::optional<std::int64_t> timeout_seconds;  ///< for Meta to accept it; absent: as long as it takes
};
BOOST_DESCRIBE_STRUCT(JourneyWhatsapp, (),
                      (configuration_id, purpose, consent_mode, treatments, links, delivery, timeout_seconds))

struct JourneyFreeForm {
  std::optional<std::string> configuration_id;  ///< absent: of the number the person wrote to
  std::optional<message::Message> message;      ///< as Graph takes it, without whom it goes to
};
BOOST_DESCRIBE_STRUCT(JourneyFreeForm, (), (configuration_id, message))

/// One change: of an attribute or of a consent. A new value is `value`, an attribute's, or what the person last wrote.
struct JourneyProfileChange {
  std::optional<std::string> attribute;
  std::optional<std::string> value;  ///< "" takes the attribute away
  std::optional<std::string> from_attribute;
  std::optional<bool> from_reply;
  std::optional<std::string> marketing_action;
  std::optional<audience::Consent> consent;
};
BOOST_DESCRIBE_STRUCT(JourneyProfileChange, (),
                      (attribute, value, from_attribute, from_reply, marketing_action, consent))

struct JourneyUpdate {
  std::vector<JourneyProfileChange> changes;
};
BOOST_DESCRIBE_STRUCT(JourneyUpdate, (), (changes))

struct JourneyHeader {
  std::string name;
  std::string value;
};
BOOST_DESCRIBE_STRUCT(JourneyHeader, (), (name, value))

/// A call by POST. Its body names the journey, the node, the person and the attributes of `attributes`.
struct JourneyWebhook {
  std::optional<std::string> url;
  std::vector<JourneyHeader> headers;
  std::vector<std::string> attributes;
  std::optional<std::int64_t> timeout_seconds;  ///< absent: 10
};
BOOST_DESCRIBE_STRUCT(JourneyWebhook, (), (url, headers, attributes, timeout_seconds))

struct JourneyReactionCase {
  std::string name;
  JourneyFate fate = JourneyFate::replied;
  std::optional<std::string> click;       ///< of clicked: button or tracked link; absent: any
  std::optional<JourneyTextMatch> text;   ///< of replied; absent: anything
  std::vector<std::int64_t> error_codes;  ///< of failed; empty: any
};
BOOST_DESCRIBE_STRUCT(JourneyReactionCase, (), (name, fate, click, text, error_codes))

/// The first case that holds takes the person; one that holds already does so at once.
struct JourneyReaction {
  std::optional<std::string> message;  ///< id of the node that sent it; absent: the last one sent
  std::vector<JourneyReactionCase> cases;
  std::optional<std::int64_t> timeout_seconds;  ///< then by `timeout`; absent: as long as the journey lets wait
};
BOOST_DESCRIBE_STRUCT(JourneyReaction, (), (message, cases, timeout_seconds))

/// A way out of a node, and where it leads. The kinds' ways are in `port_table`.
struct JourneyWay {
  std::string way;
  std::optional<std::string> to;  ///< id of a node
};
BOOST_DESCRIBE_STRUCT(JourneyWay, (), (way, to))

struct JourneyNode {
  std::string id;
  JourneyNodeKind kind = JourneyNodeKind::end;
  std::optional<std::string> label;
  std::vector<JourneyWay> ways;
  std::optional<JourneyEventEntry> event;
  std::optional<JourneyAudienceEntry> audience;
  std::optional<JourneyInboundEntry> inbound;
  std::optional<JourneyQualificationEntry> qualification;
  std::optional<JourneyWait> wait;
  std::optional<JourneyCondition> condition;
  std::optional<JourneySplit> split;
  std::optional<JourneyJump> jump;
  std::optional<JourneyWhatsapp> whatsapp;
  std::optional<JourneyFreeForm> free_form;
  std::optional<JourneyUpdate> update_profile;
  std::optional<JourneyWebhook> webhook;
  std::optional<JourneyReaction> reaction;
  std::optional<std::int64_t> x;  ///< where the page draws it
  std::optional<std::int64_t> y;
};
BOOST_DESCRIBE_STRUCT(JourneyNode, (),
                      (id, kind, label, ways, event, audience, inbound, qualification, wait, condition, split, jump,
                       whatsapp, free_form, update_profile, webhook, reaction, x, y))

/// A person is in a journey once at a time.
struct JourneySettings {
  std::optional<JourneyReentrance> reentrance;     ///< absent: always
  std::optional<std::int64_t> reentrance_minutes;  ///< of after_delay, since the last entrance; absent: 5
  std::optional<std::int64_t> timeout_days;        ///< after which a person leaves; absent: 91
  std::optional<std::string> time_zone;            ///< IANA name; absent: UTC
  std::optional<campaign::WallTime> end;           ///< nobody enters at or after it; on the journey's clock
};
BOOST_DESCRIBE_STRUCT(JourneySettings, (), (reentrance, reentrance_minutes, timeout_days, time_zone, end))

struct Journey {
  std::optional<std::string> name;
  std::optional<std::string> description;
  std::vector<std::string> tags;
  std::optional<std::int64_t> version;  ///< from 1; people finish the version they entered
  std::optional<JourneySettings> settings;
  std::vector<JourneyNode> nodes;
};
BOOST_DESCRIBE_STRUCT(Journey, (), (name, description, tags, version, settings, nodes))

/// How long a person may stay, in milliseconds.
[[nodiscard]] std::int64_t timeout_ms(const Journey& journey);

/// Whether `text` is what `match` looks for.
[[nodiscard]] bool matches_text(const JourneyTextMatch& match, std::string_view text);

/// `text` in ASCII lower case, without white space at its ends: two texts are the same when these are.
[[nodiscard]] std::string folded(std::string_view text);

}  // namespace heliograph::journey
