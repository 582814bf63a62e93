// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/report/prices.hpp>
#include <limits>

#include "catch.hpp"

using namespace heliograph;
using namespace heliograph::report;

namespace {

PriceList card() {
  return {"2026", "EUR", {{"KR", "marketing", 62'900}, {"", "marketing", 50'000}, {"", "utility", 1'000}}};
}

bool has(const base::Findings& findings, std::string_view code, std::string_view at) {
  return std::any_of(findings.begin(), findings.end(),
                     [&](const base::Finding& finding) { return finding.code == code && finding.at == at; });
}

}  // namespace

TEST_CASE("a price for the country goes before one for all, and what is free costs nothing") {
  const Costs costs = costs_of({{"KR", "marketing", "regular", 10},
                                {"FR", "marketing", "regular", 2},
                                {"", "utility", "regular", 3},
                                {"KR", "utility", "free_customer_service", 7},
                                {"KR", "authentication", "regular", 5}},
                               card());
  CHECK(costs.micros == std::vector<std::optional<std::int64_t>>{629'000, 100'000, 3'000, 0, std::nullopt});
  CHECK(costs.total_micros == 732'000);
  CHECK(costs.unpriced == 5);
}

TEST_CASE("a sum that no 64 bits hold counts as unpriced") {
  const PriceList list{"x", "EUR", {{"", "marketing", 1'000'000'000}}};
  const std::int64_t most = std::numeric_limits<std::int64_t>::max() / 1'000'000'000;
  const Costs costs = costs_of({{"", "marketing", "", most + 1}, {"", "marketing", "", most}, {"", "marketing", "", most}}, list);
  CHECK(costs.micros[0] == std::nullopt);
  CHECK(costs.micros[1] == most * 1'000'000'000);
  CHECK(costs.micros[2] == std::nullopt);
  CHECK(costs.total_micros == most * 1'000'000'000);
  CHECK(costs.unpriced == 2 * most + 1);
}

TEST_CASE("a price list is judged as a whole") {
  CHECK(validate_price_list(card(), {}).empty());
  CHECK(has(validate_price_list(card(), {"2026"}), "policy.name_taken", "/name"));
  const base::Findings empty = validate_price_list({}, {});
  CHECK(has(empty, "report.price_name_required", "/name"));
  CHECK(has(empty, "report.price_currency_malformed", "/currency"));
  CHECK(has(empty, "report.prices_missing", "/prices"));
  PriceList list = card();
  list.currency = "eur";
  list.prices = {{"KR", "marketing", 1'000'000'000}, {"KR", "marketing", 1'000'000'001}, {"kr", "Marketing", -1}, {"", "service", 0}};
  const base::Findings findings = validate_price_list(list, {});
  CHECK(has(findings, "report.price_currency_malformed", "/currency"));
  CHECK(has(findings, "report.price_twice", "/prices/1"));
  CHECK(has(findings, "report.price_out_of_range", "/prices/1/micros"));
  CHECK(has(findings, "report.price_country_malformed", "/prices/2/country"));
  CHECK(has(findings, "report.price_category_unknown", "/prices/2/category"));
  CHECK(has(findings, "report.price_out_of_range", "/prices/2/micros"));
  CHECK(findings.size() == 6);
  list = card();
  list.prices.assign(2'000, {"", "service", 0});
  CHECK_FALSE(validate_price_list(list, {}).has("report.prices_too_many"));
  list.prices.emplace_back();
  CHECK(has(validate_price_list(list, {}), "report.prices_too_many", "/prices"));
}

TEST_CASE("each category is one that a price may be for") {
  for (const std::string& category : price_categories()) {
    CAPTURE(category);
    CHECK(validate_price_list({"x", "EUR", {{"", category, 0}}}, {}).empty());
  }
}
