// SPDX-License-Identifier: Apache-2.0
#include <heliograph/account/inspect.hpp>

#include "core/account/fixtures.hpp"

using namespace heliograph;
using namespace heliograph::tests;
using account::IdKind;

namespace {

account::AccountReading good_reading() { return {good_account(), std::vector{good_number()}, std::nullopt}; }

account::CredentialFacts portfolio_facts() {
  account::CredentialFacts facts;
  facts.now = today;
  facts.business_account_id = "506914307656634";
  facts.token = good_token();
  facts.business = read<account::Business>(R"({"id":"506914307656634","name":"Aurora Group"})");
  facts.owned = std::vector{good_reading()};
  facts.client = std::vector<account::AccountReading>{};
  facts.account_failure = missing_object();
  return facts;
}

account::CredentialFacts waba_facts() {
  account::CredentialFacts facts = portfolio_facts();
  facts.business_account_id = "102290129340398";
  facts.business.reset();
  facts.owned.reset();
  facts.client.reset();
  facts.owned_failure = missing_object();
  facts.client_failure = missing_object();
  facts.account = good_reading();
  facts.account_failure.reset();
  return facts;
}

account::CredentialFacts unknown_facts() {
  account::CredentialFacts facts = waba_facts();
  facts.account.reset();
  facts.account_failure = missing_object();
  facts.business_failure = missing_object();
  return facts;
}

}  // namespace

TEST_CASE("a portfolio's id lists its accounts and their numbers, quality and throughput filled in") {
  const auto inspection = account::inspect(portfolio_facts());
  CHECK(inspection.id_kind == IdKind::portfolio);
  CHECK(inspection.business.name == "Aurora Group");
  CHECK(inspection.findings.empty());
  CHECK(inspection.can_continue);
  REQUIRE(inspection.accounts.size() == 1);
  REQUIRE(inspection.accounts[0].phone_numbers.size() == 1);
  const account::NumberChoice& number = inspection.accounts[0].phone_numbers[0];
  CHECK(number.sender_number == "16315555555");
  CHECK(number.quality_rating == account::QualityRating::GREEN);
  CHECK(number.messages_per_second.value == 80);
  CHECK(number.messaging_limit.recipients == 10'000);
  CHECK(number.is_usable);
}

TEST_CASE("an account's id is accepted, and the portfolio it belongs to is named") {
  const auto inspection = account::inspect(waba_facts());
  CHECK(inspection.id_kind == IdKind::waba);
  CHECK(inspection.business.id == "506914307656634");
  CHECK(inspection.can_continue);
  REQUIRE(codes_of(inspection.findings) == Codes{"account.id_is_waba"});
  CHECK(inspection.findings[0].args["business_id"] == "506914307656634");

  account::CredentialFacts facts = waba_facts();
  facts.account->account.owner_business_info.reset();
  CHECK(codes_of(account::inspect(facts).findings) == Codes{"account.id_is_waba_portfolio_unknown"});
}

TEST_CASE("the id of a number or of the app is recognised and explained") {
  account::CredentialFacts facts = unknown_facts();
  facts.number = good_number();
  auto inspection = account::inspect(facts);
  CHECK(inspection.id_kind == IdKind::phone_number);
  CHECK(codes_of(inspection.findings) == Codes{"account.id_is_phone_number"});
  CHECK_FALSE(inspection.can_continue);

  facts = unknown_facts();
  facts.business_account_id = "634974688087057";
  inspection = account::inspect(facts);
  CHECK(inspection.id_kind == IdKind::app);
  CHECK(codes_of(inspection.findings) == Codes{"account.id_is_app"});
}

TEST_CASE("an id that Meta does not know is said to be unknown") {
  const auto inspection = account::inspect(unknown_facts());
  CHECK(inspection.id_kind == IdKind::unknown);
  CHECK(codes_of(inspection.findings) == Codes{"account.id_unknown"});
}

TEST_CASE("a portfolio that the token may not read is told by the missing permission") {
  account::CredentialFacts facts = unknown_facts();
  facts.token->scopes->pop_back();
  facts.owned_failure = refusal(R"({"code":200,"message":"(#200) Requires business_management permission"})", 403);
  const auto inspection = account::inspect(facts);
  CHECK(codes_of(inspection.findings) == Codes{"account.permission_recommended", "account.permission_missing"});
  CHECK_FALSE(inspection.can_continue);
}

TEST_CASE("Meta out of reach or out of patience is not taken for a wrong id") {
  account::CredentialFacts facts = unknown_facts();
  facts.owned_failure = account::GraphFailure{account::FailureKind::timed_out, {}, {}, {}, {}};
  facts.account_failure = refusal(R"({"code":80008,"message":"Too many calls"})");
  CHECK(codes_of(account::inspect(facts).findings) == Codes{"graph.timed_out", "graph.80008"});
}

TEST_CASE("with a token that does not work nothing else is said") {
  account::CredentialFacts facts = portfolio_facts();
  facts.token->expires_at = today.unix_ms / 1000 - 1;
  const auto inspection = account::inspect(facts);
  CHECK(codes_of(inspection.findings) == Codes{"account.token_expired"});
  CHECK(inspection.findings[0].at == "/token/expires_at");
  CHECK(inspection.token.state == account::TokenState::expired);
  CHECK(inspection.accounts.empty());
  CHECK_FALSE(inspection.can_continue);
}

TEST_CASE("a portfolio without accounts and an account without numbers say so where they stand") {
  account::CredentialFacts facts = portfolio_facts();
  facts.owned->clear();
  CHECK(codes_of(account::inspect(facts).findings) == Codes{"account.portfolio_has_no_waba"});
  facts.owned = std::vector{good_reading()};
  facts.owned->front().phone_numbers->clear();
  const auto inspection = account::inspect(facts);
  CHECK(codes_of(inspection.findings) == Codes{"account.waba_has_no_number"});
  CHECK(inspection.findings[0].at == "/accounts/0/phone_numbers");
  CHECK_FALSE(inspection.can_continue);
  CHECK_FALSE(inspection.accounts[0].is_usable);
}

TEST_CASE("findings about one of several accounts and numbers stand at that one") {
  account::CredentialFacts facts = portfolio_facts();
  account::AccountReading second = good_reading();
  second.account.id = "777";
  second.account.status = account::AccountStatus::RESTRICTED;
  second.phone_numbers->push_back(good_number());
  second.phone_numbers->back().platform_type = account::PlatformType::ON_PREMISE;
  facts.client->push_back(second);
  const auto inspection = account::inspect(facts);
  const Codes expected{"account.asset_access_missing", "account.asset_access_missing", "account.restricted",
                       "account.number_not_registered"};
  CHECK(codes_of(inspection.findings) == expected);
  CHECK(inspection.findings[2].at == "/accounts/1/status");
  CHECK(inspection.findings[3].at == "/accounts/1/phone_numbers/1/platform_type");
  CHECK(inspection.accounts[0].is_usable);
  CHECK_FALSE(inspection.accounts[1].phone_numbers[1].is_usable);
}

TEST_CASE("an inspection is read back as it was written") {
  const base::Json json = base::encode(account::inspect(portfolio_facts()));
  const auto back = base::decode<account::CredentialInspection>(json);
  CHECK(back.findings.empty());
  CHECK(base::same_value(base::encode(back.value), json));
}
