// SPDX-License-Identifier: Apache-2.0
#include <heliograph/message/inspection.hpp>

namespace heliograph::message {

namespace {

/// What one type of interactive message asks for.
struct TypeRow {
  InteractiveType type;
  bool needs_body;
  bool header;                 ///< may have a header
  bool only_text_header;
  bool footer;
  std::string_view name = {};  ///< what `action.name` must say
};

constexpr TypeRow types[] = {
    {InteractiveType::button, true, true, false, true},
    {InteractiveType::list, true, true, true, true},
    {InteractiveType::cta_url, true, true, false, true, "cta_url"},
    {InteractiveType::flow, true, true, false, true, "flow"},
    {InteractiveType::product, false, false, false, true},
    {InteractiveType::product_list, true, true, true, true},
    {InteractiveType::catalog_message, true, true, false, true, "catalog_message"},
    {InteractiveType::carousel, true, false, false, false},
    {InteractiveType::location_request_message, true, true, false, true, "send_location"},
    {InteractiveType::address_message, true, true, false, true, "address_message"},
    {InteractiveType::call_permission_request, false, true, false, true},
    {InteractiveType::order_details, false, true, false, true},
    {InteractiveType::order_status, false, true, false, true},
    {InteractiveType::voice_call, false, true, false, true},
    {InteractiveType::request_contact_info, false, true, false, true},
};

const TypeRow& row_of(InteractiveType type) {
  for (const TypeRow& row : types) {
    if (row.type == type) return row;
  }
  return types[0];
}

void check_body(const Inspection& in, const Interactive& interactive, const TypeRow& row, const base::Place& at) {
  const base::Place body{at, "body"};
  const base::Place text{body, "text"};
  if (!interactive.body || !interactive.body->text || interactive.body->text->empty()) {
    const bool is_told = has_wrong_type(interactive.extra, "body") ||
                         (interactive.body && has_wrong_type(interactive.body->extra, "text"));
    if ((row.needs_body || interactive.body) && !is_told) in.add(rule("message.interactive.body_missing"), text);
    return;
  }
  const std::string& words = *interactive.body->text;
  if (row.type != InteractiveType::list) {
    check_length(in, words, limit::interactive_body, text, rule("message.interactive.body_too_long"));
  } else if (check_length(in, words, limit::list_body, text, rule("message.interactive.body_too_long"))) {
    check_length(in, words, limit::list_body_spec, text, rule("message.interactive.body_long"));
  }
}

void check_footer(const Inspection& in, const Interactive& interactive, const TypeRow& row, const base::Place& at) {
  if (!interactive.footer) return;
  const base::Place footer{at, "footer"};
  if (!row.footer) {
    in.add(rule("message.interactive.footer_not_allowed"), footer, {{"type", base::name_of(row.type)}});
  } else if (interactive.footer->text) {
    check_length(in, *interactive.footer->text, limit::interactive_footer, base::Place{footer, "text"},
                 rule("message.interactive.footer_too_long"));
  }
}

void check_header(const Inspection& in, const Interactive& interactive, const TypeRow& row, const base::Place& at) {
  if (!interactive.header) return;
  const base::Place header{at, "header"};
  if (row.header) {
    check_interactive_header(in, *interactive.header, header, row.only_text_header);
  } else {
    in.add(rule("message.interactive.header_not_allowed"), header, {{"type", base::name_of(row.type)}});
  }
}

void check_action(const Inspection& in, const Interactive& interactive, const TypeRow& row, const base::Place& at) {
  const base::Place action{at, "action"};
  if (!interactive.action) {
    // An older shape of orders holds everything in a member named after the type.
    const bool elsewhere = base::find_member(interactive.extra, base::name_of(row.type)) != nullptr;
    if (!elsewhere && !has_wrong_type(interactive.extra, "action")) {
      in.add(rule("message.interactive.action_missing"), action);
    }
    return;
  }
  if (!row.name.empty() && interactive.action->name.value_or("") != row.name &&
      !has_wrong_type(interactive.action->extra, "name")) {
    in.add(rule("message.interactive.name_wrong"), base::Place{action, "name"},
           {{"expected", row.name}, {"actual", interactive.action->name.value_or("")}});
  }
  switch (row.type) {
    case InteractiveType::button: check_reply_buttons(in, *interactive.action, action); break;
    case InteractiveType::list: check_list(in, *interactive.action, action); break;
    case InteractiveType::cta_url: check_link_button(in, *interactive.action, action); break;
    case InteractiveType::flow: check_flow(in, *interactive.action, action); break;
    case InteractiveType::product:
    case InteractiveType::product_list: check_products(in, interactive, at); break;
    case InteractiveType::carousel: check_cards(in, *interactive.action, action); break;
    default: break;
  }
}

}  // namespace

void check_interactive_header(const Inspection& in, const InteractiveHeader& header, const base::Place& at,
                              bool text_only) {
  const base::Place type_at{at, "type"};
  if (!header.type) {
    if (!has_wrong_type(header.extra, "type")) in.add(rule("message.interactive.header_type_missing"), type_at);
    return;
  }
  if (!header.type->known) {
    in.add(rule("message.interactive.header_type_unknown"), type_at,
           {{"actual", header.type->text}, {"allowed", template_::joined(template_::words_of<HeaderType>)}});
    return;
  }
  const HeaderType type = *header.type->known;
  if (text_only && type != HeaderType::text) {
    in.add(rule("message.interactive.header_not_allowed"), type_at, {{"type", base::name_of(type)}});
    return;
  }
  const base::Place content{at, base::name_of(type)};
  if (type == HeaderType::text) {
    if (has_text(in, header.text, header.extra, "text", at, rule("message.interactive.header_text_missing"))) {
      check_length(in, *header.text, limit::interactive_header, content, rule("message.interactive.header_too_long"));
    }
    return;
  }
  const std::optional<Media>& media = type == HeaderType::image   ? header.image
                                      : type == HeaderType::video ? header.video
                                                                  : header.document;
  if (media) {
    check_media(in, *media, content, {.caption = false, .filename = type == HeaderType::document});
  } else if (type != HeaderType::gif && !has_wrong_type(header.extra, base::name_of(type))) {
    in.add(rule("message.media.missing"), content);
  }
}

void check_interactive(const Inspection& in, const Interactive& interactive, const base::Place& at) {
  const base::Place type{at, "type"};
  if (!interactive.type) {
    if (!has_wrong_type(interactive.extra, "type")) in.add(rule("message.interactive.type_missing"), type);
    return;
  }
  if (!interactive.type->known) {
    in.add(rule("message.interactive.type_unknown"), type,
           {{"actual", interactive.type->text},
            {"allowed", template_::joined(template_::words_of<InteractiveType>)}});
    return;
  }
  const TypeRow& row = row_of(*interactive.type->known);
  check_header(in, interactive, row, at);
  check_body(in, interactive, row, at);
  check_footer(in, interactive, row, at);
  check_action(in, interactive, row, at);
}

}  // namespace heliograph::message
