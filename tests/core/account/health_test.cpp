// SPDX-License-Identifier: Apache-2.0
#include <heliograph/account/health.hpp>
#include <heliograph/account/health_rule_table.hpp>

#include <functional>

#include "core/account/fixtures.hpp"

using namespace heliograph;
using namespace heliograph::tests;
using account::HealthEvent;
using account::HealthSubject;

namespace {

constexpr std::int64_t day_ms = day_s * 1000;

std::vector<HealthEvent> after(const std::function<void(account::AccountFacts&)>& change) {
  account::AccountFacts facts = good_facts();
  change(facts);
  return account::compare_health(good_facts(), facts);
}

HealthEvent only(std::vector<HealthEvent> events) {
  REQUIRE(events.size() == 1);
  return events.front();
}

template <class T>
base::Open<T> open(std::string text) {
  base::Open<T> value;
  value.known = base::enum_from<T>(text);
  value.text = std::move(text);
  return value;
}

HealthEvent told(std::string_view field, const char* json, std::optional<account::KnownTemplate> known = {}) {
  const auto numbers = *good_facts().phone_numbers;
  return only(account::read_health(field, base::Json::parse(json), {"102290129340398", numbers, std::move(known)}));
}

}  // namespace

TEST_CASE("two readings that say the same tell nothing, and neither does a part that one of them lacks") {
  CHECK(after([](account::AccountFacts&) {}).empty());
  CHECK(after([](account::AccountFacts& facts) { facts.phone_numbers.reset(); }).empty());
  CHECK(after([](account::AccountFacts& facts) { facts.account.reset(); }).empty());
  CHECK(account::compare_health({}, good_facts()).empty());
  CHECK(account::compare_health(good_facts(), {}).empty());
}

TEST_CASE("a quality that falls is a warning, one that rises a notice") {
  const auto rated = [](const char* rating) {
    return [=](account::AccountFacts& facts) {
      facts.phone_numbers->front().quality_rating = open<account::QualityRating>(rating);
    };
  };
  const HealthEvent fell = only(after(rated("RED")));
  CHECK(fell.code == "health.quality_fell");
  CHECK(fell.severity == base::Severity::warning);
  CHECK(fell.subject == HealthSubject::number);
  CHECK(fell.subject_id == "106540352242922");
  CHECK(fell.from == "GREEN");
  CHECK(fell.to == "RED");
  CHECK(fell.args["number"] == "+1 631-555-5555");
  CHECK(only(after(rated("YELLOW"))).code == "health.quality_fell");
  CHECK(only(after(rated("UNKNOWN"))).code == "health.quality_changed");
  account::AccountFacts red = good_facts();
  rated("RED")(red);
  CHECK(only(account::compare_health(red, good_facts())).code == "health.quality_changed");
}

TEST_CASE("every change of an account and its numbers is an event of its own") {
  const auto events = after([](account::AccountFacts& facts) {
    account::PhoneNumber& number = facts.phone_numbers->front();
    number.status = open<account::NumberStatus>("BANNED");
    number.name_status = open<account::NameStatus>("DECLINED");
    number.throughput->level = open<account::ThroughputLevel>("HIGH");
    number.whatsapp_business_manager_messaging_limit = open<account::MessagingLimitTier>("TIER_2K");
    facts.account->status = open<account::AccountStatus>("RESTRICTED");
    facts.account->account_review_status = open<account::AccountReviewStatus>("REJECTED");
    facts.account->business_verification_status = open<account::BusinessVerificationStatus>("revoked");
    facts.account->primary_funding_id.reset();
  });
  std::vector<std::string> codes;
  for (const HealthEvent& event : events) codes.push_back(event.code);
  CHECK(codes == Codes{"health.account_restricted", "health.review_refused", "health.verification_changed",
                       "health.payment_missing", "health.limit_lowered", "health.number_lost", "health.throughput_changed",
                       "health.name_changed"});
}

TEST_CASE("a status that Meta has invented since is told in Meta's own word") {
  const HealthEvent event = only(after([](account::AccountFacts& facts) {
    facts.phone_numbers->front().status = open<account::NumberStatus>("HIBERNATING");
  }));
  CHECK(event.code == "health.number_limited");
  CHECK(event.to == "HIBERNATING");
}

TEST_CASE("a token that stops working is told once, and one about which Meta could not be asked is not") {
  account::AccountFacts dead = good_facts();
  dead.token.reset();
  dead.token_failure = refusal(R"({"message":"Error validating access token","code":190,"error_subcode":463})", 401);
  CHECK(only(account::compare_health(good_facts(), dead)).code == "health.token_ended");
  CHECK(account::compare_health(dead, dead).empty());
  CHECK(only(account::compare_health(dead, good_facts())).code == "health.token_works");
  account::AccountFacts unreached = good_facts();
  unreached.token.reset();
  unreached.token_failure = account::GraphFailure{account::FailureKind::unreachable, {}, {}, {}, {}};
  CHECK(account::compare_health(good_facts(), unreached).empty());
}

TEST_CASE("each webhook field that is about an account's health becomes an event") {
  CHECK(told("phone_number_quality_update", R"({"display_phone_number":"16315555555","event":"FLAGGED"})").code == "health.number_flagged");
  CHECK(told("phone_number_quality_update", R"({"display_phone_number":"16315555555","event":"FLAGGED"})").subject_id == "106540352242922");
  CHECK(told("phone_number_quality_update", R"({"event":"DOWNGRADE","current_limit":"TIER_2K"})").code == "health.limit_lowered");
  CHECK(told("phone_number_quality_update", R"({"event":"UPGRADE","current_limit":"TIER_10K"})").to == "TIER_10K");
  CHECK(told("phone_number_name_update", R"({"decision":"APPROVED","requested_verified_name":"오로라"})").args["name"] == "오로라");
  CHECK(told("phone_number_name_update", R"({"decision":"REJECTED","rejection_reason":"X"})").code == "health.name_refused");
  CHECK(told("account_review_update", R"({"decision":"REJECTED"})").severity == base::Severity::error);
  CHECK(told("account_update", R"({"event":"ACCOUNT_VIOLATION","violation_info":{"violation_type":"SPAM"}})").to == "SPAM");
  CHECK(told("account_update", R"({"event":"DISABLED_UPDATE","ban_info":{"waba_ban_state":"REINSTATE"}})").code == "health.account_restored");
  CHECK(told("account_update", R"({"event":"DISABLED_UPDATE","ban_info":{"waba_ban_state":"DISABLE"}})").code == "health.account_disabled");
  CHECK(told("account_update", R"({"event":"PARTNER_ADDED"})").code == "health.account_event");
  CHECK(told("business_capability_update", R"({"max_daily_conversations_per_business":100000})").to == "100000");
  CHECK(told("account_alerts", R"({"alert_type":"OBA_APPROVED","alert_description":"d","alert_severity":"INFORMATIONAL"})").args["type"] == "OBA_APPROVED");
  CHECK(told("security", R"({"display_phone_number":"1","event":"PIN_CHANGED"})").to == "PIN_CHANGED");
}

TEST_CASE("a restriction names what is restricted and when it ends") {
  const HealthEvent event = told("account_update", R"({"event":"ACCOUNT_RESTRICTION","restriction_info":[
      {"restriction_type":"RESTRICTED_BIZ_INITIATED_MESSAGING","expiration":1795000000},
      {"restriction_type":"RESTRICTED_ADD_PHONE_NUMBER_ACTION","expiration":1794000000}]})");
  CHECK(event.code == "health.account_restricted");
  CHECK(event.to == "RESTRICTED_BIZ_INITIATED_MESSAGING, RESTRICTED_ADD_PHONE_NUMBER_ACTION");
  CHECK(event.args["until"] == base::to_rfc3339({1'795'000'000'000}));
  CHECK(told("account_update", R"({"event":"ACCOUNT_RESTRICTION","restriction_info":[{"expiration":99999999999999}]})").args["until"] == "");
}

TEST_CASE("what is told of a template goes by the name it is known under and the status it had") {
  const account::KnownTemplate known{"9", "여름_세일", "ko", "APPROVED"};
  const HealthEvent paused = told("message_template_status_update",
                                  R"({"event":"PAUSED","message_template_id":9,"reason":"NONE","other_info":{"title":"FIRST_PAUSE","description":"Three hours"}})",
                                  known);
  CHECK(paused.code == "health.template_paused");
  CHECK(paused.from == "APPROVED");
  CHECK(paused.subject_id == "9");
  CHECK(paused.args["name"] == "여름_세일");
  CHECK(paused.args["reason"] == "Three hours");
  CHECK(told("message_template_status_update", R"({"event":"DISABLED","message_template_name":"n","message_template_language":"en_US"})").args["name"] == "n");
  CHECK(told("message_template_quality_update", R"({"previous_quality_score":"GREEN","new_quality_score":"YELLOW"})", known).code == "health.template_quality_fell");
  CHECK(told("message_template_quality_update", R"({"previous_quality_score":"UNKNOWN","new_quality_score":"GREEN"})", known).code == "health.template_quality_changed");
  CHECK(told("template_category_update", R"({"new_category":"UTILITY","correct_category":"MARKETING"})", known).to == "MARKETING");
  CHECK(told("template_category_update", R"({"previous_category":"UTILITY","new_category":"MARKETING"})", known).from == "UTILITY");
  CHECK(told("message_template_components_update", R"({"message_template_element":"x"})", known).code == "health.template_components");
}

TEST_CASE("a field, an event and a value that nobody knows become an event and nothing worse") {
  const HealthEvent event = told("moon_phase", R"({"event":"FULL"})");
  CHECK(event.code == "health.unknown");
  CHECK(event.args["field"] == "moon_phase");
  CHECK(event.to == "FULL");
  for (const char* field : {"account_update", "account_alerts", "security", "phone_number_quality_update",
                            "message_template_status_update", "template_category_update", "business_capability_update", ""}) {
    for (const char* value : {"null", "7", "[]", "{}", R"({"event":{"deep":[1]},"restriction_info":7})"}) {
      CAPTURE(field, value);
      CHECK_FALSE(told(field, value).code.empty());
    }
  }
}

TEST_CASE("a word of Meta's that would fill a page is cut between characters") {
  const std::string word = "x" + [] { std::string text; for (int i = 0; i < 400; ++i) text += "한"; return text; }();
  const HealthEvent event = only(account::read_health("account_update", {{"event", word}}, {"1"}));
  CHECK(event.to->size() < 310);
  CHECK(base::to_text(base::Json(*event.to)).find("\xef\xbf\xbd") == std::string::npos);
}

TEST_CASE("a token's end is warned of at fourteen days, seven days and one day, each once") {
  const base::Instant end{today.unix_ms + 20 * day_ms};
  const auto warning = [&](std::int64_t left_ms, std::optional<std::int64_t> warned = {}) {
    return account::token_warning(end, {end.unix_ms - left_ms}, warned);
  };
  CHECK_FALSE(warning(14 * day_ms + 1));
  CHECK(warning(14 * day_ms) == 14);
  CHECK_FALSE(warning(14 * day_ms, 14));
  CHECK_FALSE(warning(7 * day_ms + 1, 14));
  CHECK(warning(7 * day_ms, 14) == 7);
  CHECK(warning(day_ms + 1) == 7);
  CHECK(warning(day_ms, 7) == 1);
  CHECK_FALSE(warning(1, 1));
  CHECK_FALSE(warning(0));
  const HealthEvent event = account::token_event("c", "Main", 7, end);
  CHECK(event.subject == HealthSubject::token);
  CHECK(event.args["days"] == 7);
}

TEST_CASE("the use of the limit counts the twenty-four hours that end now") {
  constexpr std::int64_t hour_ms = 3'600'000;
  const std::int64_t hour = today.unix_ms / hour_ms;
  const std::vector<account::HourUse> hours{{hour - 24, 1'000}, {hour - 23, 100}, {hour, 50}};
  const account::LimitUse use = account::limit_use(true, 1'000, hours, today);
  CHECK(use.used == 150);
  CHECK(use.percent == 15);
  CHECK(account::limit_use(true, 100, hours, today).percent == 100);
  CHECK_FALSE(account::limit_use(true, std::nullopt, hours, today).percent);
  CHECK_FALSE(account::limit_use(false, std::nullopt, {}, today).is_known);
}
