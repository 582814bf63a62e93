// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <set>

#include "sandbox/judge/message_rules.hpp"
#include "sandbox/judge/text.hpp"

namespace heliograph::sandbox {

namespace {

constexpr std::string_view known_types[] = {"button",
                                            "list",
                                            "cta_url",
                                            "flow",
                                            "product",
                                            "product_list",
                                            "catalog_message",
                                            "location_request_message",
                                            "address_message",
                                            "call_permission_request",
                                            "carousel",
                                            "order_details",
                                            "order_status",
                                            "voice_call",
                                            "request_contact_info"};

const Json& action_of(const Json& interactive) {
  const auto found = interactive.find("action");
  if (found == interactive.end() || !found->is_object()) refuse_missing("interactive['action'] is required");
  return *found;
}

void check_frame(const Json& interactive, const std::string& type) {
  const bool may_lack_body = type == "product" || type == "order_details" || type == "order_status" || type == "flow" ||
                             type == "call_permission_request" || type == "voice_call";
  const auto body = interactive.find("body");
  if (body != interactive.end() && body->is_object()) {
    need_text(*body, "text", type == "list" ? 4096 : 1024, "interactive['body']['text']");
  } else if (!may_lack_body) {
    refuse_missing("interactive['body'] is required");
  }
  if (const auto footer = interactive.find("footer"); footer != interactive.end() && footer->is_object())
    need_text(*footer, "text", 60, "interactive['footer']['text']");
  const auto header = interactive.find("header");
  if (header == interactive.end() || !header->is_object()) return;
  const auto kind = text_member(*header, "type").value_or("");
  if (kind == "text") return need_text(*header, "text", 60, "interactive['header']['text']");
  if (kind != "image" && kind != "video" && kind != "document")
    refuse_value("interactive['header']['type'] is not supported");
  if (type == "list" || type == "product_list")
    refuse_value("interactive['header'] must be of type text for this message");
  if (!header->contains(kind)) refuse_missing("interactive['header']['" + kind + "'] is required");
  check_media((*header)[kind], "interactive['header']['" + kind + "']");
}

void check_reply_buttons(const Json& action) {
  const auto buttons = action.find("buttons");
  if (buttons == action.end() || !buttons->is_array()) refuse_missing("interactive['action']['buttons'] is required");
  if (buttons->empty() || buttons->size() > 3) refuse_value("Buttons count must be from 1 to 3");
  std::set<std::string> titles, ids;
  for (const auto& button : *buttons) {
    if (!button.is_object() || !button.contains("reply") || !button["reply"].is_object())
      refuse_missing("buttons[]['reply'] is required");
    const auto& reply = button["reply"];
    need_text(reply, "title", 20, "Button title");
    need_text(reply, "id", 256, "Button id");
    if (!titles.insert(*text_member(reply, "title")).second) refuse_value("Button titles must be unique");
    if (!ids.insert(*text_member(reply, "id")).second) refuse_value("Button ids must be unique");
  }
}

void check_list(const Json& action) {
  need_text(action, "button", 20, "List button");
  const auto sections = action.find("sections");
  if (sections == action.end() || !sections->is_array())
    refuse_missing("interactive['action']['sections'] is required");
  if (sections->empty() || sections->size() > 10) refuse_value("Section count must be from 1 to 10");
  std::size_t total = 0;
  for (const auto& section : *sections) {
    if (!section.is_object() || !section.contains("rows") || !section["rows"].is_array())
      refuse_missing("sections[]['rows'] is required");
    if (sections->size() > 1 && text_member(section, "title").value_or("").empty())
      refuse_value("Section title is required when there is more than one section");
    limit_text(section, "title", 24, "Section title");
    for (const auto& row : section["rows"]) {
      if (!row.is_object()) refuse_value("rows[] must be objects");
      need_text(row, "id", 200, "Row id");
      need_text(row, "title", 24, "Row title");
      limit_text(row, "description", 72, "Row description");
      ++total;
    }
  }
  if (total == 0) refuse_value("Total row count must be at least 1");
  if (total > 10) refuse_value("Total row count exceed max allowed count: 10");
}

void check_link(const Json& action) {
  const auto parameters = action.find("parameters");
  if (parameters == action.end() || !parameters->is_object())
    refuse_missing("interactive['action']['parameters'] is required");
  need_text(*parameters, "display_text", 20, "display_text");
  need_text(*parameters, "url", 2000, "url");
  const auto url = *text_member(*parameters, "url");
  if (url.substr(0, 8) != "https://" && url.substr(0, 7) != "http://") refuse_value("url must be a URL");
}

void check_cards(const Json& action) {
  const auto cards = action.find("cards");
  if (cards == action.end() || !cards->is_array()) refuse_missing("interactive['action']['cards'] is required");
  if (cards->size() < 2 || cards->size() > 10) refuse_value("Card count must be from 2 to 10");
  for (const auto& card : *cards)
    if (card.is_object() && card.contains("body") && card["body"].is_object())
      limit_text(card["body"], "text", 160, "Card body");
}

void check_products(const Json& action) {
  const auto sections = action.find("sections");
  if (sections == action.end() || !sections->is_array())
    refuse_missing("interactive['action']['sections'] is required");
  if (sections->empty() || sections->size() > 10) refuse_value("Section count must be from 1 to 10");
  std::size_t total = 0;
  for (const auto& section : *sections)
    if (section.is_object() && section.contains("product_items")) total += section["product_items"].size();
  if (total == 0 || total > 30) refuse_value("Product count must be from 1 to 30");
}

}  // namespace

void check_interactive(const Json& interactive) {
  const auto type = text_member(interactive, "type");
  if (!type) refuse_missing("interactive['type'] is required");
  if (std::find(std::begin(known_types), std::end(known_types), *type) == std::end(known_types))
    refuse_value("interactive['type'] is not supported");
  check_frame(interactive, *type);
  if (*type == "order_details" || *type == "order_status" || *type == "call_permission_request" ||
      *type == "voice_call")
    return;
  const auto& action = action_of(interactive);
  if (*type == "button") check_reply_buttons(action);
  if (*type == "list") check_list(action);
  if (*type == "cta_url") check_link(action);
  if (*type == "carousel") check_cards(action);
  if (*type == "product_list") check_products(action);
  if (*type == "flow" && action.contains("parameters") && action["parameters"].is_object())
    limit_text(action["parameters"], "flow_cta", 30, "flow_cta");
}

}  // namespace heliograph::sandbox
