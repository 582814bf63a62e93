// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/policy/names.hpp>
#include <heliograph/report/prices.hpp>
#include <heliograph/report/rule_table.hpp>
#include <limits>
#include <set>
#include <utility>

namespace heliograph::report {

namespace {

constexpr std::size_t prices_max = 2'000;
constexpr std::int64_t micros_max = 1'000'000'000;
constexpr std::string_view free_prefix = "free_";

constexpr std::string_view categories[] = {"marketing",      "marketing_lite",
                                           "utility",        "authentication",
                                           "authentication_international", "service",
                                           "referral_conversion"};

bool is_letters(std::string_view text, std::size_t length) {
  return text.size() == length && std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

void check_price(const Price& price, const std::string& at, base::Findings& findings) {
  if (!price.country.empty() && !is_letters(price.country, 2)) {
    findings.add(rule("report.price_country_malformed"), base::pointer_to(at, "country"), {{"actual", price.country}});
  }
  if (std::find(std::begin(categories), std::end(categories), price.category) == std::end(categories)) {
    findings.add(rule("report.price_category_unknown"), base::pointer_to(at, "category"), {{"actual", price.category}});
  }
  if (price.micros < 0 || price.micros > micros_max) {
    findings.add(rule("report.price_out_of_range"), base::pointer_to(at, "micros"),
                 {{"min", 0}, {"max", micros_max}, {"actual", price.micros}});
  }
}

const Price* find_price(const PriceList& list, const std::string& country, const std::string& category) {
  const Price* for_all = nullptr;
  for (const Price& price : list.prices) {
    if (price.category != category) continue;
    if (price.country == country) return &price;
    if (price.country.empty()) for_all = &price;
  }
  return for_all;
}

std::optional<std::int64_t> micros_of(const PricedMessages& messages, const PriceList& list) {
  if (std::string_view{messages.type}.substr(0, free_prefix.size()) == free_prefix) return 0;
  const Price* price = find_price(list, messages.country, messages.category);
  if (price == nullptr || price->micros < 0 || messages.messages < 0) return std::nullopt;
  if (price->micros != 0 && messages.messages > std::numeric_limits<std::int64_t>::max() / price->micros) return std::nullopt;
  return price->micros * messages.messages;
}

}  // namespace

std::vector<std::string> price_categories() { return {std::begin(categories), std::end(categories)}; }

base::Findings validate_price_list(const PriceList& list, const std::vector<std::string>& names_taken) {
  base::Findings findings;
  policy::check_name(list.name, rule("report.price_name_required"), names_taken, findings);
  if (!is_letters(list.currency.value_or(""), 3)) {
    findings.add(rule("report.price_currency_malformed"), "/currency", {{"actual", list.currency.value_or("")}});
  }
  if (list.prices.empty()) findings.add(rule("report.prices_missing"), "/prices");
  if (list.prices.size() > prices_max) {
    findings.add(rule("report.prices_too_many"), "/prices", {{"max", prices_max}, {"actual", list.prices.size()}});
  }
  std::set<std::pair<std::string_view, std::string_view>> known;
  for (std::size_t i = 0; i < std::min(list.prices.size(), prices_max); ++i) {
    const Price& price = list.prices[i];
    const std::string at = base::pointer_to("/prices", i);
    check_price(price, at, findings);
    if (!known.emplace(price.country, price.category).second) {
      findings.add(rule("report.price_twice"), at, {{"country", price.country}, {"category", price.category}});
    }
  }
  return findings;
}

Costs costs_of(const std::vector<PricedMessages>& messages, const PriceList& list) {
  Costs costs;
  for (const PricedMessages& one : messages) {
    auto micros = micros_of(one, list);
    if (micros && *micros > std::numeric_limits<std::int64_t>::max() - costs.total_micros) micros.reset();
    costs.micros.push_back(micros);
    costs.total_micros += micros.value_or(0);
    if (!micros) costs.unpriced += one.messages;
  }
  return costs;
}

}  // namespace heliograph::report
