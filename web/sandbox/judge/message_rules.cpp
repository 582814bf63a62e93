// SPDX-License-Identifier: Apache-2.0
#include "sandbox/judge/message_rules.hpp"

#include <algorithm>

#include "sandbox/judge/text.hpp"

namespace heliograph::sandbox {

namespace {

constexpr std::string_view known_types[] = {"text",     "image",    "audio",       "video",    "document", "sticker",
                                            "location", "contacts", "interactive", "template", "reaction"};

// Area codes of country code 1 outside the United States and its territories.
constexpr std::string_view other_area_codes =
    " 204 226 236 249 250 257 263 289 306 343 354 365 367 368 382 387 403 416 418 428 431 437 438 450 460 468 474 506"
    " 514 519 537 548 568 579 581 584 587 604 613 639 647 672 683 705 709 742 753 778 780 782 807 819 825 867 873 879"
    " 902 905 942 242 246 264 268 284 345 441 473 649 658 664 721 758 767 784 809 829 849 868 869 876 ";

const Json& object_of(const Json& message, const char* type) {
  const auto found = message.find(type);
  if (found == message.end())
    refuse_missing("Parameter '" + std::string{type} + "' is mandatory for type '" + type + "'");
  if (!found->is_object()) refuse_value("Parameter '" + std::string{type} + "' must be an object");
  return *found;
}

void check_location(const Json& location) {
  for (const char* name : {"latitude", "longitude"}) {
    const auto found = location.find(name);
    if (found == location.end()) refuse_missing("location['" + std::string{name} + "'] is required");
    if (!found->is_number() && !found->is_string())
      refuse_value("location['" + std::string{name} + "'] must be a number");
  }
}

void check_contacts(const Json& message) {
  const auto found = message.find("contacts");
  if (found == message.end()) refuse_missing("Parameter 'contacts' is mandatory for type 'contacts'");
  if (!found->is_array() || found->empty() || found->size() > 257)
    refuse_value("contacts must have from 1 to 257 elements");
  for (const auto& contact : *found) {
    if (!contact.is_object() || !contact.contains("name") || !contact["name"].is_object())
      refuse_missing("contacts[]['name'] is required");
    need_text(contact["name"], "formatted_name", 4096, "contacts[]['name']['formatted_name']");
  }
}

void check_common(const Json& message) {
  if (text_member(message, "messaging_product") != "whatsapp") throw required("messaging_product");
  if (const auto type = message.find("recipient_type"); type != message.end()) {
    const auto text = text_member(message, "recipient_type");
    if (text != "individual" && text != "group") refuse_value("recipient_type must be one of individual, group");
  }
  limit_text(message, "biz_opaque_callback_data", 512, "biz_opaque_callback_data");
  if (const auto context = message.find("context"); context != message.end() && context->is_object())
    need_text(*context, "message_id", 512, "context['message_id']");
}

}  // namespace

void refuse_missing(const std::string& details) { throw messaging_error(131008, details); }
void refuse_value(const std::string& details) { throw messaging_error(131009, details); }

void limit_text(const Json& object, const char* name, std::size_t most, const std::string& label) {
  const auto found = object.find(name);
  if (found == object.end() || found->is_null()) return;
  if (!found->is_string()) refuse_value(label + " must be a string");
  if (length(found->get_ref<const std::string&>()) > most)
    refuse_value(label + " length invalid. Min length: 1, Max length: " + std::to_string(most));
}

void need_text(const Json& object, const char* name, std::size_t most, const std::string& label) {
  const auto found = object.find(name);
  if (found == object.end() || found->is_null()) refuse_missing(label + " is required");
  if (found->is_string() && found->get_ref<const std::string&>().empty())
    refuse_value(label + " length invalid. Min length: 1, Max length: " + std::to_string(most));
  limit_text(object, name, most, label);
}

void check_media(const Json& media, const std::string& label) {
  if (!media.is_object()) refuse_value(label + " must be an object");
  const auto id = media.find("id");
  const auto link = media.find("link");
  if (id == media.end() && link == media.end()) refuse_missing(label + " needs 'id' or 'link'");
  if (link == media.end()) return;
  const auto text = link->is_string() ? link->get<std::string>() : std::string{};
  if (text.substr(0, 8) != "https://" && text.substr(0, 7) != "http://") refuse_value(label + "['link'] must be a URL");
}

Recipient recipient_of(const Json& message, std::string_view business_digits, std::string_view country_code) {
  Recipient recipient;
  auto to = text_member(message, "to");
  if (const auto number = message.find("to"); !to && number != message.end() && number->is_number_integer())
    to = number->dump();
  if (!to || to->empty()) {
    const auto user = text_member(message, "recipient");
    if (!user || user->empty()) throw required("to");
    const auto dot = user->find('.');
    const bool fits = dot == 2 && user->size() > 3 &&
                      std::all_of(user->begin(), user->begin() + 2, [](char c) { return c >= 'A' && c <= 'Z'; });
    if (!fits) refuse_value("recipient is not a valid business-scoped user id");
    recipient.input = recipient.user_id = *user;
    return recipient;
  }
  recipient.input = *to;
  for (const char c : *to) {
    if (c >= '0' && c <= '9')
      recipient.wa_id += c;
    else if (c != '+' && c != '-' && c != ' ' && c != '(' && c != ')')
      refuse_value("to is not a valid phone number");
  }
  const bool international = (*to)[to->find_first_not_of(" ")] == '+';
  // Numbers of ten digits and fewer lack their country code; longer ones are taken to have it.
  if (!international && recipient.wa_id.size() <= 10) {
    const auto national = recipient.wa_id.find_first_not_of('0');
    recipient.wa_id =
        std::string{country_code} + (national == std::string::npos ? "" : recipient.wa_id.substr(national));
  }
  if (recipient.wa_id.size() < 7 || recipient.wa_id.size() > 15) refuse_value("to is not a valid phone number");
  if (recipient.wa_id == business_digits) throw messaging_error(131021, "");
  return recipient;
}

std::string check_message(const Json& message) {
  check_common(message);
  const auto type = text_member(message, "type").value_or("text");
  if (std::find(std::begin(known_types), std::end(known_types), type) == std::end(known_types))
    throw messaging_error(131051, "Message type '" + type + "' is not supported");
  if (type == "contacts") {
    check_contacts(message);
    return type;
  }
  const auto& content = object_of(message, type.c_str());
  if (type == "text") {
    need_text(content, "body", 4096, "text['body']");
  } else if (type == "location") {
    check_location(content);
  } else if (type == "reaction") {
    need_text(content, "message_id", 512, "reaction['message_id']");
    limit_text(content, "emoji", 16, "reaction['emoji']");
  } else if (type == "interactive") {
    check_interactive(content);
  } else if (type == "template") {
    need_text(content, "name", 512, "template['name']");
    const auto language = content.find("language");
    if (language == content.end() || !language->is_object()) refuse_missing("template['language'] is required");
    need_text(*language, "code", 64, "template['language']['code']");
    if (const auto components = content.find("components"); components != content.end() && !components->is_array())
      refuse_value("template['components'] must be an array");
  } else {
    check_media(content, type);
    limit_text(content, "caption", 1024, type + "['caption']");
  }
  return type;
}

bool is_united_states(std::string_view wa_id) {
  if (wa_id.size() != 11 || wa_id[0] != '1') return false;
  const auto area_code = " " + std::string{wa_id.substr(1, 3)} + " ";
  return other_area_codes.find(area_code) == std::string_view::npos;
}

}  // namespace heliograph::sandbox
