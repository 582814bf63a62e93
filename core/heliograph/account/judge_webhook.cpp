// SPDX-License-Identifier: Apache-2.0
#include <heliograph/account/judge.hpp>
#include <heliograph/account/rule_table.hpp>

namespace heliograph::account {

namespace {

const AppSubscription* subscription_of(const AccountFacts& facts, const std::string& app_id) {
  for (const AppSubscription& row : *facts.subscribed_apps) {
    if (row.whatsapp_business_api_data && row.whatsapp_business_api_data->id == app_id) return &row;
  }
  return nullptr;
}

/// The app whose subscription matters: the stored one, else the token's.
std::optional<std::string> app_of(const AccountFacts& facts) {
  if (facts.app_id) return facts.app_id;
  return facts.token ? facts.token->app_id : std::nullopt;
}

/// The callback in force by Meta's precedence: number, account, the app's override for the account, app.
std::optional<std::string> callback_in_force(const AccountFacts& facts, const AppSubscription& subscription) {
  const PhoneNumber* number = chosen_number(facts);
  const WebhookConfiguration told = number != nullptr && number->webhook_configuration
                                        ? *number->webhook_configuration
                                        : WebhookConfiguration{};
  for (const auto* callback : {&told.phone_number, &told.whatsapp_business_account,
                               &subscription.override_callback_uri, &told.application}) {
    if (*callback && !(*callback)->empty()) return *callback;
  }
  return std::nullopt;
}

/// A callback is compared without the slash it may end with.
std::string_view trimmed(std::string_view url) {
  while (!url.empty() && url.back() == '/') url.remove_suffix(1);
  return url;
}

}  // namespace

base::Findings judge_webhook(const AccountFacts& facts) {
  base::Findings findings;
  if (!facts.webhook.has_app_secret) findings.add(rule("account.webhook_secret_missing"), "/webhook/has_app_secret");
  if (!facts.webhook.callback_url) {
    findings.add(rule("account.webhook_no_address"), "/webhook/callback_url");
    return findings;
  }
  if (!facts.subscribed_apps) return findings;
  const auto app = app_of(facts);
  const AppSubscription* subscription = app ? subscription_of(facts, *app) : nullptr;
  if (subscription == nullptr) {
    findings.add(rule("account.webhook_not_subscribed"), "/subscribed_apps",
                 {{"app_id", app.value_or(std::string{})}, {"expected", *facts.webhook.callback_url}});
    return findings;
  }
  const auto actual = callback_in_force(facts, *subscription);
  if (actual && trimmed(*actual) != trimmed(*facts.webhook.callback_url)) {
    findings.add(rule("account.webhook_elsewhere"), "/subscribed_apps",
                 {{"expected", *facts.webhook.callback_url}, {"actual", *actual}});
  }
  return findings;
}

}  // namespace heliograph::account
