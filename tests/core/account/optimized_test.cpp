// SPDX-License-Identifier: Apache-2.0
#include <heliograph/account/optimized.hpp>

#include "catch.hpp"

using namespace heliograph;
using account::MarketingMessagesOnboardingStatus;
using account::OptimizedStanding;

TEST_CASE("each onboarding status comes down to what can be done about it") {
  using Status = base::Open<MarketingMessagesOnboardingStatus>;
  for (const auto status : base::detail::values_of<MarketingMessagesOnboardingStatus>) {
    const std::string_view name = base::name_of(status);
    CAPTURE(name);
    const OptimizedStanding expected = name == "ONBOARDED"                 ? OptimizedStanding::on
                                       : name == "ELIGIBLE"                ? OptimizedStanding::available
                                       : name.substr(0, 8) == "PENDING_" ? OptimizedStanding::waiting
                                                                           : OptimizedStanding::barred;
    CHECK(account::standing_of(Status{status}) == expected);
  }
  CHECK(account::standing_of(std::nullopt) == OptimizedStanding::unknown);
  Status strange;
  strange.text = "SOMETHING_NEW";
  CHECK(account::standing_of(strange) == OptimizedStanding::unknown);
}

TEST_CASE("the terms' address holds digits of the ids and nothing else of them") {
  CHECK(account::terms_address("12", "34") ==
        "https://business.facebook.com/latest/whatsapp_manager/overview?business_id=12&asset_id=34");
  CHECK(account::terms_address("1&x=2", "\"3") ==
        "https://business.facebook.com/latest/whatsapp_manager/overview?business_id=12&asset_id=3");
}
