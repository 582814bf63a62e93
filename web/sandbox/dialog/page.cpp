// SPDX-License-Identifier: Apache-2.0
#include "sandbox/dialog/page.hpp"

namespace heliograph::sandbox {

namespace {

constexpr const char* head = R"(<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Log in (sandbox)</title>
<style>
body { font: 16px/1.5 system-ui, sans-serif; margin: 0; background: #f0f2f5; color: #1c1e21; }
main { max-width: 560px; margin: 48px auto; padding: 32px; background: #fff; border-radius: 12px; }
h1 { font-size: 24px; margin: 0 0 8px; }
fieldset { border: 1px solid #ccd0d5; border-radius: 8px; margin: 24px 0; padding: 12px 16px; }
label { display: block; padding: 4px 0; }
button { font: inherit; padding: 8px 24px; border-radius: 8px; border: 1px solid #8a8d91; background: #fff; color: #1c1e21; }
button.main { background: #0a5bd3; border-color: #0a5bd3; color: #fff; }
p.note { color: #4b4f56; }
</style>
</head>
<body><main>
)";
constexpr const char* foot = "</main></body></html>\n";

std::string hidden(const http::Parameters& query) {
  std::string fields;
  for (const char* name : {"client_id", "redirect_uri", "state", "config_id"}) {
    const auto value = http::find_parameter(query, name).value_or("");
    fields += "<input type=\"hidden\" name=\"" + std::string{name} + "\" value=\"" + html_text(value) + "\">\n";
  }
  return fields;
}

std::string accounts(const World& world) {
  std::string fields = "<fieldset><legend>WhatsApp accounts to share</legend>\n";
  for (const auto& [key, account] : world.accounts) {
    const std::string checked = account->kind == "healthy" ? " checked" : "";
    fields += "<label><input type=\"checkbox\" name=\"account\" value=\"" + account->id + "\"" + checked + "> " +
              html_text(account->node["name"].get<std::string>()) + "</label>\n";
  }
  return fields + "</fieldset>\n";
}

std::string courses() {
  std::string fields = "<fieldset><legend>How it goes</legend>\n";
  for (const Outcome& outcome : outcomes) {
    const std::string checked = &outcome == &outcomes[0] ? " checked" : "";
    fields += "<label><input type=\"radio\" name=\"outcome\" value=\"" + std::string{outcome.name} + "\"" + checked + "> " +
              outcome.label + "</label>\n";
  }
  return fields + "</fieldset>\n";
}

}  // namespace

std::string html_text(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    switch (c) {
      case '&': escaped += "&amp;"; break;
      case '<': escaped += "&lt;"; break;
      case '>': escaped += "&gt;"; break;
      case '"': escaped += "&quot;"; break;
      case '\'': escaped += "&#39;"; break;
      default: escaped += c;
    }
  }
  return escaped;
}

std::string dialog_page(const World& world, const http::Parameters& query) {
  return std::string{head} + "<h1>Connect to " + html_text(world.app_name) +
         "</h1>\n<p class=\"note\">The sandbox stands in for Meta's login. Nothing leaves this machine.</p>\n"
         "<form method=\"post\" action=\"/dialog/oauth\">\n" +
         hidden(query) + accounts(world) + courses() +
         "<button class=\"main\" name=\"decision\" value=\"continue\">Continue</button>\n"
         "<button name=\"decision\" value=\"cancel\">Cancel</button>\n</form>\n" +
         foot;
}

std::string refusal_page(const std::string& why) {
  return std::string{head} + "<h1>This cannot be shown</h1>\n<p>" + html_text(why) + "</p>\n" + foot;
}

}  // namespace heliograph::sandbox
