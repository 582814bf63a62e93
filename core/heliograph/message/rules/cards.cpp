// SPDX-License-Identifier: Apache-2.0
#include <heliograph/message/inspection.hpp>
#include <heliograph/text/lines.hpp>

namespace heliograph::message {

namespace {

void check_card_header(const Inspection& in, const std::vector<InteractiveCard>& cards, std::size_t index,
                       const base::Place& at) {
  const InteractiveCard& card = cards[index];
  const base::Place header{at, "header"};
  if (!card.header) {
    const bool has_product = card.action && card.action->product_retailer_id;
    if (!has_product && !has_wrong_type(card.extra, "header")) in.add(rule("message.cards.header_missing"), header);
    return;
  }
  check_interactive_header(in, *card.header, header, false);
  if (index == 0 || !cards.front().header) return;
  const auto& first = cards.front().header->type;
  if (first && card.header->type && card.header->type->known != first->known) {
    in.add(rule("message.cards.header_differs"), base::Place{header, "type"},
           {{"expected", first->text}, {"actual", card.header->type->text}});
  }
}

void check_card_body(const Inspection& in, const InteractiveCard& card, const base::Place& at) {
  if (!card.body || !card.body->text) return;
  const base::Place body{at, "body"};
  const base::Place text{body, "text"};
  check_length(in, *card.body->text, limit::card_body, text, rule("message.cards.body_too_long"));
  const std::size_t breaks = text::count_line_breaks(*card.body->text);
  if (breaks > limit::card_body_line_breaks) {
    in.add(rule("message.cards.line_breaks"), text, {{"max", limit::card_body_line_breaks}, {"actual", breaks}});
  }
}

}  // namespace

void check_cards(const Inspection& in, const InteractiveAction& action, const base::Place& at) {
  const base::Place cards_at{at, "cards"};
  const std::size_t count = action.cards ? action.cards->size() : 0;
  if (count < limit::cards_min && !has_wrong_type(action.extra, "cards")) {
    in.add(rule("message.cards.too_few"), cards_at, {{"min", limit::cards_min}, {"actual", count}});
  }
  if (count > limit::cards_max) {
    in.add(rule("message.cards.too_many"), cards_at, {{"max", limit::cards_max}, {"actual", count}});
  }
  for (std::size_t i = 0; i < count && i < limit::parts; ++i) {
    const InteractiveCard& card = (*action.cards)[i];
    const base::Place card_at{cards_at, i};
    if (card.card_index ? card.card_index->value != static_cast<std::int64_t>(i)
                        : !has_wrong_type(card.extra, "card_index")) {
      in.add(rule("message.cards.index_wrong"), base::Place{card_at, "card_index"}, {{"expected", i}});
    }
    check_card_header(in, *action.cards, i, card_at);
    check_card_body(in, card, card_at);
    if (!card.action) continue;
    const base::Place action_at{card_at, "action"};
    if (card.type && *card.type == InteractiveType::cta_url) check_link_button(in, *card.action, action_at);
    if (card.action->buttons) check_reply_buttons(in, *card.action, action_at);
  }
}

}  // namespace heliograph::message
