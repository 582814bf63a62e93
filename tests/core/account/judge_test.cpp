// SPDX-License-Identifier: Apache-2.0
#include <heliograph/account/judge.hpp>
#include <heliograph/account/limits.hpp>

#include "core/account/fixtures.hpp"

using namespace heliograph;
using namespace heliograph::tests;
using account::judge_account;
using account::judge_number;

namespace {

Codes judge_account_with(const char* changes) {
  base::Json json = base::encode(good_account());
  json.merge_patch(base::Json::parse(changes));
  return codes_of(judge_account(base::decode<account::WhatsAppBusinessAccount>(json).value));
}

Codes judge_number_with(const char* changes) {
  base::Json json = base::encode(good_number());
  json.merge_patch(base::Json::parse(changes));
  return codes_of(judge_number(base::decode<account::PhoneNumber>(json).value));
}

}  // namespace

TEST_CASE("an account and a number without blemish have nothing to be said about") {
  CHECK(judge_account(good_account()).empty());
  CHECK(judge_number(good_number()).empty());
}

TEST_CASE("nothing is said about fields that Graph did not give, except where silence matters") {
  CHECK(codes_of(judge_account({})) == Codes{"account.payment_unknown"});
  CHECK(codes_of(judge_number({})) == Codes{"account.throughput_unknown"});
}

TEST_CASE("a restricted account is found by its status, its review or its health") {
  CHECK(judge_account_with(R"({"status":"RESTRICTED"})") == Codes{"account.restricted"});
  CHECK(judge_account_with(R"({"status":"DISABLED"})") == Codes{"account.restricted"});
  CHECK(judge_account_with(R"({"account_review_status":"RESTRICTED"})") == Codes{"account.restricted"});
  CHECK(judge_account_with(R"({"health_status":{"entities":[{"entity_type":"WABA","can_send_message":"BLOCKED"}]}})") ==
        Codes{"account.restricted"});
  CHECK(judge_account_with(R"({"health_status":{"entities":[{"entity_type":"APP","can_send_message":"BLOCKED"}]}})").empty());
}

TEST_CASE("review and verification are judged apart") {
  CHECK(judge_account_with(R"({"account_review_status":"PENDING"})") == Codes{"account.review_pending"});
  CHECK(judge_account_with(R"({"account_review_status":"REJECTED"})") == Codes{"account.review_rejected"});
  CHECK(judge_account_with(R"({"business_verification_status":"VERIFIED"})").empty());
  CHECK(judge_account_with(R"({"business_verification_status":"UNVERIFIED"})") == Codes{"account.business_not_verified"});
}

TEST_CASE("an account run by a service provider is refused, a shared one noticed") {
  CHECK(judge_account_with(R"({"ownership_type":"CLIENT_OWNED"})") == Codes{"account.bsp_owned"});
  CHECK(judge_account_with(R"({"on_behalf_of_business_info":{"id":"1","name":"Relay"}})") == Codes{"account.bsp_owned"});
  CHECK(judge_account_with(R"({"is_shared_with_partners":true})") == Codes{"account.shared_with_partner"});
}

TEST_CASE("a missing payment method is known from Meta's error, from onboarding or from its absence") {
  CHECK(judge_account_with(R"({"marketing_messages_onboarding_status":"PENDING_VALID_PAYMENT_METHOD"})") ==
        Codes{"account.payment_missing"});
  CHECK(judge_account_with(
            R"({"health_status":{"entities":[{"entity_type":"WABA","can_send_message":"BLOCKED","errors":[{"error_code":141006}]}]}})") ==
        Codes{"account.payment_missing"});
  CHECK(judge_account_with(R"({"primary_funding_id":null})") == Codes{"account.payment_unknown"});
}

TEST_CASE("a number's registration is judged by the first thing to do about it") {
  CHECK(judge_number_with(R"({"status":"PENDING","code_verification_status":"NOT_VERIFIED"})") ==
        Codes{"account.number_not_verified"});
  CHECK(judge_number_with(R"({"status":"PENDING","code_verification_status":"UNVERIFIED"})") ==
        Codes{"account.number_not_verified"});
  CHECK(judge_number_with(R"({"status":"DISCONNECTED"})") == Codes{"account.number_not_connected"});
  CHECK(judge_number_with(R"({"platform_type":"ON_PREMISE"})") == Codes{"account.number_not_registered"});
  CHECK(judge_number_with(R"({"status":"BANNED"})") == Codes{"account.number_banned"});
  CHECK(judge_number_with(R"({"account_mode":"SANDBOX"})") == Codes{"account.number_for_tests"});
}

TEST_CASE("a lapsed verification code says nothing about a number that works") {
  CHECK(judge_number_with(R"({"code_verification_status":"EXPIRED"})").empty());
  CHECK(judge_number_with(R"({"code_verification_status":"NOT_VERIFIED"})").empty());
}

TEST_CASE("quality, name and status values that Meta adds later change nothing") {
  CHECK(judge_number_with(R"({"quality_rating":"PURPLE","name_status":"NEW","status":"NEW"})").empty());
}

TEST_CASE("display name and quality are judged by their values") {
  CHECK(judge_number_with(R"({"name_status":"DECLINED"})") == Codes{"account.name_declined"});
  CHECK(judge_number_with(R"({"name_status":"PENDING_REVIEW"})") == Codes{"account.name_pending"});
  CHECK(judge_number_with(R"({"name_status":"AVAILABLE_WITHOUT_REVIEW"})").empty());
  CHECK(judge_number_with(R"({"quality_rating":"YELLOW"})") == Codes{"account.quality_medium"});
  CHECK(judge_number_with(R"({"quality_rating":"RED","status":"FLAGGED"})") ==
        Codes{"account.number_flagged", "account.quality_low"});
  CHECK(judge_number_with(R"({"status":"RESTRICTED"})") == Codes{"account.number_restricted"});
}

TEST_CASE("a level of throughput means a number of messages per second") {
  account::PhoneNumber number = good_number();
  CHECK(account::messages_per_second(number).value == 80);
  number.throughput->level = account::ThroughputLevel::HIGH;
  CHECK(account::messages_per_second(number).value == 1000);
  number.is_on_biz_app = true;
  CHECK(account::messages_per_second(number).value == 20);
  CHECK(codes_of(account::judge_throughput(number)) == Codes{"account.number_on_phone_app"});
  number = good_number();
  number.throughput->level = account::ThroughputLevel::NOT_APPLICABLE;
  CHECK_FALSE(account::messages_per_second(number).value);
}

TEST_CASE("a tier means a number of people, the present field before the deprecated one") {
  using account::MessagingLimitTier;
  CHECK(account::messaging_limit(MessagingLimitTier::TIER_1K).recipients == 2000);
  CHECK(account::messaging_limit(MessagingLimitTier::TIER_2K).recipients == 2000);
  CHECK_FALSE(account::messaging_limit(MessagingLimitTier::TIER_UNLIMITED).recipients);
  CHECK(account::messaging_limit(MessagingLimitTier::TIER_UNLIMITED).known);
  CHECK_FALSE(account::messaging_limit(MessagingLimitTier::UNTIERED).known);
  account::PhoneNumber number = good_number();
  number.messaging_limit_tier = MessagingLimitTier::TIER_250;
  CHECK(account::messaging_limit(number, good_account()).recipients == 10'000);
  number.whatsapp_business_manager_messaging_limit.reset();
  CHECK(codes_of(account::judge_limit(number, good_account())) == Codes{"account.messaging_limit_low"});
}

TEST_CASE("an entity that Meta limits or blocks is reported with Meta's reason and advice") {
  const auto health = read<account::HealthStatus>(R"({"entities":[
    {"entity_type":"PHONE_NUMBER","id":"1","can_send_message":"LIMITED","additional_info":["Name not approved."]},
    {"entity_type":"MESSAGE_TEMPLATE","id":"2","can_send_message":"BLOCKED",
     "errors":[{"error_code":141002,"error_description":"Not approved.","possible_solution":"Edit it."}]},
    {"entity_type":"BUSINESS","id":"3","can_send_message":"LIMITED","errors":[{"error_code":141010}]},
    {"entity_type":"APP","id":"4","can_send_message":"AVAILABLE"}]})");
  const auto findings = account::judge_health(health);
  CHECK(codes_of(findings) == Codes{"account.health_limited", "account.health_blocked"});
  CHECK(findings[1].at == "/entities/1");
  CHECK(findings[1].args["message"] == "Not approved. Edit it.");
}

TEST_CASE("webhooks need an address, a subscription, the same address at Meta and the app secret") {
  account::AccountFacts facts = good_facts();
  CHECK(account::judge_webhook(facts).empty());
  facts.phone_numbers->front().webhook_configuration->phone_number = "https://elsewhere.example.com/";
  const auto elsewhere = account::judge_webhook(facts);
  CHECK(codes_of(elsewhere) == Codes{"account.webhook_elsewhere"});
  CHECK(elsewhere[0].args["actual"] == "https://elsewhere.example.com/");
  facts.subscribed_apps->clear();
  facts.webhook.has_app_secret = false;
  CHECK(codes_of(account::judge_webhook(facts)) == Codes{"account.webhook_secret_missing", "account.webhook_not_subscribed"});
  facts.webhook.callback_url.reset();
  CHECK(codes_of(account::judge_webhook(facts)) == Codes{"account.webhook_secret_missing", "account.webhook_no_address"});
}

TEST_CASE("a callback counts as the same with or without a slash at its end") {
  account::AccountFacts facts = good_facts();
  facts.phone_numbers->front().webhook_configuration->application = "https://wa.example.com/webhooks/k/";
  CHECK(account::judge_webhook(facts).empty());
}
