// SPDX-License-Identifier: Apache-2.0
#include <heliograph/account/token.hpp>

#include "core/account/fixtures.hpp"

using namespace heliograph;
using namespace heliograph::tests;
using account::TokenEvent;
using account::TokenFacts;
using account::TokenState;

namespace {

TokenFacts facts_of(account::DebugToken token) { return {today, std::move(token), std::nullopt, std::nullopt, std::nullopt}; }

TokenFacts ending_in(std::int64_t seconds) {
  account::DebugToken token = good_token();
  token.expires_at = today.unix_ms / 1000 + seconds;
  return facts_of(token);
}

TokenState state_after_check(const TokenFacts& facts) {
  return base::step(account::token_lifecycle(), TokenState::unchecked, TokenEvent::check, facts).value();
}

}  // namespace

TEST_CASE("a system user's token that never ends has nothing to be said about") {
  CHECK(account::judge_token(facts_of(good_token())).empty());
  CHECK(state_after_check(facts_of(good_token())) == TokenState::valid);
  CHECK_FALSE(account::summarize_token(facts_of(good_token())).expires_at);
}

TEST_CASE("a token's end is announced from fourteen days, seven days and one day before it") {
  CHECK(account::judge_token(ending_in(14 * day_s + 1)).empty());
  CHECK(codes_of(account::judge_token(ending_in(14 * day_s))) == Codes{"account.token_expires_soon"});
  CHECK(codes_of(account::judge_token(ending_in(7 * day_s + 1))) == Codes{"account.token_expires_soon"});
  CHECK(codes_of(account::judge_token(ending_in(7 * day_s))) == Codes{"account.token_expires_this_week"});
  CHECK(codes_of(account::judge_token(ending_in(day_s + 1))) == Codes{"account.token_expires_this_week"});
  CHECK(codes_of(account::judge_token(ending_in(day_s))) == Codes{"account.token_expires_in_a_day"});
  CHECK(codes_of(account::judge_token(ending_in(1))) == Codes{"account.token_expires_in_a_day"});
  CHECK(codes_of(account::judge_token(ending_in(0))) == Codes{"account.token_expired"});
}

TEST_CASE("the days a token has left are rounded down and never below zero") {
  CHECK(account::summarize_token(ending_in(3 * day_s - 1)).days_left == 2);
  CHECK(account::summarize_token(ending_in(-5 * day_s)).days_left == 0);
  CHECK(account::summarize_token(ending_in(3 * day_s)).state == TokenState::expiring);
}

TEST_CASE("an end beyond every calendar is taken as no end") {
  account::DebugToken token = good_token();
  token.expires_at = INT64_MAX;
  CHECK(account::judge_token(facts_of(token)).empty());
}

TEST_CASE("each of the three permissions is missed by its name") {
  for (const char* permission : {"whatsapp_business_management", "whatsapp_business_messaging", "business_management"}) {
    account::DebugToken token = good_token();
    auto& scopes = *token.scopes;
    scopes.erase(std::find(scopes.begin(), scopes.end(), permission));
    auto& granular = *token.granular_scopes;
    granular.erase(std::remove_if(granular.begin(), granular.end(), [&](const auto& row) { return row.scope == permission; }),
                   granular.end());
    const auto findings = account::judge_token(facts_of(token));
    CAPTURE(permission);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].args["permission"] == permission);
    CHECK(findings[0].at == "/scopes");
    const bool is_needed = std::string_view{permission} != "business_management";
    CHECK(findings.has_errors() == is_needed);
  }
}

TEST_CASE("a token that was not given the account is told apart from one without the permission") {
  TokenFacts facts = facts_of(good_token());
  facts.waba_id = "102290129340398";
  CHECK(account::judge_token(facts).empty());
  facts.waba_id = "999";
  CHECK(codes_of(account::judge_token(facts)) == Codes{"account.asset_access_missing", "account.asset_access_missing"});
  facts.token->granular_scopes.reset();
  CHECK(account::judge_token(facts).empty());
}

TEST_CASE("a person's token and a token of another app are warned about, not refused") {
  TokenFacts facts = facts_of(good_token());
  facts.token->type = account::TokenType::USER;
  facts.app_id = "1";
  const auto findings = account::judge_token(facts);
  CHECK(codes_of(findings) == Codes{"account.token_not_of_system_user", "account.token_of_other_app"});
  CHECK_FALSE(findings.has_errors());
}

TEST_CASE("a revoked token is invalid in Meta's own words, an expired one is expired") {
  account::DebugToken token = good_token();
  token.is_valid = false;
  token.error = read<account::TokenError>(R"({"code":190,"subcode":460,"message":"The password was changed."})");
  CHECK(state_after_check(facts_of(token)) == TokenState::invalid);
  CHECK(account::judge_token(facts_of(token))[0].args["message"] == "The password was changed.");
  token.error->subcode = 463;
  CHECK(state_after_check(facts_of(token)) == TokenState::expired);
}

TEST_CASE("a refusal of the token itself decides, a failure of the connection decides nothing") {
  TokenFacts facts{today, std::nullopt, refusal(R"({"message":"Session has expired","code":190,"error_subcode":463})", 401),
                   std::nullopt, std::nullopt};
  CHECK(state_after_check(facts) == TokenState::expired);
  facts.token_failure->error->error_subcode = 460;
  CHECK(state_after_check(facts) == TokenState::invalid);
  facts.token_failure = account::GraphFailure{account::FailureKind::unreachable, {}, {}, {}, {}};
  CHECK(codes_of(account::judge_token(facts)) == Codes{"graph.unreachable"});
  CHECK(base::step(account::token_lifecycle(), TokenState::valid, TokenEvent::check, facts) == TokenState::valid);
}

TEST_CASE("another token is unchecked whatever the old one was") {
  for (const TokenState state : {TokenState::valid, TokenState::expired, TokenState::invalid}) {
    CHECK(base::step(account::token_lifecycle(), state, TokenEvent::replace, TokenFacts{}) == TokenState::unchecked);
  }
}
