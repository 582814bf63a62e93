// SPDX-License-Identifier: Apache-2.0
#include "sandbox/dialog/dialog.hpp"

#include <mutex>
#include <shared_mutex>

#include "sandbox/dialog/login_code.hpp"
#include "sandbox/dialog/page.hpp"

namespace heliograph::sandbox {

namespace {

constexpr std::int64_t code_lasts = 600;  // seconds, as Meta says of its codes

http::Response html(unsigned status, std::string page) {
  return http::Response::with_body(status, "text/html; charset=utf-8", std::move(page));
}

/// Why the dialog cannot be opened with these parameters; empty when it can.
std::string objection(const World& world, const http::Parameters& query) {
  const auto value = [&](const char* name) { return std::string{http::find_parameter(query, name).value_or("")}; };
  if (value("client_id") != world.app_id) return "Invalid App ID: " + value("client_id");
  if (value("config_id").empty()) return "The parameter config_id is required.";
  const std::string uri = value("redirect_uri");
  if (uri.rfind("https://", 0) != 0 && uri.rfind("http://", 0) != 0) return "The parameter redirect_uri must be an address.";
  return {};
}

http::Response open_dialog(State& state, const http::Request& request) {
  const std::shared_lock lock(state.world.mutex);
  std::string why = objection(state.world, request.query);
  if (why.empty() && request.query_value("response_type") != "code") why = "The parameter response_type must be code.";
  if (!why.empty()) return html(400, refusal_page(why));
  return html(200, dialog_page(state.world, request.query));
}

/// The way back to who opened the dialog.
http::Response send_back(const std::string& uri, const http::Parameters& added) {
  std::string address = uri;
  char mark = uri.find('?') == std::string::npos ? '?' : '&';
  for (const auto& [name, value] : added) {
    address += mark + name + '=' + http::percent_encoded(value);
    mark = '&';
  }
  return http::Response::redirect(address);
}

std::string grant(World& world, const std::string& outcome, const std::string& uri, std::vector<std::string> account_ids) {
  LoginCode code;
  code.scopes = {"whatsapp_business_management", "whatsapp_business_messaging", "business_management", "public_profile"};
  if (outcome == "no_messaging") code.scopes.erase(code.scopes.begin() + 1);
  if (outcome != "nothing_shared") code.account_ids = std::move(account_ids);
  code.redirect_uri = uri;
  code.expires_at = outcome == "expired_code" ? 0 : now_seconds() + code_lasts;
  code.number = world.ids.next();
  if (outcome == "used_code") world.tokens.push_back(token_for(world, code));
  return text_of(world, code);
}

http::Response decide(State& state, const http::Request& request) {
  const auto form = http::query_parameters(request.body).value_or(http::Parameters{});
  const auto value = [&](const char* name) { return std::string{http::find_parameter(form, name).value_or("")}; };
  World& world = state.world;
  const std::unique_lock lock(world.mutex);
  if (const std::string why = objection(world, form); !why.empty()) return html(400, refusal_page(why));
  const std::string uri = value("redirect_uri");
  const std::string outcome = value("outcome");
  const std::string given = value("state") + (outcome == "wrong_state" ? "x" : "");
  if (value("decision") != "continue")
    return send_back(uri, {{"error", "access_denied"},
                           {"error_code", "200"},
                           {"error_description", "Permissions error"},
                           {"error_reason", "user_denied"},
                           {"state", given}});
  if (outcome == "error")
    return send_back(uri, {{"error_code", "1349187"}, {"error_message", "An unexpected error has occurred"}, {"state", given}});
  if (outcome == "no_code") return send_back(uri, {{"state", given}});
  std::vector<std::string> account_ids;
  for (const auto& [name, id] : form)
    if (name == "account" && world.account(id) != nullptr) account_ids.push_back(id);
  if (outcome == "other_portfolio") {
    account_ids.clear();
    for (const auto& [key, account] : world.accounts)
      if (!account->owned) account_ids.push_back(account->id);
  }
  return send_back(uri, {{"code", grant(world, outcome, uri, std::move(account_ids))}, {"state", given}});
}

}  // namespace

void add_dialog_routes(http::Router& router, State& state) {
  http::RouteOptions quick;
  quick.on_io_thread = true;
  router.get("/dialog/oauth", [&state](const http::Request& request) { return open_dialog(state, request); }, quick);
  router.post("/dialog/oauth", [&state](const http::Request& request) { return decide(state, request); }, quick);
}

}  // namespace heliograph::sandbox
