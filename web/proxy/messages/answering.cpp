// SPDX-License-Identifier: Apache-2.0
#include "proxy/messages/answering.hpp"

#include <heliograph/message/compose.hpp>
#include <heliograph/message/window.hpp>

#include "proxy/audit/journal.hpp"
#include "proxy/messages/people.hpp"
#include "proxy/messages/wishes.hpp"

namespace heliograph::proxy::messages {

bool Answering::take(storage::Transaction& transaction, InboundRow row, const Written& written) const {
  const auto definition = definitions_.of_credential(transaction, written.origin.credential_id);
  const webhook::WebhookDefinition& known = definition ? definition->document : webhook::WebhookDefinition{};
  const webhook::Standing standing = standing_of(transaction, row.person_id, row.phone_number_id);
  const webhook::Meaning meaning = webhook::interpret(known.blocks, written.content, standing, row.sent_at);
  row.intent = meaning.intent;
  row.keyword = meaning.keyword;
  std::optional<MessageRow> reply;
  if (meaning.reply) reply = make_reply(row, written, *meaning.reply, known.name.value_or(""));
  if (reply) row.reply_id = reply->id;
  if (!transaction.insert_new("inbound_messages", row)) return false;

  note_inbound(transaction, row.phone_number_id, row.person_id, row.sent_at);
  keep_wish(services_, transaction, row.person_id, standing, meaning, row.sent_at);
  const bool has_opted_out = meaning.suppression == policy::Suppression::opted_out && meaning.intent == webhook::Intent::opt_out;
  if (has_opted_out) withdraw_queued(transaction, row.person_id);
  if (reply) {
    progress_.begin(transaction, *reply);
    transaction.on_commit(queued_);
  }
  return true;
}

std::optional<MessageRow> Answering::make_reply(const InboundRow& row, const Written& written, const std::string& text,
                                                const std::string& webhook_name) const {
  const base::Instant now = services_.clock();
  MessageRow reply;
  reply.id = storage::make_id(now.unix_ms);
  const PersonRow& person = written.person;
  message::MessageDraft draft;
  if (person.phone) draft.to = "+" + *person.phone;
  if (!person.phone) draft.recipient = person.user_id;
  draft.text = text;
  draft.sender_number = written.business_number;
  draft.is_window_open = message::service_window({now, row.sent_at}).is_open;
  draft.biz_opaque_callback_data = reply.id;
  message::Composition composition = message::compose(draft);
  // Told of a day too late, or by a number nobody can write to: the wish counts all the same.
  if (composition.findings.has_errors()) return std::nullopt;
  reply.idempotency = "inbound/" + row.wamid;
  reply.configuration_name = webhook_name;
  reply.credential_id = written.origin.credential_id;
  reply.waba_id = written.origin.waba_id;
  reply.phone_number_id = row.phone_number_id;
  reply.person_id = row.person_id;
  reply.recipient = draft.to ? *draft.to : person.user_id.value_or("");
  reply.kind = "text";
  reply.body_text = text;
  reply.request = std::move(composition.request);
  reply.due_at = now;
  reply.created_at = now;
  reply.created_by = webhook_name;
  reply.updated_at = now;
  return reply;
}

void Answering::withdraw_queued(storage::Transaction& transaction, const std::string& person_id) const {
  for (MessageRow& row : transaction.all<MessageRow>(
           "SELECT {} FROM messages WHERE person_id = :id AND due_at IS NOT NULL", person_id)) {
    progress_.happen(transaction, row, {message::MessageEvent::cancel, "opted_out", services_.clock()});
  }
}

}  // namespace heliograph::proxy::messages
