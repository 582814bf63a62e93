// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/journey/effect.hpp>
#include <heliograph/journey/lifecycle.hpp>
#include <heliograph/journey/model.hpp>

/// What of journeys is stored.
namespace heliograph::proxy::journeys {

/// A row of the table `journeys`: one version.
struct JourneyRow {
  std::string id;
  std::int64_t etag = 1;
  std::int64_t number = 0;
  std::int64_t family = 0;  ///< the number of its first version
  std::int64_t version = 1;
  std::string name;
  std::string name_key;
  journey::JourneyStatus status = journey::JourneyStatus::draft;
  journey::Journey document;
  base::Findings findings;
  std::optional<base::Instant> paused_at;
  std::optional<base::Instant> published_at;
  std::optional<std::string> published_by;
  std::optional<base::Instant> ended_at;
  base::Instant created_at;
  std::string created_by;
  base::Instant updated_at;
};
BOOST_DESCRIBE_STRUCT(JourneyRow, (),
                      (id, etag, number, family, version, name, name_key, status, document, findings, paused_at,
                       published_at, published_by, ended_at, created_at, created_by, updated_at))

/// Attributes `event.<name>` with their values.
using EventValues = std::map<std::string, std::string>;

/// A row of the table `journey_instances`.
struct InstanceRow {
  std::int64_t number = 0;
  std::int64_t journey = 0;
  std::int64_t family = 0;
  std::int64_t person = 0;
  bool is_test = false;
  journey::JourneyInstanceState state = journey::JourneyInstanceState::outside;
  std::string node;
  std::optional<journey::JourneyLeaveReason> reason;
  journey::JourneyInstance document;
  std::optional<EventValues> event_values;
  std::optional<std::string> entry_text;
  std::int64_t steps = 0;
  base::Instant entered_at;
  std::optional<base::Instant> wake_at;
  std::optional<base::Instant> left_at;
};
BOOST_DESCRIBE_STRUCT(InstanceRow, (),
                      (number, journey, family, person, is_test, state, node, reason, document, event_values, entry_text,
                       steps, entered_at, wake_at, left_at))

/// A row of the table `journey_events`.
struct EventRow {
  std::int64_t number = 0;
  std::int64_t instance = 0;
  std::string occurrence;
  journey::JourneyEvent document;
  base::Instant at;
};
BOOST_DESCRIBE_STRUCT(EventRow, (), (number, instance, occurrence, document, at))

/// A row of the table `journey_steps`: the person left `node` by `way`, or the journey for `reason`, or something of
/// the node became known, which `details` tells.
struct StepRow {
  std::int64_t instance = 0;
  std::int64_t position = 0;
  base::Instant at;
  std::string node;
  std::optional<std::string> way;
  std::optional<journey::JourneyCause> why;
  std::optional<journey::JourneyLeaveReason> reason;
  base::Json details;
};
BOOST_DESCRIBE_STRUCT(StepRow, (), (instance, position, at, node, way, why, reason, details))

/// A row of the table `journey_counts`. A way has a cause and no reason, a leave a reason and no way.
struct JourneyCountRow {
  std::int64_t journey = 0;
  std::string node;
  std::string way;
  std::string why;
  std::string reason;
  std::int64_t people = 0;
};
BOOST_DESCRIBE_STRUCT(JourneyCountRow, (), (journey, node, way, why, reason, people))

/// A row of the table `journey_caps`.
struct CapRow {
  std::int64_t journey = 0;
  std::int64_t cap = 0;
  std::int64_t people = 0;
};
BOOST_DESCRIBE_STRUCT(CapRow, (), (journey, cap, people))

/// A row of the table `journey_messages`.
struct NodeRunRow {
  std::int64_t journey = 0;
  std::string node;
  std::int64_t run = 0;
};
BOOST_DESCRIBE_STRUCT(NodeRunRow, (), (journey, node, run))

/// A row of the table `journey_sends`.
struct SendRow {
  std::int64_t delivery = 0;
  std::int64_t instance = 0;
  std::int64_t ref = 0;
};
BOOST_DESCRIBE_STRUCT(SendRow, (), (delivery, instance, ref))

/// A row of the table `journey_texts`: a free-form message.
struct TextRow {
  std::string message;
  std::int64_t instance = 0;
  std::int64_t ref = 0;
};
BOOST_DESCRIBE_STRUCT(TextRow, (), (message, instance, ref))

/// What is posted to another system.
struct CallRequest {
  std::string url;
  std::vector<journey::JourneyHeader> headers;
  std::int64_t timeout_seconds = 10;
  std::string body;
};
BOOST_DESCRIBE_STRUCT(CallRequest, (), (url, headers, timeout_seconds, body))

/// A row of the table `journey_calls`.
struct CallRow {
  std::int64_t number = 0;
  std::int64_t instance = 0;
  std::int64_t ref = 0;
  CallRequest request;
  std::int64_t attempts = 0;
  std::optional<base::Instant> due_at;  ///< absent: over
  std::optional<std::int64_t> status;   ///< HTTP's, of the last answer
};
BOOST_DESCRIBE_STRUCT(CallRow, (), (number, instance, ref, request, attempts, due_at, status))

/// A row of the table `journey_entrances`.
struct EntranceRow {
  std::int64_t journey = 0;
  std::optional<std::int64_t> audience;  ///< that is walked through
  bool owns_audience = false;
  std::int64_t cursor = 0;  ///< the last of its people that was let in
  std::optional<base::Instant> next_run_at;
  std::int64_t runs = 0;
  bool is_test = false;
  bool watches_profiles = false;  ///< somebody inside may wait for what a profile says
};
BOOST_DESCRIBE_STRUCT(EntranceRow, (),
                      (journey, audience, owns_audience, cursor, next_run_at, runs, is_test, watches_profiles))

/// A row of the table `journey_members`.
struct MemberRow {
  std::int64_t journey = 0;
  std::int64_t person = 0;
};
BOOST_DESCRIBE_STRUCT(MemberRow, (), (journey, person))

}  // namespace heliograph::proxy::journeys
