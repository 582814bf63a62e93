// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/message/inspection.hpp>
#include <heliograph/phone/number.hpp>

namespace heliograph::message {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

/// Whether `text` is written as people and Graph write numbers: digits, `+`, `-`, brackets, dots and spaces.
bool has_number_characters(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) {
    return is_digit(c) || std::string_view{"+-(). "}.find(c) != std::string_view::npos;
  });
}

void check_number(const Inspection& in, const std::string& text, const base::Place& at) {
  if (in.context.is_sending) {
    in.findings.append(phone::read({text, std::nullopt}).findings, at.pointer());
  } else if (std::none_of(text.begin(), text.end(), is_digit)) {
    in.add(rule("message.recipient_placeholder"), at, {{"actual", text}});
  } else if (!has_number_characters(text)) {
    in.add(rule("message.recipient_malformed"), at, {{"actual", text}});
  }
  if (in.context.sender_number && phone::digits_of(text) == *in.context.sender_number) {
    in.add(rule("message.recipient_is_sender"), at, {{"actual", text}});
  }
}

/// Two letters of a country, a dot, perhaps `ENT.`, then letters and digits.
bool is_user_id(std::string_view id) {
  if (id.size() < 4 || !is_upper(id[0]) || !is_upper(id[1]) || id[2] != '.') return false;
  id.remove_prefix(3);
  if (id.substr(0, 4) == "ENT.") id.remove_prefix(4);
  return !id.empty() && std::all_of(id.begin(), id.end(), [](char c) {
    return is_digit(c) || is_upper(c) || (c >= 'a' && c <= 'z');
  });
}

}  // namespace

void check_addressing(const Inspection& in, const Addressing& addressing, bool to_group, bool is_told) {
  const base::Place root;
  const base::Place to{root, "to"};
  const base::Place recipient{root, "recipient"};
  const bool has_to = addressing.to && !addressing.to->empty();
  const bool has_user = addressing.recipient && !addressing.recipient->empty();
  if (!has_to && !has_user && !is_told) in.add(rule("message.recipient_missing"), to);
  if (has_to && !to_group) check_number(in, *addressing.to, to);
  if (has_to && has_user) in.add(rule("message.recipient_twice"), recipient);
  if (has_user && !is_user_id(*addressing.recipient)) {
    in.add(rule("message.user_id_malformed"), recipient, {{"actual", *addressing.recipient}});
  }
  if (addressing.biz_opaque_callback_data) {
    check_length(in, *addressing.biz_opaque_callback_data, limit::callback_data,
                 base::Place{root, "biz_opaque_callback_data"}, rule("message.callback_data_too_long"));
  }
}

void check_window(const Inspection& in, MessageType type) {
  if (in.context.is_window_open == false && type != MessageType::template_) {
    const base::Place root;
    in.add(rule("message.window_closed"), base::Place{root, "type"});
  }
}

}  // namespace heliograph::message
