// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/account/graph_error.hpp>
#include <heliograph/message/lifecycle.hpp>
#include <heliograph/webhook/meaning.hpp>
#include <string>

namespace heliograph::proxy::messages {

/// A row of the table `people`. Known by number, by business-scoped user id, or by both.
struct PersonRow {
  std::string id;
  std::optional<std::string> phone;    ///< digits with country code, without `+`
  std::optional<std::string> user_id;
  std::optional<std::string> name;     ///< as the person's own profile says
  base::Instant created_at;
  base::Instant updated_at;
  std::int64_t number = 0;  ///< names the person where many are kept
};
BOOST_DESCRIBE_STRUCT(PersonRow, (), (id, phone, user_id, name, created_at, updated_at, number))

/// A row of the table `inbound_messages`.
struct InboundRow {
  std::string wamid;
  std::string phone_number_id;
  std::string person_id;
  std::string type;
  base::Instant sent_at;
  base::Instant received_at;
  base::Json body;  ///< Meta's own JSON
  webhook::Intent intent = webhook::Intent::none;
  std::optional<std::string> keyword{};   ///< that the message matched
  std::optional<std::string> reply_id{};  ///< the message that answers it
};
BOOST_DESCRIBE_STRUCT(InboundRow, (),
                      (wamid, phone_number_id, person_id, type, sent_at, received_at, body, intent, keyword, reply_id))

/// A row of the table `messages`.
struct MessageRow {
  std::string id;
  std::int64_t etag = 1;
  std::optional<std::string> idempotency;
  std::string configuration_id;
  std::string configuration_name;
  std::string credential_id;
  std::string waba_id;
  std::string phone_number_id;
  std::string person_id;
  std::string recipient;  ///< as it was typed, in a readable form
  std::string kind;       ///< `template` or `text`
  std::optional<std::string> template_name;
  std::optional<std::string> template_language;
  std::optional<std::string> body_text;  ///< of a free text
  base::Json request;                    ///< the request's body, exactly
  message::MessageState status = message::MessageState::queued;
  std::optional<std::string> attempt_id;
  std::int64_t attempts = 0;
  std::optional<base::Instant> attempted_at;
  std::optional<base::Instant> due_at;     ///< when it may be claimed
  std::optional<base::Instant> settle_at;  ///< when a claim without an answer, or an unknown outcome, is looked at
  std::optional<std::string> wamid;
  std::optional<account::GraphFailure> failure;  ///< the last one
  base::Instant created_at;
  std::string created_by;  ///< a user's name
  base::Instant updated_at;
};
BOOST_DESCRIBE_STRUCT(MessageRow, (),
                      (id, etag, idempotency, configuration_id, configuration_name, credential_id, waba_id,
                       phone_number_id, person_id, recipient, kind, template_name, template_language, body_text, request,
                       status, attempt_id, attempts, attempted_at, due_at, settle_at, wamid, failure, created_at, created_by, updated_at))

/// A row of the table `message_events`.
struct MessageEventRow {
  std::string message_id;
  std::string occurrence;  ///< `queued`, `webhook:read`, `<attempt>:accept`, …
  std::int64_t position = 0;  ///< the order in which they became known
  std::string state;
  base::Instant at;           ///< when it happened, by whoever told it
  base::Instant recorded_at;
  std::optional<account::GraphFailure> failure;
  base::Json details;         ///< what else is known: pricing, when it is tried again, …
};
BOOST_DESCRIBE_STRUCT(MessageEventRow, (), (message_id, occurrence, position, state, at, recorded_at, failure, details))

}  // namespace heliograph::proxy::messages
