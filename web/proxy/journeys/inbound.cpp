// SPDX-License-Identifier: Apache-2.0
#include "proxy/journeys/inbound.hpp"

#include <heliograph/phone/number.hpp>

#include "proxy/campaigns/rows.hpp"
#include "proxy/journeys/following.hpp"
#include "proxy/journeys/mailbox.hpp"

namespace heliograph::proxy::journeys {
namespace {

struct Answered {
  std::int64_t instance = 0;
  std::int64_t ref = 0;
};
BOOST_DESCRIBE_STRUCT(Answered, (), (instance, ref))

std::optional<Answered> answered_by(storage::Transaction& transaction, const std::string& wamid) {
  const auto sent = transaction.first<Answered>(
      "SELECT s.instance AS instance, s.ref AS ref FROM deliveries d JOIN journey_sends s ON s.delivery = d.number"
      " WHERE d.wamid_key = :key AND d.wamid = :wamid",
      campaigns::wamid_key(wamid), wamid);
  if (sent) return sent;
  return transaction.first<Answered>(
      "SELECT t.instance AS instance, t.ref AS ref FROM messages m JOIN journey_texts t ON t.message = m.id WHERE m.wamid = :wamid",
      wamid);
}

bool is_tap(const webhook::InboundContent& content) { return content.type == "button" || content.type == "interactive"; }

}  // namespace

void Inbound::heard(storage::Transaction& transaction, const messages::Heard& heard) {
  tell_inside(transaction, heard);
  let_in(transaction, heard);
}

void Inbound::tell_inside(storage::Transaction& transaction, const messages::Heard& heard) const {
  const auto instances = transaction.all<std::int64_t>(
      "SELECT number FROM journey_instances WHERE person = :person AND left_at IS NULL", heard.person);
  if (instances.empty()) return;
  const auto answered = heard.answered ? answered_by(transaction, *heard.answered) : std::nullopt;
  std::vector<Told> told;
  for (const std::int64_t instance : instances) {
    Told one;
    one.instance = instance;
    one.event.kind = journey::JourneyEventKind::inbound;
    one.event.id = "i" + heard.wamid;
    one.event.at = heard.received_at;
    one.event.text = heard.content.text.value_or("");
    if (answered && answered->instance == instance) one.event.ref = answered->ref;
    if (one.event.ref && is_tap(heard.content)) {
      Told tap = one;
      tap.event.kind = journey::JourneyEventKind::fate;
      tap.event.id = "t" + heard.wamid;
      tap.event.fate = journey::JourneyFate::clicked;
      tap.event.name = heard.content.text;
      told.push_back(std::move(tap));
    }
    told.push_back(std::move(one));
  }
  tell(transaction, told);
}

bool Inbound::is_meant(storage::Transaction& transaction, const journey::JourneyInboundEntry& entry,
                       const messages::Heard& heard) const {
  if (entry.text && !journey::matches_text(*entry.text, heard.content.text.value_or(""))) return false;
  if (!entry.configuration_id) return true;
  const auto configuration = configurations_.find(transaction, *entry.configuration_id);
  return configuration &&
         phone::digits_of(configuration->record.configuration.sender_number.value_or("")) == heard.business_number;
}

void Inbound::let_in(storage::Transaction& transaction, const messages::Heard& heard) const {
  const auto live = transaction.all<std::int64_t>("SELECT number FROM journeys WHERE status = :status ORDER BY number",
                                                  journey::JourneyStatus::live);
  if (live.empty()) return;
  const auto journeys = journeys_.load(transaction, live);
  for (const std::int64_t number : live) {
    const auto found = journeys.find(number);
    if (found == journeys.end()) continue;
    const journey::JourneyNode* entry = entry_of(found->second->compiled.journey());
    if (entry == nullptr || entry->kind != journey::JourneyNodeKind::inbound) continue;
    if (!is_meant(transaction, entry->inbound.value_or(journey::JourneyInboundEntry{}), heard)) continue;
    (void)enter(transaction, *found->second, {{heard.person, {}, heard.content.text.value_or("")}}, services_.clock());
  }
}

}  // namespace heliograph::proxy::journeys
