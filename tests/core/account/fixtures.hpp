// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/account/facts.hpp>

#include "catch.hpp"

/// An account without blemish, as Graph describes it; each test spoils one thing.
namespace heliograph::tests {

inline constexpr base::Instant today{1'795'000'000'000};
inline constexpr std::int64_t day_s = 86'400;

template <class T>
T read(const char* json) {
  auto result = base::decode_text<T>(json);
  REQUIRE(result.findings.empty());
  return std::move(result.value);
}

inline account::DebugToken good_token() {
  return read<account::DebugToken>(R"({
    "app_id":"634974688087057","type":"SYSTEM_USER","application":"Aurora","expires_at":0,"is_valid":true,
    "scopes":["whatsapp_business_management","whatsapp_business_messaging","business_management"],
    "granular_scopes":[{"scope":"whatsapp_business_management","target_ids":["102290129340398"]},
                       {"scope":"whatsapp_business_messaging","target_ids":["102290129340398"]}]})");
}

inline account::PhoneNumber good_number() {
  return read<account::PhoneNumber>(R"({
    "id":"106540352242922","display_phone_number":"+1 631-555-5555","verified_name":"Aurora","quality_rating":"GREEN",
    "throughput":{"level":"STANDARD"},"status":"CONNECTED","name_status":"APPROVED",
    "code_verification_status":"EXPIRED","platform_type":"CLOUD_API","account_mode":"LIVE",
    "whatsapp_business_manager_messaging_limit":"TIER_10K",
    "webhook_configuration":{"application":"https://wa.example.com/webhooks/k"}})");
}

inline account::WhatsAppBusinessAccount good_account() {
  return read<account::WhatsAppBusinessAccount>(R"({
    "id":"102290129340398","name":"Aurora Retail","status":"ACTIVE","account_review_status":"APPROVED",
    "business_verification_status":"verified","ownership_type":"SELF","currency":"EUR","primary_funding_id":"77",
    "owner_business_info":{"id":"506914307656634","name":"Aurora Group"}})");
}

inline account::GraphFailure refusal(const char* error, int http_status = 400) {
  return {account::FailureKind::refused, http_status, read<account::GraphError>(error), std::nullopt, std::nullopt};
}

inline account::GraphFailure missing_object() {
  return refusal(R"({"message":"Unsupported get request.","type":"GraphMethodException","code":100,"error_subcode":33})");
}

inline account::AccountFacts good_facts() {
  account::AccountFacts facts;
  facts.now = today;
  facts.read_at = today;
  facts.app_id = "634974688087057";
  facts.business_account_id = "506914307656634";
  facts.waba_id = "102290129340398";
  facts.phone_number_id = "106540352242922";
  facts.token = good_token();
  facts.business = read<account::Business>(R"({"id":"506914307656634","name":"Aurora Group"})");
  facts.account = good_account();
  facts.phone_numbers = {good_number()};
  facts.subscribed_apps = {
      read<account::AppSubscription>(R"({"whatsapp_business_api_data":{"id":"634974688087057","name":"Aurora"}})")};
  facts.templates = account::TemplateCounts{12, 9};
  facts.webhook = {"https://wa.example.com/webhooks/k", true, std::nullopt};
  return facts;
}

inline std::vector<std::string> codes_of(const base::Findings& findings) {
  std::vector<std::string> codes;
  for (const base::Finding& finding : findings) codes.push_back(finding.code);
  return codes;
}

using Codes = std::vector<std::string>;

}  // namespace heliograph::tests
