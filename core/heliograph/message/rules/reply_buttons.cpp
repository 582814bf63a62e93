// SPDX-License-Identifier: Apache-2.0
#include <heliograph/message/inspection.hpp>

namespace heliograph::message {

namespace {

const std::optional<ButtonReply>& reply_of(const ReplyButton& button) {
  return button.quick_reply ? button.quick_reply : button.reply;
}

/// Compares button `index` with those before it. An exact copy has two findings less to say than half a copy: nobody can
/// tell from it which of id and title was meant to differ.
void check_unique(const Inspection& in, const std::vector<ReplyButton>& buttons, std::size_t index,
                  const base::Place& at) {
  const ButtonReply& own = *reply_of(buttons[index]);
  for (std::size_t i = 0; i < index; ++i) {
    if (!reply_of(buttons[i])) continue;
    const ButtonReply& other = *reply_of(buttons[i]);
    const bool same_id = own.id && other.id && *own.id == *other.id;
    const bool same_title = own.title && other.title && *own.title == *other.title;
    if (same_id && same_title) {
      in.add(rule("message.button.repeated"), at, {{"index", i + 1}});
    } else if (same_id) {
      in.add(rule("message.button.id_taken"), base::Place{at, "id"}, {{"id", *own.id}});
    } else if (same_title) {
      in.add(rule("message.button.title_taken"), base::Place{at, "title"}, {{"title", *own.title}});
    } else {
      continue;
    }
    return;
  }
}

}  // namespace

void check_reply_buttons(const Inspection& in, const InteractiveAction& action, const base::Place& at) {
  const base::Place buttons_at{at, "buttons"};
  if (!action.buttons || action.buttons->empty()) {
    if (!has_wrong_type(action.extra, "buttons")) in.add(rule("message.buttons.none"), buttons_at);
    return;
  }
  const std::vector<ReplyButton>& buttons = *action.buttons;
  if (buttons.size() > limit::reply_buttons) {
    in.add(rule("message.buttons.too_many"), buttons_at,
           {{"max", limit::reply_buttons}, {"actual", buttons.size()}});
  }
  for (std::size_t i = 0; i < buttons.size() && i < limit::parts; ++i) {
    const base::Place button{buttons_at, i};
    const base::Place reply_at{button, buttons[i].quick_reply ? "quick_reply" : "reply"};
    const std::string_view expected = buttons[i].quick_reply ? "quick_reply" : "reply";
    if (buttons[i].type != expected && !has_wrong_type(buttons[i].extra, "type")) {
      in.add(rule("message.button.type_wrong"), base::Place{button, "type"},
             {{"expected", std::string{expected}}, {"actual", buttons[i].type.value_or("")}});
    }
    if (!reply_of(buttons[i])) {
      if (!has_wrong_type(buttons[i].extra, "reply")) in.add(rule("message.button.title_missing"), reply_at);
      continue;
    }
    const ButtonReply& reply = *reply_of(buttons[i]);
    if (has_text(in, reply.id, reply.extra, "id", reply_at, rule("message.button.id_missing"))) {
      check_length(in, *reply.id, limit::reply_id, base::Place{reply_at, "id"}, rule("message.button.id_too_long"));
    }
    if (has_text(in, reply.title, reply.extra, "title", reply_at, rule("message.button.title_missing"))) {
      check_length(in, *reply.title, limit::reply_title, base::Place{reply_at, "title"},
                   rule("message.button.title_too_long"));
    }
    check_unique(in, buttons, i, reply_at);
  }
}

}  // namespace heliograph::message
