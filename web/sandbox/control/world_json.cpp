// SPDX-License-Identifier: Apache-2.0
#include <mutex>
#include <shared_mutex>

#include "sandbox/control/control.hpp"
#include "sandbox/error_table.hpp"
#include "sandbox/recipients.hpp"

namespace heliograph::sandbox {

namespace {

std::string six_digits(int code) {
  auto text = std::to_string(code);
  return std::string(6 - text.size(), '0') + text;
}

Json recipients() {
  Json errors = Json::array();
  for (const auto* row = begin_errors(); row != end_errors(); ++row)
    errors.push_back({{"ends_in", six_digits(row->code)},
                      {"code", row->code},
                      {"title", row->title},
                      {"when", row->when == When::at_once ? "at_once" : "later"}});
  Json behaviours = Json::array();
  for (const auto* row = begin_behaviours(); row != end_behaviours(); ++row)
    behaviours.push_back({{"ends_in", row->ending}, {"description", row->description}});
  return {{"ready", "+821055510001"},
          {"description",
           "A number whose last six digits are an error code receives that error; other messages are "
           "sent, delivered and read. Marketing templates to the United States fail with 131049."},
          {"errors", std::move(errors)},
          {"behaviours", std::move(behaviours)}};
}

Json account_json(const World& world, const Account& account) {
  Json json{{"id", account.id}, {"name", account.node["name"]}, {"kind", account.kind}, {"owned", account.owned}};
  for (const char* name : {"status", "account_review_status", "business_verification_status", "ownership_type",
                           "marketing_messages_onboarding_status", "country", "currency"})
    json[name] = account.node.value(name, Json{});
  json["subscribed"] = account.subscribed;
  json["callback"] = account.callback ? Json(account.callback->url) : Json{};
  json["phone_numbers"] = Json::array();
  for (const auto& [key, number] : world.numbers)
    if (number->account_id == account.id) {
      auto node = number->node;
      node["test"] = number->test;
      if (number->test) node["allowed_recipients"] = number->allowed;
      json["phone_numbers"].push_back(std::move(node));
    }
  std::map<std::string, int> statuses;
  for (const auto& [key, candidate] : world.templates)
    if (candidate->account_id == account.id) ++statuses[std::string{candidate->text("status")}];
  json["template_statuses"] = statuses;
  return json;
}

}  // namespace

Json world_json(const State& state) {
  const auto& world = state.world;
  const std::shared_lock lock(world.mutex);
  Json json{{"app", {{"id", world.app_id}, {"secret", world.app_secret}, {"name", world.app_name}}},
            {"token", world.tokens.front().text},
            {"tokens", Json::array()},
            {"business", world.businesses.at(world.business_id)},
            {"accounts", Json::array()},
            {"verification_code", "123456"},
            {"two_step_pin", "123456"},
            {"recipients", recipients()},
            {"template_names",
             {{"rejected", "holds `reject`; a reason such as `scam` or `promotional` in the name is the one given"},
              {"undecided", "holds `pending`"}}},
            {"timing",
             {{"review_delay_ms", state.options.review_delay.count()},
              {"webhook_delay_ms", state.options.webhook_delay.count()}}},
            {"webhooks", state.sender.counts()}};
  for (const auto& token : world.tokens)
    json["tokens"].push_back({{"token", token.text},
                              {"kind", token.kind},
                              {"description", token.description},
                              {"scopes", token.scopes},
                              {"expires_at", token.expires_at}});
  for (const auto& [key, account] : world.accounts) json["accounts"].push_back(account_json(world, *account));
  return json;
}

}  // namespace heliograph::sandbox
