// SPDX-License-Identifier: Apache-2.0
#include <heliograph/account/signup.hpp>

#include "core/account/fixtures.hpp"

using namespace heliograph;
using namespace heliograph::account;
using namespace heliograph::tests;

namespace {

SignupFacts good_signup() {
  SignupFacts facts;
  facts.now = today;
  facts.app_id = "634974688087057";
  facts.token = good_token();
  facts.token->granular_scopes->push_back(read<GranularScope>(R"({"scope":"business_management","target_ids":["506914307656634"]})"));
  facts.accounts = {{good_account(), std::vector<PhoneNumber>{good_number()}, std::nullopt}};
  return facts;
}

GraphFailure exchange_failure(std::int64_t subcode) {
  GraphFailure failure = missing_object();
  failure.error->error_subcode = subcode;
  return failure;
}

}  // namespace

TEST_CASE("a Meta app needs its id, a secret of 32 hexadecimal digits and a configuration") {
  MetaAppDraft draft{"1", std::string(32, 'a'), "2"};
  CHECK(validate_meta_app(draft, false).empty());
  draft.app_secret = std::string(31, 'a');
  CHECK(codes_of(validate_meta_app(draft, true)) == Codes{"account.app_secret_malformed"});
  draft.app_secret.reset();
  CHECK(validate_meta_app(draft, true).empty());
  CHECK(codes_of(validate_meta_app(draft, false)) == Codes{"account.app_secret_required"});
  draft = {std::string(20, '1'), std::nullopt, std::string(21, '1')};
  CHECK(codes_of(validate_meta_app(draft, true)) == Codes{"account.id_too_long"});
  draft = {"12a", std::nullopt, std::nullopt};
  CHECK(codes_of(validate_meta_app(draft, true)) == Codes{"account.id_not_digits", "account.login_id_required"});
}

TEST_CASE("what the dialog brings back is taken once, and in time") {
  const auto& table = signup_lifecycle();
  CHECK(base::step(table, SignupStatus::begun, SignupEvent::allow, {}) == SignupStatus::allowed);
  CHECK(base::step(table, SignupStatus::begun, SignupEvent::refuse, {}) == SignupStatus::failed);
  CHECK_FALSE(base::step(table, SignupStatus::allowed, SignupEvent::allow, {}));
  CHECK_FALSE(base::step(table, SignupStatus::failed, SignupEvent::allow, {}));
  CHECK_FALSE(base::step(table, SignupStatus::connected, SignupEvent::connect, {}));
  const auto late = base::step(table, SignupStatus::begun, SignupEvent::allow, {false});
  REQUIRE_FALSE(late);
  CHECK(codes_of(late.error()) == Codes{"account.signup_expired"});
}

TEST_CASE("a dialog that was cancelled, refused or brought nothing is told apart") {
  DialogReturn returned;
  returned.code = "AQB";
  CHECK(judge_return(returned).empty());
  returned.error = "access_denied";
  returned.error_reason = "user_denied";
  CHECK(codes_of(judge_return(returned)) == Codes{"account.signup_cancelled"});
  returned = {};
  CHECK(codes_of(judge_return(returned)) == Codes{"account.signup_no_code"});
  returned.code = "";
  CHECK(codes_of(judge_return(returned)) == Codes{"account.signup_no_code"});
  returned.error_code = "1349187";
  returned.error_description = "죄송합니다";
  const base::Findings refused = judge_return(returned);
  CHECK(codes_of(refused) == Codes{"account.signup_refused"});
  CHECK(refused.front().args["message"] == "죄송합니다");
}

TEST_CASE("each reason for which a code gives no token has its finding") {
  CHECK(codes_of(judge_exchange(exchange_failure(36007))) == Codes{"account.signup_code_expired"});
  CHECK(codes_of(judge_exchange(exchange_failure(36008))) == Codes{"account.signup_redirect_mismatch"});
  CHECK(codes_of(judge_exchange(exchange_failure(36009))) == Codes{"account.signup_code_used"});
  CHECK(codes_of(judge_exchange(refusal(R"({"message":"Error validating client secret.","code":1})"))) ==
        Codes{"account.signup_app_secret_wrong"});
  CHECK(codes_of(judge_exchange(refusal(R"({"message":"Error validating application.","code":101})"))) ==
        Codes{"account.signup_app_secret_wrong"});
  GraphFailure silent;
  silent.kind = FailureKind::timed_out;
  CHECK(codes_of(judge_exchange(silent)) == Codes{"graph.timed_out"});
}

TEST_CASE("a login without a permission, an account or the right portfolio says what is missing") {
  CHECK(judge_grant(good_signup()).empty());
  CHECK(portfolio_of(good_signup(), "102290129340398") == "506914307656634");
  CHECK(shared_accounts(*good_signup().token) == std::vector<std::string>{"102290129340398"});

  SignupFacts facts = good_signup();
  facts.token = read<DebugToken>(R"({"app_id":"634974688087057","is_valid":true,"scopes":["whatsapp_business_management"],
      "granular_scopes":[{"scope":"whatsapp_business_management"}]})");
  facts.accounts.clear();
  CHECK(codes_of(judge_grant(facts)) == Codes{"account.signup_permission_missing", "account.signup_nothing_shared"});
  CHECK_FALSE(offer_of(facts).can_continue);
  CHECK_FALSE(portfolio_of(facts, "102290129340398"));

  facts = good_signup();
  facts.accounts.front().account.owner_business_info->id = "1";
  CHECK(codes_of(judge_grant(facts)) == Codes{"account.signup_other_portfolio"});
  CHECK(offer_of(facts).can_continue);
}

TEST_CASE("an account is full with twenty numbers, not with nineteen") {
  SignupFacts facts = good_signup();
  facts.accounts.front().phone_numbers->resize(19, good_number());
  CHECK(judge_grant(facts).empty());
  facts.accounts.front().phone_numbers->resize(20, good_number());
  CHECK(codes_of(judge_grant(facts)) == Codes{"account.signup_numbers_full"});
}

TEST_CASE("a number that only has to be registered can be chosen, one that is banned cannot") {
  SignupFacts facts = good_signup();
  PhoneNumber& number = facts.accounts.front().phone_numbers->front();
  CHECK_FALSE(needs_registration(number));
  number.platform_type = base::Open<PlatformType>(PlatformType::NOT_APPLICABLE);
  number.code_verification_status = base::Open<CodeVerificationStatus>(CodeVerificationStatus::VERIFIED);
  CHECK(needs_registration(number));
  const CredentialInspection offer = offer_of(facts);
  CHECK(offer.accounts.front().phone_numbers.front().is_usable);
  CHECK(offer.findings.has("account.signup_will_register"));
  CHECK_FALSE(offer.findings.has("account.number_not_registered"));
  number.status = base::Open<NumberStatus>(NumberStatus::BANNED);
  CHECK_FALSE(offer_of(facts).accounts.front().phone_numbers.front().is_usable);
}

TEST_CASE("another two-step code is asked for when Meta says so, and has six digits") {
  CHECK(codes_of(judge_registration_failure(refusal(R"({"code":133005,"message":"Two-step verification PIN Mismatch"})"))) ==
        Codes{"account.signup_pin_needed"});
  CHECK(codes_of(judge_registration_failure(refusal(R"({"code":133006,"message":"not verified"})"))) == Codes{"graph.133006"});
  CHECK(is_pin("012345"));
  for (const char* wrong : {"", "12345", "1234567", "12345a", "１２３４５６"}) CHECK_FALSE(is_pin(wrong));
}
