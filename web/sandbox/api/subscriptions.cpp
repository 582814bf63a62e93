// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <mutex>
#include <shared_mutex>

#include "sandbox/api/edges.hpp"
#include "sandbox/api/nodes.hpp"
#include "sandbox/judge/text.hpp"

namespace heliograph::sandbox {

namespace {

GraphError not_verified(const std::string& why) {
  GraphError error;
  error.code = 2200;
  error.message = "(#2200) Callback verification failed with the following errors: " + why;
  return error;
}

std::string printable(std::string_view text) {
  std::string shown;
  for (const char c : text.substr(0, 80)) shown += c >= 32 && c < 127 ? c : '?';
  return shown;
}

}  // namespace

void verify_callback(const std::string& url, const std::string& verify_token) {
  if (length(url) > 200) throw invalid("Param override_callback_uri must be at most 200 characters long.");
  if (url.substr(0, 8) != "https://" && url.substr(0, 7) != "http://")
    throw invalid("Param override_callback_uri should represent a valid URL");
  const std::string challenge =
      std::to_string(1'000'000'000 + std::hash<std::string>{}(url + verify_token) % 1'000'000'000);
  const auto address = url + (url.find('?') == std::string::npos ? "?" : "&") +
                       "hub.mode=subscribe&hub.challenge=" + challenge +
                       "&hub.verify_token=" + http::percent_encoded(verify_token);
  const auto fetched = fetch(address, std::chrono::seconds(10));
  if (fetched.status == 0) throw not_verified("Curl Error = " + fetched.error);
  if (fetched.status != 200) throw not_verified("HTTP Status Code = " + std::to_string(fetched.status));
  if (fetched.body != challenge)
    throw not_verified("HTTP Message = OK; the response does not match the challenge, expected value=\"" + challenge +
                       "\", received=\"" + printable(fetched.body) + "\"");
}

Json subscribed_apps(Call& call, Target& target) { return list_subscribed_apps(call, *target.account); }

Json subscribe(Call& call, Target& target) {
  const auto id = target.id;
  const auto url = call.text("override_callback_uri");
  const auto verify_token = call.text("verify_token");
  if (url && !verify_token) throw required("verify_token");
  // The callback is asked without any lock: it may well call back.
  if (url && !url->empty()) verify_callback(*url, *verify_token);
  const std::unique_lock lock(call.world().mutex);
  auto* account = call.world().account(id);
  account->subscribed = true;
  if (url && !url->empty())
    account->callback = Callback{*url, *verify_token};
  else
    account->callback.reset();
  Json answer{{"success", true}};
  if (account->callback) answer["data"] = list_subscribed_apps(call, *account)["data"];
  return answer;
}

Json unsubscribe(Call&, Target& target) {
  target.account->subscribed = false;
  target.account->callback.reset();
  return {{"success", true}};
}

Json app_subscriptions(Call& call, Target&) {
  const auto& world = call.world();
  Json list{{"data", Json::array()}};
  if (world.app_callback)
    list["data"].push_back({{"object", "whatsapp_business_account"},
                            {"callback_url", world.app_callback->url},
                            {"active", true},
                            {"fields", {{{"name", "messages"}, {"version", "v24.0"}}}}});
  return list;
}

Json subscribe_app(Call& call, Target&) {
  if (call.token.type != "APP") throw lacks_permission("an app access token");
  if (call.text("object") != "whatsapp_business_account")
    throw invalid("Param object must be whatsapp_business_account");
  const auto url = call.text("callback_url");
  if (!url) throw required("callback_url");
  const auto verify_token = call.text("verify_token").value_or("");
  verify_callback(*url, verify_token);
  const std::unique_lock lock(call.world().mutex);
  call.world().app_callback = Callback{*url, verify_token};
  return {{"success", true}};
}

Json unsubscribe_app(Call& call, Target&) {
  if (call.token.type != "APP") throw lacks_permission("an app access token");
  call.world().app_callback.reset();
  return {{"success", true}};
}

Json change_account(Call& call, Target& target) {
  auto& node = target.account->node;
  bool changed = false;
  for (const char* name :
       {"disable_marketing_messages_on_cloud_api", "is_enabled_for_insights", "template_auto_archival_enabled"}) {
    const auto found = call.parameters.find(name);
    if (found == call.parameters.end()) continue;
    if (!found->is_boolean() && *found != "true" && *found != "false")
      throw invalid("Param " + std::string{name} + " must be a boolean");
    node[name] = *found == true || *found == "true";
    changed = true;
  }
  for (const char* name : {"name", "timezone_id"})
    if (const auto text = call.text(name)) {
      node[name] = *text;
      changed = true;
    }
  if (!changed) throw invalid("No parameter that can be changed was given");
  return {{"success", true}};
}

}  // namespace heliograph::sandbox
