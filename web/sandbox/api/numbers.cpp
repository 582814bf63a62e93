// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "sandbox/api/edges.hpp"
#include "sandbox/judge/text.hpp"

namespace heliograph::sandbox {

namespace {

// The code that a sandbox "sends" by SMS or voice.
constexpr const char* verification_code = "123456";

constexpr std::string_view regions[] = {"AE", "AU", "BH", "BR", "CA", "CH", "DE",
                                        "GB", "ID", "IN", "JP", "KR", "SG", "ZA"};

struct ProfileRow {
  const char* name;
  std::size_t most;
};
constexpr ProfileRow profile_rows[] = {{"about", 139}, {"address", 256}, {"description", 512}, {"email", 128}};

constexpr std::string_view verticals[] = {"UNDEFINED", "OTHER",     "AUTO",       "BEAUTY",    "APPAREL",
                                          "EDU",       "ENTERTAIN", "EVENT_PLAN", "FINANCE",   "GROCERY",
                                          "GOVT",      "HOTEL",     "HEALTH",     "NONPROFIT", "PROF_SERVICES",
                                          "RETAIL",    "TRAVEL",    "RESTAURANT", "NOT_A_BIZ"};

bool six_digits(const std::optional<std::string>& text) {
  return text && text->size() == 6 &&
         std::all_of(text->begin(), text->end(), [](char c) { return c >= '0' && c <= '9'; });
}

template <class Range>
bool contains(const Range& range, std::string_view value) {
  return std::find(std::begin(range), std::end(range), value) != std::end(range);
}

void need_product(const Call& call) {
  if (call.text("messaging_product") != "whatsapp") throw required("messaging_product");
}

}  // namespace

Json change_number(Call& call, Target& target) {
  auto& number = *target.number;
  if (const auto configuration = call.parameters.find("webhook_configuration");
      configuration != call.parameters.end()) {
    const auto url = text_member(*configuration, "override_callback_uri");
    if (!url || url->empty()) {
      number.callback.reset();
    } else {
      number.callback = Callback{*url, text_member(*configuration, "verify_token").value_or("")};
    }
    return {{"success", true}};
  }
  if (const auto name = call.text("new_display_name")) {
    number.node["new_display_name"] = *name;
    number.node["new_name_status"] = "PENDING_REVIEW";
    return {{"success", true}};
  }
  const auto pin = call.text("pin");
  if (!pin) throw required("pin");
  if (!six_digits(pin)) throw invalid("Param pin must be 6 digits");
  number.pin = *pin;
  number.node["is_pin_enabled"] = true;
  return {{"success", true}};
}

Json register_number(Call& call, Target& target) {
  need_product(call);
  auto& number = *target.number;
  const auto pin = call.text("pin");
  if (!pin) throw required("pin");
  if (!six_digits(pin)) throw invalid("Param pin must be 6 digits");
  if (const auto region = call.text("data_localization_region"); region && !contains(regions, *region))
    throw invalid("Param data_localization_region is not supported");
  if (number.text("code_verification_status") != "VERIFIED") throw messaging_error(133006, "");
  if (!number.pin.empty() && number.pin != *pin) throw messaging_error(133005, "");
  number.pin = *pin;
  number.node["status"] = "CONNECTED";
  number.node["platform_type"] = "CLOUD_API";
  return {{"success", true}};
}

Json deregister_number(Call&, Target& target) {
  auto& number = *target.number;
  if (number.text("status") == "DISCONNECTED") throw messaging_error(133010, "");
  number.node["status"] = "DISCONNECTED";
  return {{"success", true}};
}

Json request_code(Call& call, Target& target) {
  const auto method = call.text("code_method");
  if (!method) throw required("code_method");
  if (*method != "SMS" && *method != "VOICE") throw invalid("Param code_method must be one of {SMS, VOICE}");
  if (!call.text("language") && !call.text("locale")) throw required("language");
  if (target.number->text("code_verification_status") == "VERIFIED") {
    GraphError error;
    error.code = 136024;
    error.message = "(#136024) Request code error";
    error.user_title = "Verification code could not be sent";
    error.user_message = "You've already verified ownership of this number.";
    throw error;
  }
  return {{"success", true}};
}

Json verify_code(Call& call, Target& target) {
  const auto code = call.text("code");
  if (!code) throw required("code");
  if (*code != verification_code) {
    GraphError error;
    error.code = 136025;
    error.message = "(#136025) Verify code error";
    error.user_title = "Wrong code";
    error.user_message = "The code you entered is not the one that was sent.";
    throw error;
  }
  target.number->node["code_verification_status"] = "VERIFIED";
  return {{"success", true}};
}

Json business_profile(Call& call, Target& target) {
  static const NodeType type{
      "WhatsAppBusinessProfile",
      {"messaging_product"},
      {"about", "address", "description", "email", "profile_picture_url", "websites", "vertical"}};
  return {{"data", Json::array({select(type, target.number->profile, call.fields())})}};
}

Json change_business_profile(Call& call, Target& target) {
  need_product(call);
  auto profile = target.number->profile;
  for (const auto& row : profile_rows) {
    if (!call.parameters.contains(row.name)) continue;
    const auto text = call.text(row.name);
    if (!text || length(*text) > row.most)
      throw invalid("Param " + std::string{row.name} + " must be a string of at most " + std::to_string(row.most) +
                    " characters");
    profile[row.name] = *text;
  }
  if (call.parameters.contains("websites")) {
    const auto websites = call.list("websites");
    if (websites.size() > 2) throw invalid("Param websites can have 2 elements at most");
    profile["websites"] = websites;
  }
  if (const auto vertical = call.text("vertical")) {
    if (!contains(verticals, *vertical)) throw invalid("Param vertical is not supported");
    profile["vertical"] = *vertical;
  }
  if (const auto handle = call.text("profile_picture_handle"))
    profile["profile_picture_url"] = "https://pps.whatsapp.net/v/" + target.number->id;
  target.number->profile = std::move(profile);
  return {{"success", true}};
}

}  // namespace heliograph::sandbox
