// SPDX-License-Identifier: Apache-2.0
#include "sandbox/api/nodes.hpp"

namespace heliograph::sandbox {

namespace {

Json entity(const char* type, const std::string& id, const char* state = "AVAILABLE") {
  return {{"entity_type", type}, {"id", id}, {"can_send_message", state}};
}

void add_error(Json& entity, const char* state, int code, const char* description, const char* solution) {
  entity["can_send_message"] = state;
  entity["errors"].push_back(
      {{"error_code", code}, {"error_description", description}, {"possible_solution", solution}});
}

Json account_entity(const Account& account) {
  auto made = entity("WABA", account.id);
  if (account.node.value("status", "") != "ACTIVE")
    add_error(made, "BLOCKED", 141000, "The WhatsApp Business account is restricted for violating a policy.",
              "Request a review of the restriction in Business Support.");
  if (!account.node.contains("primary_funding_id"))
    add_error(made, "BLOCKED", 141006, "There is an error with the payment method.",
              "Add a payment method to the WhatsApp Business account.");
  return made;
}

Json number_entity(const Number& number) {
  auto made = entity("PHONE_NUMBER", number.id);
  const auto status = number.text("status");
  if (status == "RESTRICTED")
    add_error(made, "BLOCKED", 141002, "The phone number is restricted.", "Wait until the restriction ends.");
  else if (status == "RATE_LIMITED")
    add_error(made, "LIMITED", 131048, "The phone number is limited because of its quality.",
              "Send fewer and more relevant messages until the quality rises.");
  else if (status != "CONNECTED" && status != "FLAGGED")
    add_error(made, "BLOCKED", 141010, "The phone number is not registered.", "Verify and register the number.");
  const auto name = number.text("name_status");
  if (made["can_send_message"] == "AVAILABLE" && name != "APPROVED" && name != "AVAILABLE_WITHOUT_REVIEW") {
    made["can_send_message"] = "LIMITED";
    made["additional_info"] = {
        "Your display name has not been approved yet. Your message limit will increase after it is approved."};
  }
  return made;
}

Json business_entity(const World& world) {
  auto made = entity("BUSINESS", world.business_id);
  if (world.businesses.at(world.business_id)["verification_status"] != "verified")
    add_error(made, "LIMITED", 141001, "The business has not been verified.", "Verify the business in its settings.");
  return made;
}

/// The whole is as well as its worst part.
Json summary(Json entities) {
  std::string state = "AVAILABLE";
  for (const auto& part : entities) {
    if (part["can_send_message"] == "BLOCKED") state = "BLOCKED";
    if (part["can_send_message"] == "LIMITED" && state == "AVAILABLE") state = "LIMITED";
  }
  return {{"can_send_message", state}, {"entities", std::move(entities)}};
}

}  // namespace

Json account_health(const World& world, const Account& account) {
  return summary({account_entity(account), business_entity(world), entity("APP", world.app_id)});
}

Json number_health(const World& world, const Number& number) {
  return summary({number_entity(number), account_entity(*world.account(number.account_id)), business_entity(world),
                  entity("APP", world.app_id)});
}

Json template_health(const World& world, const Template& checked) {
  auto own = entity("MESSAGE_TEMPLATE", checked.id);
  if (checked.text("status") != "APPROVED")
    add_error(own, "BLOCKED", 141002, "Message templates can only be sent when they are approved.",
              "Edit the template or appeal its review.");
  return summary(
      {own, account_entity(*world.account(checked.account_id)), business_entity(world), entity("APP", world.app_id)});
}

}  // namespace heliograph::sandbox
