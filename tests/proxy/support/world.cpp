// SPDX-License-Identifier: Apache-2.0
#include <proxy/support/world.hpp>

#include "proxy/clock.hpp"

namespace heliograph::test {

namespace {

sandbox::Options hurried(std::chrono::milliseconds webhook_patience) {
  sandbox::Options options;
  options.review_delay = std::chrono::milliseconds(20);
  options.webhook_delay = std::chrono::milliseconds(10);
  options.retry_delay = webhook_patience;
  return options;
}

const sandbox::Sandbox& started(sandbox::Sandbox& sandbox) {
  sandbox.start();
  return sandbox;
}

}  // namespace

std::string digits_of(const Json& number) {
  std::string digits;
  for (const char c : number["display_phone_number"].get<std::string>()) {
    if (c >= '0' && c <= '9') digits += c;
  }
  return digits;
}

World::World(const std::optional<std::string>& database, std::chrono::milliseconds webhook_patience)
    : meta{hurried(webhook_patience)},
      proxy{database, [this](proxy::config::Settings& settings) { settings.graph_base_url = started(meta).url(); }},
      world(meta.world()) {
  proxy.now_ms = proxy::system_time().unix_ms;
}

const Json& World::account(std::string_view kind) const {
  for (const Json& account : world["accounts"]) {
    if (account["kind"] == kind) return account;
  }
  throw std::runtime_error("the sandbox has no such account");
}

const Json& World::number(std::string_view account_kind, std::string_view ending) const {
  for (const Json& number : account(account_kind)["phone_numbers"]) {
    const std::string digits = digits_of(number);
    if (digits.size() >= ending.size() && digits.substr(digits.size() - ending.size()) == ending) return number;
  }
  throw std::runtime_error("the sandbox has no such number");
}

std::string World::token(std::string_view kind) const {
  for (const Json& token : world["tokens"]) {
    if (token["kind"] == kind) return token["token"];
  }
  throw std::runtime_error("the sandbox has no such token");
}

Json World::control(std::string_view method, const std::string& path, const Json& body) {
  const RawResponse response = fetch(meta.port(), method, "/_sandbox" + path, body.is_null() ? "" : base::to_text(body));
  INFO(method << " " << path << ": " << response.status << " " << response.body);
  REQUIRE(response.status < 300);
  return response.body.empty() ? Json{} : Json::parse(response.body);
}

std::size_t World::accepted_count(const std::string& message_id) {
  std::size_t count = 0;
  for (const Json& entry : ledger()) count += base::to_text(entry).find(message_id) != std::string::npos ? 1 : 0;
  return count;
}

Json World::draft(const std::string& name, std::string_view account_kind, std::string_view ending) const {
  return {{"name", name},
          {"api_token", world["token"]},
          {"business_account_id", business_id()},
          {"waba_id", account(account_kind)["id"]},
          {"phone_number_id", number(account_kind, ending)["id"]},
          {"app_secret", app_secret()}};
}

Json World::connect(const std::string& name, std::string_view account_kind, std::string_view ending) {
  const Answer answer = admin().post("/credentials", draft(name, account_kind, ending));
  INFO(answer.text);
  REQUIRE(answer.status == 201);
  const std::string path = "/credentials/" + answer.body["id"].get<std::string>() + "/templates/sync";
  REQUIRE(eventually([&] {
    const Json sync = admin().get(path).body;
    return sync["is_running"] == false && sync.contains("synced_at");
  }));
  return answer.body;
}

Json World::configure(const std::string& name, const Json& credential) {
  const Answer answer = admin().post("/configurations", {{"name", name},
                                                         {"channel", "whatsapp"},
                                                         {"marketing_actions", {"news"}},
                                                         {"credential_id", credential["id"]},
                                                         {"sender_number", credential["phone_number"]["sender_number"]},
                                                         {"submit", true}});
  INFO(answer.text);
  REQUIRE(answer.status == 201);
  return settled(answer.body["id"]);
}

Json World::settled(const std::string& configuration_id) {
  Json configuration;
  REQUIRE(eventually([&] {
    configuration = admin().get("/configurations/" + configuration_id).body;
    return configuration["status"] != "processing" && configuration["update_status"] != "processing";
  }));
  return configuration;
}

Json World::send(const Json& configuration, const std::string& to) {
  const Answer answer =
      admin().post("/messages",
                   {{"configuration_id", configuration["id"]},
                    {"to", to},
                    {"template", {{"name", "hello_world"}, {"language", "en_US"}, {"values", Json::object()}}}},
                   "Idempotency-Key: world-" + std::to_string(++sent_) + "\r\n");
  INFO(answer.text);
  REQUIRE(answer.status == 202);
  return answer.body;
}

bool World::becomes(const std::string& message_id, const std::string& status) {
  return eventually([&] { return message(message_id)["status"] == status; });
}

std::vector<std::string> World::timeline(const std::string& message_id) {
  std::vector<std::string> states;
  for (const Json& entry : Json(message(message_id)["timeline"])) states.push_back(entry["state"]);
  return states;
}

void World::restart() { enter(leave()); }

proxy::config::Settings World::leave() {
  proxy::config::Settings settings = proxy.application->settings();
  proxy.application.reset();
  return settings;
}

void World::enter(const proxy::config::Settings& settings) {
  proxy.application =
      std::make_unique<proxy::Application>(settings, [this] { return base::Instant{proxy.now_ms}; }, http::Limits{});
  proxy.application->start();
}

}  // namespace heliograph::test
