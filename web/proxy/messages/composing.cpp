// SPDX-License-Identifier: Apache-2.0
#include "proxy/messages/composing.hpp"

#include <heliograph/message/compose.hpp>
#include <heliograph/message/window.hpp>
#include <heliograph/phone/number.hpp>
#include <heliograph/policy/rule_table.hpp>

#include "proxy/audit/journal.hpp"
#include "proxy/configurations/configuration.hpp"
#include "proxy/messages/people.hpp"
#include "proxy/messages/rule_table.hpp"
#include "proxy/messages/wishes.hpp"

namespace heliograph::proxy::messages {

namespace {

constexpr std::string_view template_kind = "template";
constexpr std::string_view text_kind = "text";

/// Places as the core names them, led to where the caller wrote the values.
void lead_to_input(base::Findings& findings) {
  constexpr std::string_view values = "/values";
  for (base::Finding& finding : findings) {
    if (finding.at == "/text") finding.at = "/text/body";
    if (finding.at.compare(0, values.size(), values) == 0) finding.at = "/template" + finding.at;
  }
}

/// The number as Meta reads it without doubt: with `+` and its country code; as it was typed when it means nothing.
std::optional<std::string> readable(const std::optional<std::string>& to, const std::string& sender_number) {
  if (!to || to->empty()) return std::nullopt;
  const phone::Number sender = phone::read({"+" + sender_number, std::nullopt});
  const phone::Number number = phone::read({*to, sender.calling_code});
  return number.e164.empty() ? to : number.e164;
}

Identity identity_of(const MessageInput& input, const std::optional<std::string>& to) {
  Identity identity;
  if (to) identity.phone = phone::digits_of(*to);
  if (input.recipient && !input.recipient->empty()) identity.user_id = *input.recipient;
  return identity;
}

base::Findings check_content(const MessageInput& input) {
  base::Findings findings;
  if (!input.template_ && !input.text) findings.add(rule("messages.content_missing"), "/template");
  if (input.template_ && input.text) findings.add(rule("messages.content_twice"), "/text");
  return findings;
}

/// Codes are asked for; every other template is not.
bool is_unasked(const base::Json& template_) {
  const base::Json* category = base::find_member(template_, "category");
  return category == nullptr || *category != "AUTHENTICATION";
}

}  // namespace

api::Answer<Composing::Sender> Composing::find_sender(storage::Transaction& transaction,
                                                      const std::string& configuration_id) const {
  const auto configuration = configurations_.find(transaction, configuration_id);
  if (!configuration) return api::fail(422, rule("messages.configuration_unknown"), {}, "/configuration_id");
  const channel::ConfigurationRecord& record = configuration->record;
  const base::Json name = {{"name", record.configuration.name.value_or("")}};
  if (record.status != channel::ConfigurationStatus::active) {
    return api::fail(422, rule("messages.configuration_not_active"), name, "/configuration_id");
  }
  auto stored = credentials_.find(transaction, record.configuration.credential_id.value_or(""));
  const account::PhoneNumber* number =
      stored ? configurations::find_sender(stored->state.facts, record.configuration.sender_number) : nullptr;
  if (number == nullptr || !number->id) return api::fail(422, rule("messages.sender_unknown"), name, "/configuration_id");
  return Sender{*configuration, *stored, *number->id, record.configuration.sender_number.value_or("")};
}

api::Answer<Message> Composing::queue(storage::Transaction& transaction, api::Call& call, const MessageInput& input,
                                      const std::optional<std::string>& idempotency) const {
  const auto sender = find_sender(transaction, input.configuration_id);
  if (!sender) return tl::unexpected(sender.error());
  base::Findings findings = check_content(input);
  if (findings.has_errors()) return api::invalid(std::move(findings));

  MessageRow row;
  row.id = storage::make_id(call.now.unix_ms);
  message::MessageDraft draft;
  draft.to = readable(input.to, sender->number);
  draft.recipient = input.recipient;
  draft.sender_number = sender->number;
  draft.biz_opaque_callback_data = row.id;
  const Identity identity = identity_of(input, draft.to);
  const auto known = find_person(transaction, identity);
  const auto wrote_at = known ? last_inbound(transaction, sender->phone_number_id, known->id) : std::nullopt;
  draft.is_window_open = message::service_window({call.now, wrote_at}).is_open;
  if (input.template_) {
    const auto found = templates_.find_by_name(transaction, sender->stored.row.waba_id, input.template_->name,
                                               input.template_->language);
    if (!found) {
      return api::fail(422, rule("messages.template_unknown"),
                       {{"name", input.template_->name}, {"language", input.template_->language}}, "/template/name");
    }
    const auto suppression =
        known ? standing_of(transaction, known->id, sender->phone_number_id).suppression : policy::Suppression::none;
    if (suppression == policy::Suppression::opted_out && is_unasked(found->node)) {
      return api::fail(422, policy::rule("policy.opted_out"), {}, "/to");
    }
    draft.template_ = found->node;
    draft.values = input.template_->values;
  } else {
    draft.text = input.text->body;
  }
  message::Composition composition = message::compose(draft);
  if (composition.findings.has_errors()) {
    lead_to_input(composition.findings);
    return api::invalid(std::move(composition.findings));
  }

  const PersonRow person = take_person(transaction, identity, std::nullopt, call.now);
  row.idempotency = idempotency;
  row.configuration_id = sender->configuration.id;
  row.configuration_name = sender->configuration.record.configuration.name.value_or("");
  row.credential_id = sender->stored.row.id;
  row.waba_id = sender->stored.row.waba_id;
  row.phone_number_id = sender->phone_number_id;
  row.person_id = person.id;
  row.recipient = person.phone ? "+" + *person.phone : identity.user_id.value_or("");
  row.kind = std::string{input.template_ ? template_kind : text_kind};
  if (input.template_) {
    row.template_name = input.template_->name;
    row.template_language = input.template_->language;
  } else {
    row.body_text = input.text->body;
  }
  row.request = std::move(composition.request);
  row.due_at = call.now;
  row.created_at = call.now;
  row.created_by = call.user().name;
  row.updated_at = call.now;
  progress_.begin(transaction, row);
  services_.journal.record(transaction, call.actor(),
                           {"sent", "message", row.id, row.recipient, row.etag,
                            {{"configuration", row.configuration_name},
                             {"template", row.template_name ? base::Json(*row.template_name) : base::Json()}}});
  transaction.on_commit(queued_);
  return to_message(row, {}, call.now);
}

api::Answer<Message> Composing::send(api::Call& call, const MessageInput& input) const {
  std::optional<std::string> idempotency;
  if (!call.idempotency_key.empty()) idempotency = call.user().user_id + "/" + call.idempotency_key;
  return services_.database.write([&](storage::Transaction& transaction) -> api::Answer<Message> {
    // A program that died after the commit and before its answer is asked again under the same key.
    const auto sent = transaction.first<MessageRow>("SELECT {} FROM messages WHERE idempotency = :key", idempotency);
    if (sent) return to_message(*sent, {}, call.now);
    return queue(transaction, call, input, idempotency);
  });
}

}  // namespace heliograph::proxy::messages
