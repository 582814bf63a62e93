// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "sandbox/api/edges.hpp"
#include "sandbox/error_table.hpp"
#include "sandbox/judge/message_rules.hpp"
#include "sandbox/judge/text.hpp"
#include "sandbox/recipients.hpp"
#include "sandbox/webhooks.hpp"

namespace heliograph::sandbox {

namespace {

/// A message that has passed everything but its acceptance.
struct Checked {
  Recipient recipient;
  std::string type;
  std::string category;  ///< of pricing
  const Template* used = nullptr;
  Course course;
  bool held = false;
};

std::string lower(std::string_view text) {
  std::string lowered{text};
  for (auto& c : lowered)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  return lowered;
}

const Template& usable_template(const World& world, const Account& account, const Json& sent) {
  const auto name = *text_member(sent, "name");
  const auto language = *text_member(sent["language"], "code");
  const auto* found = world.find_template(account.id, name, language);
  const auto status = found ? found->text("status") : std::string_view{};
  if (status == "PAUSED") throw messaging_error(132015, "");
  if (status == "DISABLED") throw messaging_error(132016, "");
  if (status != "APPROVED") throw messaging_error(132001, "template name (" + name + ") does not exist in " + language);
  return *found;
}

void check_sender(const Account& account, const Number& number) {
  const auto account_status = account.node.value("status", "");
  if (account_status == "DISABLED") throw messaging_error(131031, "");
  if (account_status != "ACTIVE") throw messaging_error(368, "");
  const auto status = number.text("status");
  if (status == "RESTRICTED") throw messaging_error(368, "");
  if (status == "RATE_LIMITED") throw messaging_error(131048, "");
  if (status != "CONNECTED" && status != "FLAGGED") throw messaging_error(133010, "");
  if (number.text("platform_type") != "CLOUD_API")
    throw messaging_error(131045, "The number is registered with another platform.");
}

void check_limits(const Call& call, const Number& number, const std::string& wa_id) {
  if (!call.state.options.limits) return;
  const auto now = now_milliseconds();
  const bool high = number.node["throughput"].value("level", "") == "HIGH";
  if (!number.rate->take(high ? 1000 : 80, now)) throw messaging_error(130429, "");
  if (!wa_id.empty() && !call.state.people.may_receive(number.id, wa_id, now)) throw messaging_error(131056, "");
}

/// What happens to the message after it is accepted.
void plot_course(const Call& call, const Account& account, const Number& number, Checked& message) {
  const auto& wa_id = message.recipient.wa_id;
  auto& people = call.state.people;
  const auto* error = error_of_recipient(wa_id);
  const auto behaviour = behaviour_of(wa_id);
  message.course = behaviour.course;
  message.held = behaviour.held && message.used;
  if (error) message.course.fails_with = error->code;
  const bool open = people.window_open(number.id, wa_id, now_milliseconds());
  if (!message.used && !open) message.course.fails_with = 131047;
  if (message.used && message.used->text("category") == "MARKETING") {
    if (is_united_states(wa_id)) message.course.fails_with = 131049;
    if (people.marketing_stopped(number.id, wa_id)) message.course.fails_with = 131050;
  }
  if (!account.node.contains("primary_funding_id")) message.course.fails_with = 131042;
}

Json accept(Call& call, const Target& target, Checked message) {
  auto& state = call.state;
  const auto& number = *target.number;
  Sent sent;
  sent.id = state.world.ids.next_message(
      message.recipient.wa_id.empty() ? message.recipient.user_id : message.recipient.wa_id, true);
  sent.account_id = number.account_id;
  sent.number_id = number.id;
  sent.wa_id = message.recipient.wa_id;
  sent.user_id = message.recipient.user_id.empty() ? user_id_of(state.world, sent.wa_id) : message.recipient.user_id;
  if (behaviour_of(sent.wa_id).phone_hidden) sent.wa_id.clear();
  sent.type = message.type;
  sent.category = message.category;
  sent.callback_data = text_member(call.parameters, "biz_opaque_callback_data").value_or("");
  sent.accepted_at = now_milliseconds();
  sent.version = call.version;
  sent.window_open = state.people.window_open(number.id, message.recipient.wa_id, sent.accepted_at);
  sent.request = call.request.body;
  const auto& entry = state.ledger.append(std::move(sent));
  announce_statuses(state, entry, message.course);

  Json contact{{"input", message.recipient.input}};
  if (message.recipient.wa_id.empty())
    contact["user_id"] = message.recipient.user_id;
  else
    contact["wa_id"] = message.recipient.wa_id;
  Json accepted{{"id", entry.id}};
  if (message.used) accepted["message_status"] = message.held ? "held_for_quality_assessment" : "accepted";
  return {{"messaging_product", "whatsapp"}, {"contacts", Json::array({contact})}, {"messages", Json::array({accepted})}};
}

void check_template(Call& call, const Target& target, Checked& message) {
  const auto& sent = call.parameters["template"];
  message.used = &usable_template(call.world(), *target.account, sent);
  check_template_send(*message.used, sent);
  message.category = lower(message.used->text("category"));
  if (message.recipient.wa_id.empty() && message.used->text("category") == "AUTHENTICATION")
    throw messaging_error(131062, "");
}

Checked checked(Call& call, const Target& target) {
  const auto& number = *target.number;
  Checked message;
  if (text_member(call.parameters, "messaging_product") != "whatsapp") throw required("messaging_product");
  message.recipient = recipient_of(call.parameters, number.digits(), number.text("country_dial_code"));
  message.type = check_message(call.parameters);
  message.category = "service";
  if (message.type == "template") check_template(call, target, message);
  check_sender(*target.account, number);
  if (const auto* error = error_of_recipient(message.recipient.wa_id); error && error->when == When::at_once)
    throw messaging_error(error->code, "");
  if (number.test &&
      std::find(number.allowed.begin(), number.allowed.end(), message.recipient.wa_id) == number.allowed.end())
    throw messaging_error(131030, "");
  check_limits(call, number, message.recipient.wa_id);
  plot_course(call, *target.account, number, message);
  return message;
}

Json mark_read(const Call& call) {
  if (text_member(call.parameters, "messaging_product") != "whatsapp") throw required("messaging_product");
  if (text_member(call.parameters, "status") != "read") throw messaging_error(131009, "status must be read");
  if (!text_member(call.parameters, "message_id")) throw messaging_error(131008, "message_id is required");
  return {{"success", true}};
}

}  // namespace

Json send_message(Call& call, Target& target) {
  if (call.parameters.contains("status")) return mark_read(call);
  auto message = checked(call, target);
  if (message.used && message.used->text("category") == "MARKETING" &&
      target.account->node.value("disable_marketing_messages_on_cloud_api", Json(false)) == true)
    throw messaging_error(131063, "");
  return accept(call, target, std::move(message));
}

Json send_marketing_message(Call& call, Target& target) {
  if (call.parameters.contains("type") && call.parameters["type"] != "template")
    throw invalid("Message must be a template message.");
  const auto policy = text_member(call.parameters, "product_policy").value_or("CLOUD_API_FALLBACK");
  if (policy != "CLOUD_API_FALLBACK" && policy != "STRICT")
    throw invalid("Param product_policy must be one of {CLOUD_API_FALLBACK, STRICT}");
  if (const auto sharing = call.parameters.find("message_activity_sharing");
      sharing != call.parameters.end() && !sharing->is_boolean())
    throw invalid("Param message_activity_sharing must be a boolean");
  auto message = checked(call, target);
  if (!message.used) throw invalid("Message must be a template message.");
  if (message.used->text("category") != "MARKETING") throw messaging_error(134100, "");
  const bool onboarded = target.account->node.value("marketing_messages_onboarding_status", "") == "ONBOARDED";
  if (onboarded && !message.recipient.wa_id.empty()) {
    message.category = "marketing_lite";
  } else if (policy == "STRICT") {
    throw messaging_error(134102, "The account is not onboarded to the Marketing Messages API.");
  } else if (target.account->node.value("disable_marketing_messages_on_cloud_api", Json(false)) == true) {
    throw messaging_error(131063, "");
  }
  return accept(call, target, std::move(message));
}

}  // namespace heliograph::sandbox
