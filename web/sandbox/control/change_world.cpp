// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <mutex>

#include "sandbox/control/control.hpp"
#include "sandbox/judge/text.hpp"
#include "sandbox/webhooks.hpp"

namespace heliograph::sandbox {

namespace {

/// One change of the world and how it is told.
class Changes {
 public:
  Changes(State& state, const Json& body) : state_(state), body_(body) {}

  std::optional<std::string> text(const char* name) const {
    if (!body_.contains(name)) return std::nullopt;
    const auto value = text_member(body_, name);
    if (!value) throw invalid("Param " + std::string{name} + " must be a string");
    return value;
  }

  void number(Number& number) {
    quality(number);
    if (const auto level = text("throughput")) {
      number.node["throughput"]["level"] = *level;
      if (*level == "HIGH") tell(number, "THROUGHPUT_UPGRADE");
    }
    if (const auto limit = text("messaging_limit")) {
      number.node["whatsapp_business_manager_messaging_limit"] = *limit;
      tell(number, "UPGRADE");
    }
    if (const auto status = text("status")) number.node["status"] = *status;
    if (const auto platform = text("platform_type")) number.node["platform_type"] = *platform;
    if (const auto pin = text("two_step_pin")) {
      number.pin = *pin;
      number.node["is_pin_enabled"] = !pin->empty();
    }
    if (const auto status = text("code_verification_status")) number.node["code_verification_status"] = *status;
    if (const auto status = text("name_status")) {
      number.node["name_status"] = *status;
      announce(state_, number.account_id, number.id, "phone_number_name_update",
               {{"display_phone_number", number.digits()},
                {"decision", *status == "APPROVED" ? "APPROVED" : "REJECTED"},
                {"requested_verified_name", number.node["verified_name"]},
                {"rejection_reason", *status == "APPROVED" ? "NONE" : "NAME_DOES_NOT_MATCH_BUSINESS"}});
    }
  }

  void account(Account& account) {
    if (const auto status = text("status")) restriction(account, *status);
    if (const auto review = text("account_review_status")) {
      account.node["account_review_status"] = *review;
      announce(state_, account.id, "", "account_review_update", {{"decision", *review}});
    }
    if (const auto onboarding = text("marketing_messages_onboarding_status")) {
      account.node["marketing_messages_onboarding_status"] = *onboarding;
      account.node["marketing_messages_lite_api_status"] = *onboarding == "ONBOARDED" ? "ONBOARDED" : "ELIGIBLE";
      const bool is_signed = *onboarding == "ONBOARDED" || onboarding->rfind("PENDING_", 0) == 0;
      if (is_signed) tell(account, {{"event", "MM_LITE_TERMS_SIGNED"}});
    }
    if (const auto verification = text("business_verification_status")) {
      account.node["business_verification_status"] = *verification;
      if (*verification == "verified") tell(account, {{"event", "VERIFIED_ACCOUNT"}});
    }
    if (const auto limit = text("messaging_limit")) {
      account.node["whatsapp_business_manager_messaging_limit"] = *limit;
      announce(state_, account.id, "", "business_capability_update",
               {{"max_daily_conversations_per_business", *limit}, {"max_phone_numbers_per_business", 20}});
    }
    if (body_.contains("disable_marketing_messages_on_cloud_api")) {
      account.node["disable_marketing_messages_on_cloud_api"] = body_["disable_marketing_messages_on_cloud_api"] == true;
    }
    if (body_.contains("payment_method")) {
      if (body_["payment_method"] == true)
        account.node["primary_funding_id"] = state_.world.ids.named("funding:" + account.id);
      else
        account.node.erase("primary_funding_id");
    }
  }

 private:
  void quality(Number& number) {
    const auto rating = text("quality_rating");
    if (!rating) return;
    const bool was_flagged = number.text("status") == "FLAGGED";
    number.node["quality_rating"] = *rating;
    number.node["quality_score"] = {{"score", *rating}};
    if (*rating == "RED" && !was_flagged) {
      number.node["status"] = "FLAGGED";
      tell(number, "FLAGGED");
    } else if (*rating != "RED" && was_flagged) {
      number.node["status"] = "CONNECTED";
      tell(number, "UNFLAGGED");
    }
  }

  void restriction(Account& account, const std::string& status) {
    account.node["status"] = status;
    const auto now = now_seconds();
    if (status == "RESTRICTED") {
      Json restrictions = Json::array();
      for (const char* type : {"RESTRICTED_BIZ_INITIATED_MESSAGING", "RESTRICTED_CUSTOMER_INITIATED_MESSAGING"})
        restrictions.push_back({{"restriction_type", type}, {"expiration", now + 7 * 86'400}});
      tell(account, {{"event", "ACCOUNT_RESTRICTION"}, {"restriction_info", restrictions}});
    } else if (status == "DISABLED") {
      tell(account, {{"event", "DISABLED_UPDATE"},
                     {"ban_info", {{"waba_ban_state", "DISABLE"}, {"waba_ban_date", std::to_string(now)}}}});
    } else if (status == "ACTIVE") {
      tell(account, {{"event", "DISABLED_UPDATE"},
                     {"ban_info", {{"waba_ban_state", "REINSTATE"}, {"waba_ban_date", std::to_string(now)}}}});
    }
  }

  void tell(const Number& number, const char* event) {
    announce(state_, number.account_id, number.id, "phone_number_quality_update",
             {{"display_phone_number", number.digits()},
              {"event", event},
              {"current_limit", number.node["whatsapp_business_manager_messaging_limit"]}});
  }

  void tell(const Account& account, Json value) {
    announce(state_, account.id, "", "account_update", std::move(value));
  }

  State& state_;
  const Json& body_;
};

}  // namespace

Json change_world(State& state, const Json& body) {
  if (!body.is_object()) throw invalid("The body must be a JSON object");
  Changes changes(state, body);
  const auto number_id = changes.text("phone_number_id");
  const auto account_id = changes.text("account_id");
  if (!number_id && !account_id) throw required("phone_number_id");
  const std::unique_lock lock(state.world.mutex);
  if (number_id) {
    auto* number = state.world.number(*number_id);
    if (!number) throw no_object("POST", *number_id);
    changes.number(*number);
    return number->node;
  }
  auto* account = state.world.account(*account_id);
  if (!account) throw no_object("POST", *account_id);
  changes.account(*account);
  return account->node;
}

}  // namespace heliograph::sandbox
