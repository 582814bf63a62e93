// SPDX-License-Identifier: Apache-2.0
#include <heliograph/channel/checks.hpp>

#include "core/channel/fixtures.hpp"

using namespace heliograph;
using namespace heliograph::tests;
using channel::CheckState;
using channel::Verdict;

namespace {

const channel::Check& find(const std::vector<channel::Check>& checks, std::string_view code) {
  for (const channel::Check& check : checks) {
    if (check.code == code) return check;
  }
  throw std::logic_error{"no such check"};
}

std::vector<channel::Check> run(const account::AccountFacts& facts) {
  return channel::run_checks({good_configuration(), facts});
}

}  // namespace

TEST_CASE("an account without blemish passes every check") {
  const auto checks = good_checks();
  CHECK(checks.size() == channel::check_codes().size());
  CHECK(channel::verdict(checks) == Verdict::passed);
  for (const channel::Check& check : checks) {
    CAPTURE(check.code);
    CHECK(check.state == CheckState::passed);
  }
}

TEST_CASE("before anything was read every check is pending") {
  CHECK(channel::verdict(channel::pending_checks()) == Verdict::pending);
  account::AccountFacts facts;
  facts.now = today;
  facts.webhook.callback_url = "https://wa.example.com";
  for (const channel::Check& check : run(facts)) {
    CAPTURE(check.code);
    CHECK(check.state == CheckState::pending);
  }
}

TEST_CASE("an error fails the configuration, a warning does not") {
  account::AccountFacts facts = good_facts();
  facts.templates->approved = 0;
  facts.phone_numbers->front().quality_rating = account::QualityRating::RED;
  facts.subscribed_apps->clear();
  auto checks = run(facts);
  CHECK(find(checks, "approved_template").state == CheckState::warning);
  CHECK(find(checks, "quality").state == CheckState::warning);
  CHECK(find(checks, "webhook").state == CheckState::warning);
  CHECK(channel::verdict(checks) == Verdict::passed);
  facts.phone_numbers->front().platform_type = account::PlatformType::ON_PREMISE;
  checks = run(facts);
  CHECK(find(checks, "registration").state == CheckState::failed);
  CHECK(channel::verdict(checks) == Verdict::failed);
}

TEST_CASE("with a token that does not work every other check is skipped") {
  account::AccountFacts facts;
  facts.now = today;
  facts.token_failure = refusal(R"({"message":"expired","code":190,"error_subcode":463})", 401);
  const auto checks = run(facts);
  CHECK(find(checks, "token").state == CheckState::failed);
  for (const channel::Check& check : checks) {
    if (check.code == "token") continue;
    CAPTURE(check.code);
    CHECK(check.state == CheckState::skipped);
  }
  CHECK(channel::verdict(checks) == Verdict::failed);
}

TEST_CASE("the token's permissions are a check of their own") {
  account::AccountFacts facts = good_facts();
  facts.waba_id = "999";
  const auto checks = run(facts);
  CHECK(find(checks, "token").state == CheckState::passed);
  CHECK(find(checks, "permissions").findings.has("account.asset_access_missing"));
}

TEST_CASE("Meta's own error is attached when an account cannot be read") {
  account::AccountFacts facts = good_facts();
  facts.account.reset();
  facts.account_failure = missing_object();
  const auto checks = run(facts);
  REQUIRE(find(checks, "account").findings.size() == 1);
  CHECK(find(checks, "account").findings[0].code == "graph.100.33");
  CHECK(find(checks, "account_review").state == CheckState::skipped);
  CHECK(find(checks, "payment").state == CheckState::skipped);
}

TEST_CASE("a sender that is not in the account leaves nothing to look at about the number") {
  account::AccountFacts facts = good_facts();
  facts.phone_numbers->front().display_phone_number = "+1 631-555-0000";
  const auto checks = run(facts);
  CHECK(find(checks, "sender").findings.has("account.number_not_in_waba"));
  CHECK(find(checks, "registration").state == CheckState::skipped);
  CHECK(find(checks, "quality").state == CheckState::skipped);
  CHECK(find(checks, "payment").state == CheckState::passed);
}

TEST_CASE("a plus in the sender number fails before Meta is asked") {
  channel::Configuration configuration = good_configuration();
  configuration.sender_number = "+16315555555";
  account::AccountFacts facts;
  facts.now = today;
  const auto checks = channel::run_checks({configuration, facts});
  CHECK(find(checks, "sender").findings.has("phone.sender_plus"));
}

TEST_CASE("checks fill in as facts come, and no check changes its place") {
  account::AccountFacts facts = good_facts();
  facts.templates.reset();
  const auto checks = run(facts);
  CHECK(channel::verdict(checks) == Verdict::pending);
  CHECK(find(checks, "approved_template").state == CheckState::pending);
  const auto codes = channel::check_codes();
  for (std::size_t i = 0; i < codes.size(); ++i) CHECK(checks[i].code == codes[i]);
}

TEST_CASE("each thing that keeps messages from going out fails its own check") {
  const auto fails = [](auto spoil, std::string_view code) {
    account::AccountFacts facts = good_facts();
    spoil(facts);
    CAPTURE(code);
    const auto checks = run(facts);
    CHECK(find(checks, code).state == CheckState::failed);
    for (const channel::Check& check : checks) {
      if (check.code != code) CHECK(check.state != CheckState::failed);
    }
  };
  using account::AccountFacts;
  fails([](AccountFacts& f) { f.account->status = account::AccountStatus::DISABLED; }, "account_standing");
  fails([](AccountFacts& f) { f.account->account_review_status = account::AccountReviewStatus::PENDING; }, "account_review");
  fails([](AccountFacts& f) { f.account->ownership_type = account::OwnershipType::AGENCY_OWNED; }, "account_ownership");
  fails([](AccountFacts& f) { f.phone_numbers->front().status = account::NumberStatus::DISCONNECTED; }, "registration");
  fails([](AccountFacts& f) { f.phone_numbers->front().name_status = account::NameStatus::DECLINED; }, "display_name");
  fails([](AccountFacts& f) { f.phone_numbers->front().status = account::NumberStatus::RESTRICTED; }, "quality");
  fails([](AccountFacts& f) {
    f.phone_numbers->front().health_status = read<account::HealthStatus>(
        R"({"entities":[{"entity_type":"APP","id":"1","can_send_message":"BLOCKED"}]})");
  }, "health");
}
