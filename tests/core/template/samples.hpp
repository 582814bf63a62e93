// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/template/lint.hpp>
#include <string>
#include <string_view>
#include <vector>

/// Templates that nothing is wrong with, to be changed at one place by each test.
namespace heliograph::tests {

using base::Json;

/// A body with two variables.
inline Json order() {
  return Json::parse(R"({
    "name": "order_confirmation", "language": "en_US", "category": "UTILITY",
    "components": [
      {"type": "HEADER", "format": "TEXT", "text": "Order update"},
      {"type": "BODY", "text": "Thank you for your order, {{1}}! Your number is {{2}} and we keep you posted.",
       "example": {"body_text": [["Pablo", "860198"]]}},
      {"type": "FOOTER", "text": "Lucky Shrub"},
      {"type": "BUTTONS", "buttons": [
        {"type": "PHONE_NUMBER", "text": "Call", "phone_number": "+15550051310"},
        {"type": "URL", "text": "Track", "url": "https://example.com/orders/{{1}}", "example": ["1"]}]}]})");
}

inline Json one_time_password() {
  return Json::parse(R"({
    "name": "auth_code", "language": "en_US", "category": "AUTHENTICATION", "message_send_ttl_seconds": 60,
    "components": [
      {"type": "BODY", "add_security_recommendation": true},
      {"type": "FOOTER", "code_expiration_minutes": 10},
      {"type": "BUTTONS", "buttons": [
        {"type": "OTP", "otp_type": "ONE_TAP", "text": "Copy", "autofill_text": "Autofill",
         "supported_apps": [{"package_name": "com.example.shrub", "signature_hash": "K8a/AINcGX7"}]}]}]})");
}

inline Json offer() {
  return Json::parse(R"({
    "name": "offer", "language": "en_US", "category": "MARKETING",
    "components": [
      {"type": "HEADER", "format": "IMAGE", "example": {"header_handle": ["4::aW"]}},
      {"type": "LIMITED_TIME_OFFER", "limited_time_offer": {"text": "Expiring offer!", "has_expiration": true}},
      {"type": "BODY", "text": "Good news for everybody who likes to travel"},
      {"type": "BUTTONS", "buttons": [
        {"type": "COPY_CODE", "example": "CARIBE25"},
        {"type": "URL", "text": "Stop or book", "url": "https://example.com/offers"}]}]})");
}

inline Json card(std::string_view format = "IMAGE") {
  Json card = Json::parse(R"({"components": [
    {"type": "HEADER", "format": "IMAGE", "example": {"header_handle": ["4::aW"]}},
    {"type": "BODY", "text": "A plant"},
    {"type": "BUTTONS", "buttons": [
      {"type": "QUICK_REPLY", "text": "More"},
      {"type": "URL", "text": "Shop", "url": "https://example.com/{{1}}", "example": ["aloe"]}]}]})");
  card["components"][0]["format"] = std::string{format};
  return card;
}

inline Json carousel(std::size_t cards = 2) {
  Json whole = Json::parse(R"({
    "name": "carousel", "language": "en_US", "category": "MARKETING",
    "components": [{"type": "BODY", "text": "Rare plants for sale; reply stop to end these messages"},
                   {"type": "CAROUSEL", "cards": []}]})");
  for (std::size_t i = 0; i < cards; ++i) whole["components"][1]["cards"].push_back(card());
  return whole;
}

/// `document` with `value` at the JSON Pointer `at`.
inline Json with(Json document, const std::string& at, Json value) {
  document[Json::json_pointer{at}] = std::move(value);
  return document;
}

/// `document` without the member at the JSON Pointer `at`.
inline Json without(Json document, const std::string& at) {
  const std::size_t cut = at.rfind('/');
  document[Json::json_pointer{at.substr(0, cut)}].erase(at.substr(cut + 1));
  return document;
}

/// The codes of what was found, those of `severity` and worse.
inline std::vector<std::string> codes(const Json& document, const template_::Context& context = {},
                                      base::Severity severity = base::Severity::error) {
  std::vector<std::string> result;
  for (const base::Finding& finding : template_::lint(document, context)) {
    if (finding.severity >= severity) result.push_back(finding.code);
  }
  return result;
}

using Codes = std::vector<std::string>;

/// The finding with `code`, or one without a code.
inline base::Finding found(const Json& document, std::string_view code, const template_::Context& context = {}) {
  for (const base::Finding& finding : template_::lint(document, context)) {
    if (finding.code == code) return finding;
  }
  return {};
}

inline std::string repeated(std::string_view text, std::size_t times) {
  std::string result;
  for (std::size_t i = 0; i < times; ++i) result += text;
  return result;
}

}  // namespace heliograph::tests
