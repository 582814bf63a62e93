// SPDX-License-Identifier: Apache-2.0
#include <heliograph/account/readiness.hpp>

#include "core/account/fixtures.hpp"

using namespace heliograph;
using namespace heliograph::tests;
using account::ReadinessState;

namespace {

ReadinessState state_of(const account::Readiness& list, std::string_view code) {
  for (const account::ReadinessItem& item : list.items) {
    if (item.code == code) return item.state;
  }
  FAIL("no such item");
  return ReadinessState::unknown;
}

}  // namespace

TEST_CASE("an account without blemish is ready in every item") {
  const auto list = account::readiness({{good_facts()}});
  CHECK(list.is_ready);
  CHECK(list.checked_at == today);
  for (const auto& item : list.items) {
    CAPTURE(item.code);
    CHECK(item.state == ReadinessState::ready);
  }
}

TEST_CASE("without credentials everything is missing") {
  const auto list = account::readiness({});
  CHECK_FALSE(list.is_ready);
  CHECK(state_of(list, "token") == ReadinessState::missing);
  CHECK(codes_of(list.items[0].findings) == Codes{"account.nothing_connected"});
}

TEST_CASE("what was not read yet is unknown, and so is what Meta could not be asked") {
  account::AccountFacts facts;
  facts.account_failure = account::GraphFailure{account::FailureKind::unreachable, {}, {}, {}, {}};
  const auto list = account::readiness({{facts}});
  CHECK_FALSE(list.is_ready);
  CHECK(state_of(list, "whatsapp_account") == ReadinessState::unknown);
  CHECK(state_of(list, "approved_template") == ReadinessState::unknown);
}

TEST_CASE("a missing template, webhook or payment method is missing although it only warns elsewhere") {
  account::AccountFacts facts = good_facts();
  facts.templates->approved = 0;
  facts.subscribed_apps->clear();
  facts.account->marketing_messages_onboarding_status =
      account::MarketingMessagesOnboardingStatus::PENDING_VALID_PAYMENT_METHOD;
  const auto list = account::readiness({{facts}});
  CHECK(state_of(list, "approved_template") == ReadinessState::missing);
  CHECK(state_of(list, "webhook") == ReadinessState::missing);
  CHECK(state_of(list, "payment") == ReadinessState::missing);
}

TEST_CASE("with several credentials each item shows the best of them") {
  account::AccountFacts broken = good_facts();
  broken.token->is_valid = false;
  broken.read_at = base::Instant{today.unix_ms - 1000};
  const auto list = account::readiness({{broken, good_facts()}});
  CHECK(state_of(list, "token") == ReadinessState::ready);
  CHECK(list.checked_at->unix_ms == today.unix_ms - 1000);
}

TEST_CASE("a number that is not in the account is missing") {
  account::AccountFacts facts = good_facts();
  facts.phone_number_id = "1";
  CHECK(state_of(account::readiness({{facts}}), "phone_number") == ReadinessState::missing);
}
