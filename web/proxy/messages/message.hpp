// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/base/lifecycle.hpp>
#include <string>

#include "proxy/messages/rows.hpp"

namespace heliograph::proxy::messages {

/// The template a message was made from.
struct TemplateReference {
  std::string name;
  std::string language;
};
BOOST_DESCRIBE_STRUCT(TemplateReference, (), (name, language))

/// One line of a message's timeline.
struct TimelineEntry {
  std::string state;
  base::Instant at;
  std::optional<std::int64_t> code;     ///< Graph's error code
  std::optional<std::string> title;     ///< Graph's own words for it
  std::optional<std::string> details;   ///< Graph's own details
  base::Findings findings;              ///< what that means, and what to do
  base::Json more;                      ///< pricing and other things that were told
};
BOOST_DESCRIBE_STRUCT(TimelineEntry, (), (state, at, code, title, details, findings, more))

/// A message as the API gives it.
struct Message {
  std::string id;
  std::string etag;
  std::string configuration_id;
  std::string configuration_name;
  std::string phone_number_id;
  std::string to;
  std::string kind;  ///< `template` or `text`
  std::optional<TemplateReference> template_;
  std::optional<std::string> text;
  message::MessageState status = message::MessageState::queued;
  bool is_final = false;
  std::optional<std::string> wamid;
  base::Json request;                   ///< the exact body that Graph got or will get
  std::vector<TimelineEntry> timeline;  ///< in the order of time; empty in a list
  base::Findings findings;              ///< why it failed, or is not sent yet
  std::vector<base::Offer> offers;      ///< what a person may do
  base::Instant created_at;
  std::string created_by;
  base::Instant updated_at;
};
BOOST_DESCRIBE_STRUCT(Message, (),
                      (id, etag, configuration_id, configuration_name, phone_number_id, to, kind, template_, text, status,
                       is_final, wamid, request, timeline, findings, offers, created_at, created_by, updated_at))

/// What the API gives of a row and the lines of its timeline.
[[nodiscard]] Message to_message(const MessageRow& row, std::vector<MessageEventRow> events, base::Instant now);

}  // namespace heliograph::proxy::messages
