// SPDX-License-Identifier: Apache-2.0
#include "proxy/messages/webhook_applier.hpp"

#include <algorithm>
#include <heliograph/phone/number.hpp>

#include "proxy/audit/journal.hpp"
#include "proxy/messages/people.hpp"

namespace heliograph::proxy::messages {

namespace {

using base::Json;

const std::string webhook_occurrence = "webhook:";

std::optional<std::string> digits_of(const std::optional<std::string>& number) {
  if (!number) return std::nullopt;
  std::string digits = phone::digits_of(*number);
  return digits.empty() ? std::nullopt : std::optional{std::move(digits)};
}

std::optional<std::string> not_empty(std::optional<std::string> text) {
  return text && text->empty() ? std::nullopt : std::move(text);
}

/// The message a status is about: by our own id, which comes back, else by Meta's.
std::optional<MessageRow> find(storage::Transaction& transaction, const webhook::Status& status) {
  if (status.biz_opaque_callback_data) {
    auto row = transaction.first<MessageRow>("SELECT {} FROM messages WHERE id = :id", *status.biz_opaque_callback_data);
    if (row) return row;
  }
  return transaction.first<MessageRow>("SELECT {} FROM messages WHERE wamid = :wamid", status.id.value_or(""));
}

std::optional<account::GraphFailure> failure_of(const Json& raw) {
  const Json* errors = base::find_member(raw, "errors");
  if (errors == nullptr || !errors->is_array() || errors->empty()) return std::nullopt;
  account::GraphFailure failure;
  failure.error = base::decode<account::GraphError>(errors->front()).value;
  return failure;
}

/// When what a status tells of happened. Meta's time is cut to whole seconds: the last moment of that second, unless the
/// report was here before.
base::Instant time_of(const webhook::Status& status, base::Instant received_at) {
  const base::Instant second = webhook::instant_of(status.timestamp.value_or("")).value_or(received_at);
  return {std::min(second.unix_ms + 999, std::max(second.unix_ms, received_at.unix_ms))};
}

/// What a status tells beside the state, for whoever wants to know.
Json details_of(const Json& raw) {
  Json details = Json::object();
  for (const char* member : {"pricing", "conversation", "recipient_id", "recipient_user_id"}) {
    if (const Json* value = base::find_member(raw, member)) details[member] = *value;
  }
  return details;
}

/// The element `index` of the array `member` of `value`, as Meta wrote it.
const Json& element(const Json& value, std::string_view member, std::size_t index) { return value[std::string{member}][index]; }

/// The name and user id of the one who wrote, from the value's contacts.
struct ContactTold {
  std::optional<std::string> name;
  std::optional<std::string> user_id;
};

ContactTold contact_of(const Json& contacts, const std::optional<std::string>& from) {
  ContactTold told;
  if (!contacts.is_array()) return told;
  for (const Json& contact : contacts) {
    const Json* wa_id = base::find_member(contact, "wa_id");
    const bool is_other = from && wa_id != nullptr && wa_id->is_string() && wa_id->get_ref<const std::string&>() != *from;
    if (is_other) continue;
    const Json* profile = base::find_member(contact, "profile");
    const Json* name = profile != nullptr ? base::find_member(*profile, "name") : nullptr;
    const Json* user_id = base::find_member(contact, "user_id");
    if (name != nullptr && name->is_string()) told.name = name->get<std::string>();
    if (user_id != nullptr && user_id->is_string()) told.user_id = user_id->get<std::string>();
    return told;
  }
  return told;
}

/// The message that somebody answered, or whose button they tapped.
std::optional<std::string> answered_message(const Json& raw) {
  const Json* context = base::find_member(raw, "context");
  const Json* id = context != nullptr ? base::find_member(*context, "id") : nullptr;
  return id != nullptr && id->is_string() ? std::optional{id->get<std::string>()} : std::nullopt;
}

}  // namespace

void WebhookApplier::apply_all(storage::Transaction& transaction, const std::vector<webhooks::Told>& told) {
  std::vector<webhook::MessagesValue> values;
  for (const webhooks::Told& one : told) values.push_back(base::decode<webhook::MessagesValue>(one.change->value).value);
  std::vector<ReportedStatus> reported;
  std::vector<std::pair<const Json*, base::Instant>> beside;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (!values[i].statuses) continue;
    for (std::size_t j = 0; j < values[i].statuses->size(); ++j) {
      const webhook::Status& status = (*values[i].statuses)[j];
      const auto event = message::event_of_status(status.status.value_or(""));
      if (!event) continue;
      const Json& raw = element(told[i].change->value, "statuses", j);
      const base::Instant received_at = told[i].origin.received_at;
      const bool has_failed = *event == message::MessageEvent::report_failed;
      reported.push_back({status, time_of(status, received_at), has_failed ? failure_of(raw) : std::nullopt});
      beside.emplace_back(&raw, received_at);
    }
  }
  std::vector<bool> is_taken(reported.size());
  if (others_ != nullptr && !reported.empty()) is_taken = others_->apply_statuses(transaction, reported);
  for (std::size_t i = 0; i < reported.size(); ++i) {
    if (!is_taken[i]) apply_status(transaction, reported[i], *beside[i].first, beside[i].second);
  }
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (!values[i].messages) continue;
    for (std::size_t j = 0; j < values[i].messages->size(); ++j) {
      apply_inbound(transaction, told[i].origin, values[i], (*values[i].messages)[j],
                    element(told[i].change->value, "messages", j));
    }
  }
}

void WebhookApplier::apply_status(storage::Transaction& transaction, const ReportedStatus& reported, const Json& raw,
                                  base::Instant received_at) const {
  const webhook::Status& status = reported.status;
  auto row = find(transaction, status);
  if (!row) return;  // of another program that uses the same number
  if (!row->wamid) row->wamid = not_empty(status.id);
  const auto event = message::event_of_status(status.status.value_or(""));
  Happening happening{*event, webhook_occurrence + *status.status, reported.at, reported.failure, details_of(raw)};
  progress_.happen(transaction, *row, happening);
  if (status.recipient_user_id) {
    (void)take_person(transaction, {digits_of(status.recipient_id), not_empty(status.recipient_user_id)}, std::nullopt, received_at);
  }
}

void WebhookApplier::apply_inbound(storage::Transaction& transaction, const webhooks::Origin& origin,
                                   const webhook::MessagesValue& value, const webhook::InboundMessage& message,
                                   const Json& raw) const {
  const base::Instant received_at = origin.received_at;
  const webhook::Metadata metadata = value.metadata.value_or(webhook::Metadata{});
  const ContactTold contact = contact_of(value.contacts, message.from);
  Identity identity{digits_of(message.from), not_empty(message.from_user_id)};
  if (!identity.user_id) identity.user_id = not_empty(contact.user_id);
  const bool is_addressed = message.id && metadata.phone_number_id && (identity.phone || identity.user_id);
  if (!is_addressed) return;
  const PersonRow person = take_person(transaction, identity, contact.name, received_at);
  const base::Instant at = webhook::instant_of(message.timestamp.value_or("")).value_or(received_at);
  InboundRow row{*message.id, *metadata.phone_number_id, person.id, message.type.value_or("unknown"), at, received_at, raw};
  const Written written{origin, person, phone::digits_of(metadata.display_phone_number.value_or("")),
                        webhook::read_content(message, raw)};
  if (!answering_.take(transaction, std::move(row), written)) return;
  const auto answered = answered_message(raw);
  if (answered && others_ != nullptr) others_->note_reply(transaction, *answered, at);
  if (listener_ != nullptr) {
    listener_->heard(transaction, {*message.id, person.number, written.business_number, written.content, answered, received_at});
  }
  services_.journal.touch(transaction, "conversation", person.id, 1);
}

}  // namespace heliograph::proxy::messages
