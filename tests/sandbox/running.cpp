// SPDX-License-Identifier: Apache-2.0
#include "sandbox/running.hpp"

#include <algorithm>
#include <stdexcept>

#include "sandbox/encoding.hpp"
#include "support/raw_client.hpp"

namespace heliograph::test {

std::string Answer::details() const {
  if (!json.contains("error") || !json["error"].contains("error_data")) return {};
  return json["error"]["error_data"].value("details", "");
}

sandbox::Options Running::hurried() {
  sandbox::Options options;
  options.review_delay = std::chrono::milliseconds(20);
  options.webhook_delay = std::chrono::milliseconds(15);
  options.retry_delay = std::chrono::milliseconds(10);
  return options;
}

Running::Running() : Running(hurried()) {}

Running::Running(const sandbox::Options& options) : server(options) {
  server.start();
  world = server.world();
}

Answer Running::call(std::string_view method, const std::string& path, std::string_view body, const std::string& token,
                     std::string_view more_headers) {
  const auto used = token.empty() ? world["token"].get<std::string>() : token;
  const auto headers = "Authorization: Bearer " + used + "\r\n" + std::string{more_headers};
  const auto response = fetch(server.port(), method, path, body, headers);
  return {response.status, Json::parse(response.body, nullptr, false)};
}

Answer Running::post(const std::string& path, const Json& body, const std::string& token) {
  return call("POST", path, body.dump(), token, "Content-Type: application/json\r\n");
}

Answer Running::control(std::string_view method, const std::string& path, const Json& body) {
  const auto response = fetch(server.port(), method, "/_sandbox" + path, body.is_null() ? "" : body.dump());
  return {response.status, Json::parse(response.body, nullptr, false)};
}

const Json& Running::account(std::string_view kind) const {
  for (const auto& account : world["accounts"])
    if (account["kind"] == kind) return account;
  throw std::runtime_error("no such account");
}

std::string Running::number_id(std::string_view ending) const {
  for (const auto& account : world["accounts"])
    for (const auto& number : account["phone_numbers"]) {
      std::string digits;
      for (const char c : number["display_phone_number"].get<std::string>())
        if (c >= '0' && c <= '9') digits += c;
      if (digits.substr(digits.size() - ending.size()) == ending) return number["id"];
    }
  throw std::runtime_error("no such number");
}

std::string Running::token(std::string_view kind) const {
  for (const auto& token : world["tokens"])
    if (token["kind"] == kind) return token["token"];
  throw std::runtime_error("no such token");
}

bool Running::becomes(const std::string& template_id, const std::string& status) {
  return eventually([&] { return get("/" + template_id + "?fields=status").json.value("status", "") == status; });
}

Json template_message(const std::string& to, const std::string& name, const Json& components) {
  Json message{{"messaging_product", "whatsapp"},
               {"to", to},
               {"type", "template"},
               {"template", {{"name", name}, {"language", {{"code", "en_US"}}}}}};
  if (!components.is_null()) message["template"]["components"] = components;
  return message;
}

Json text_message(const std::string& to, const std::string& body) {
  return {{"messaging_product", "whatsapp"}, {"to", to}, {"type", "text"}, {"text", {{"body", body}}}};
}

Json proposal(const std::string& name, const std::string& body) {
  Json component{{"type", "BODY"}, {"text", body}};
  return {{"name", name}, {"language", "en_US"}, {"category", "UTILITY"}, {"components", Json::array({component})}};
}

Endpoint::Endpoint(std::string token) : verify_token(std::move(token)), server_(routes()) { server_.start(); }

http::Router Endpoint::routes() {
  http::Router router;
  router.get("/hook", [this](const http::Request& request) {
    if (request.query_value("hub.mode") != "subscribe" || request.query_value("hub.verify_token") != verify_token)
      return http::Response::text(403, "no");
    return http::Response::text(200, std::string{request.query_value("hub.challenge").value_or("")});
  });
  router.post("/hook", [this](const http::Request& request) { return receive(request); }, {3U << 20, false, {}});
  return router;
}

http::Response Endpoint::receive(const http::Request& request) {
  const std::lock_guard lock(mutex_);
  ++requests_;
  signed_bodies_.emplace_back(request.header("x-hub-signature-256"), request.body);
  if (refusals_ > 0) {
    --refusals_;
    return http::Response::empty(refusal_status_);
  }
  const auto body = Json::parse(request.body);
  for (const auto& entry : body["entry"])
    for (const auto& change : entry["changes"])
      changes_.push_back({{"account", entry["id"]}, {"field", change["field"]}, {"value", change["value"]}});
  return http::Response::empty(200);
}

std::vector<Json> Endpoint::changes() const {
  const std::lock_guard lock(mutex_);
  return changes_;
}

std::vector<std::string> Endpoint::statuses(const std::string& message_id) const {
  std::vector<std::string> names;
  for (const auto& change : changes())
    for (const auto& status : change["value"].value("statuses", Json::array()))
      if (status["id"] == message_id) names.push_back(status["status"]);
  return names;
}

Json Endpoint::wait_for(const std::function<bool(const Json&)>& fits) const {
  Json found;
  eventually([&] {
    const auto all = changes();
    const auto first = std::find_if(all.begin(), all.end(), fits);
    if (first == all.end()) return false;
    found = *first;
    return true;
  });
  return found;
}

void Endpoint::refuse(int count, unsigned status) {
  const std::lock_guard lock(mutex_);
  refusals_ = count;
  refusal_status_ = status;
}

int Endpoint::requests() const {
  const std::lock_guard lock(mutex_);
  return requests_;
}

bool Endpoint::all_signed_with(const std::string& secret) const {
  const std::lock_guard lock(mutex_);
  return !signed_bodies_.empty() && std::all_of(signed_bodies_.begin(), signed_bodies_.end(), [&](const auto& pair) {
    return pair.first == "sha256=" + sandbox::signature(secret, pair.second);
  });
}

}  // namespace heliograph::test
