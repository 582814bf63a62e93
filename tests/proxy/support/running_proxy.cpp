// SPDX-License-Identifier: Apache-2.0
#include <proxy/support/running_proxy.hpp>

namespace heliograph::test {

namespace {

constexpr std::int64_t beginning = 1'790'000'000'000;

proxy::config::Settings settings_for(const TemporaryFolder& folder, const std::optional<std::string>& database,
                              const std::function<void(proxy::config::Settings&)>& change) {
  proxy::config::Settings settings;
  settings.data_dir = folder.path();
  settings.database = database.value_or("sqlite:" + (folder.path() / "heliograph.db").string());
  settings.port = 0;
  settings.password_passes = 1;
  if (change) change(settings);
  return settings;
}

}  // namespace

std::string Answer::code() const {
  const Json* findings = base::find_member(body, "findings");
  return findings != nullptr && !findings->empty() ? findings->at(0).at("code").get<std::string>() : std::string{};
}

bool Answer::has(std::string_view finding_code, std::string_view at) const {
  const Json* findings = base::find_member(body, "findings");
  if (findings == nullptr) return false;
  for (const Json& finding : *findings) {
    if (finding.at("code") == finding_code && (at == "*" || finding.at("at") == at)) return true;
  }
  return false;
}

Answer Browser::send(std::string_view method, std::string_view path, const std::string& body, std::string headers) {
  if (!cookie.empty()) headers += "Cookie: " + cookie + "\r\n";
  if (!csrf_token.empty()) headers += "X-CSRF-Token: " + csrf_token + "\r\n";
  const bool whole = path.substr(0, 2) == "//";
  const std::string target = whole ? std::string{path.substr(1)} : "/api/v1" + std::string{path};
  const RawResponse raw = fetch(port_, method, target, body, headers);
  Answer answer{raw.status, raw.headers, Json::parse(raw.body, nullptr, false), raw.body};
  if (answer.body.is_discarded()) answer.body = nullptr;
  return answer;
}

Answer Browser::get(std::string_view path, const std::string& headers) { return send("GET", path, "", headers); }

Answer Browser::post(std::string_view path, const Json& body, const std::string& headers) {
  return send("POST", path, base::to_text(body), "Content-Type: application/json\r\n" + headers);
}

Answer Browser::put(std::string_view path, const Json& body, const std::string& headers) {
  return send("PUT", path, base::to_text(body), "Content-Type: application/json\r\n" + headers);
}

Answer Browser::patch(std::string_view path, const Json& body, const std::string& headers) {
  return send("PATCH", path, base::to_text(body), "Content-Type: application/json\r\n" + headers);
}

Answer Browser::del(std::string_view path, const std::string& headers) { return send("DELETE", path, "", headers); }

void Browser::keep(const Answer& answer) {
  const std::string& set = answer.headers.at("set-cookie");
  cookie = set.substr(0, set.find(';'));
  csrf_token = answer.body.at("csrf_token");
}

RunningProxy::RunningProxy(const std::optional<std::string>& database,
                           const std::function<void(proxy::config::Settings&)>& change, http::Limits limits)
    : now_ms{beginning},
      application{std::make_unique<proxy::Application>(
          settings_for(folder, database, change), [this] { return base::Instant{now_ms}; }, limits)} {
  application->start();
}

Browser& RunningProxy::administrator() {
  if (administrator_) return *administrator_;
  const std::string link = application->setup_link().value();
  const Answer made = administrator_.emplace(port()).post(
      "/setup", {{"token", link.substr(link.find('=') + 1)},
                 {"name", "Ada Kim"},
                 {"email", "ada@example.com"},
                 {"password", password}});
  REQUIRE(made.status == 201);
  administrator_->keep(made);
  return *administrator_;
}

Browser RunningProxy::user(const std::string& role, const std::string& email) {
  const Answer invited = administrator().post("/users", {{"name", "Somebody"}, {"email", email}, {"role", role}});
  REQUIRE(invited.status == 201);
  Browser browser = stranger();
  const Answer accepted =
      browser.post("/invitations/accept", {{"token", invited.body.at("invitation_token")}, {"password", password}});
  REQUIRE(accepted.status == 201);
  browser.keep(accepted);
  return browser;
}

}  // namespace heliograph::test
