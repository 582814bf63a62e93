// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe.hpp>
#include <heliograph/base/codec.hpp>
#include <optional>
#include <string>
#include <vector>

/// What Meta posts to a webhook, as far as this program acts on it; everything else is kept in `extra`.
/// Source: Meta, WhatsApp Cloud API webhooks (read 2025-12-15 and 2026-09-11).
namespace heliograph::webhook {

/// One thing that changed.
struct Change {
  std::optional<std::string> field;  ///< `messages`, `message_template_status_update`, …
  base::Json value;
  base::Json extra;
};
BOOST_DESCRIBE_STRUCT(Change, (), (field, value, extra))

/// The changes of one WhatsApp business account.
struct Entry {
  std::optional<std::string> id;  ///< of the account
  base::Json time;                ///< seconds since 1970, where Meta gives it
  std::optional<std::vector<Change>> changes;
  base::Json extra;
};
BOOST_DESCRIBE_STRUCT(Entry, (), (id, time, changes, extra))

/// The body of one delivery.
struct Envelope {
  std::optional<std::string> object;
  std::optional<std::vector<Entry>> entry;
  base::Json extra;
};
BOOST_DESCRIBE_STRUCT(Envelope, (), (object, entry, extra))

/// The business number that a change of the field `messages` is about.
struct Metadata {
  std::optional<std::string> display_phone_number;
  std::optional<std::string> phone_number_id;
  base::Json extra;
};
BOOST_DESCRIBE_STRUCT(Metadata, (), (display_phone_number, phone_number_id, extra))

/// A price class of a status.
struct Pricing {
  std::optional<bool> billable;
  std::optional<std::string> pricing_model;
  std::optional<std::string> type;
  std::optional<std::string> category;  ///< `marketing_lite` when the optimized route was taken
  base::Json extra;
};
BOOST_DESCRIBE_STRUCT(Pricing, (), (billable, pricing_model, type, category, extra))

/// A graph error inside a webhook.
struct ErrorData {
  std::optional<std::string> details;
  base::Json extra;
};
BOOST_DESCRIBE_STRUCT(ErrorData, (), (details, extra))

struct Error {
  std::optional<std::int64_t> code;
  std::optional<std::string> title;
  std::optional<std::string> message;
  std::optional<ErrorData> error_data;
  base::Json extra;
};
BOOST_DESCRIBE_STRUCT(Error, (), (code, title, message, error_data, extra))

/// What became of one message.
struct Status {
  std::optional<std::string> id;         ///< the message's id at Meta
  std::optional<std::string> status;     ///< sent, delivered, read, failed, played
  std::optional<std::string> timestamp;  ///< seconds since 1970
  std::optional<std::string> recipient_id;
  std::optional<std::string> recipient_user_id;  ///< business-scoped user id, instead of or beside the number
  std::optional<Pricing> pricing;
  std::optional<std::vector<Error>> errors;
  std::optional<std::string> biz_opaque_callback_data;
  base::Json extra;
};
BOOST_DESCRIBE_STRUCT(Status, (),
                      (id, status, timestamp, recipient_id, recipient_user_id, pricing, errors, biz_opaque_callback_data, extra))

/// A person's message to the business number.
struct InboundMessage {
  std::optional<std::string> id;
  std::optional<std::string> from;          ///< the sender's number without `+`; absent when only the user id is told
  std::optional<std::string> from_user_id;  ///< business-scoped user id
  std::optional<std::string> timestamp;     ///< seconds since 1970
  std::optional<std::string> type;
  base::Json extra;                         ///< the content, by type
};
BOOST_DESCRIBE_STRUCT(InboundMessage, (), (id, from, from_user_id, timestamp, type, extra))

/// The value of the field `messages`.
struct MessagesValue {
  std::optional<std::string> messaging_product;
  std::optional<Metadata> metadata;
  base::Json contacts;
  std::optional<std::vector<InboundMessage>> messages;
  std::optional<std::vector<Status>> statuses;
  std::optional<std::vector<Error>> errors;
  base::Json extra;
};
BOOST_DESCRIBE_STRUCT(MessagesValue, (), (messaging_product, metadata, contacts, messages, statuses, errors, extra))

/// The value of the fields that are about a template: `message_template_status_update`, `message_template_quality_update`,
/// `template_category_update`. Meta writes the id as a number here and the language with a hyphen.
struct TemplateValue {
  std::optional<std::string> event;
  base::Json message_template_id;
  std::optional<std::string> message_template_name;
  std::optional<std::string> message_template_language;
  std::optional<std::string> reason;
  base::Json rejection_info;
  base::Json disable_info;
  base::Json other_info;
  std::optional<std::string> previous_quality_score;
  std::optional<std::string> new_quality_score;
  std::optional<std::string> previous_category;
  std::optional<std::string> new_category;
  std::optional<std::string> correct_category;
  base::Json extra;
};
BOOST_DESCRIBE_STRUCT(TemplateValue, (),
                      (event, message_template_id, message_template_name, message_template_language, reason, rejection_info,
                       disable_info, other_info, previous_quality_score, new_quality_score, previous_category, new_category,
                       correct_category, extra))

/// A value's id as text, whether Meta wrote it as a number or as text; "" when it is neither.
[[nodiscard]] std::string id_text(const base::Json& id);

/// A language as the API names it: `en-US`, as webhooks write it, becomes `en_US`.
[[nodiscard]] std::string api_language(std::string_view language);

/// The moment of a timestamp in seconds, as text or number; nothing when it is neither.
[[nodiscard]] std::optional<base::Instant> instant_of(std::string_view seconds);

}  // namespace heliograph::webhook
