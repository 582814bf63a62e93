// SPDX-License-Identifier: Apache-2.0
#include <mutex>
#include <shared_mutex>

#include "sandbox/control/control.hpp"
#include "sandbox/judge/text.hpp"

namespace heliograph::sandbox {

namespace {

/// What a press of a button does: the status that the account has afterwards; "" leaves it as it is.
struct Outcome {
  std::string_view name;
  std::string_view label;
  std::string_view status;
};

constexpr Outcome outcomes[] = {
    {"accept", "Accept the terms", "ONBOARDED"},
    {"set_up", "Accept, while Meta is still setting up", "PENDING_INTERNAL_SETUP"},
    {"payment", "Accept without a payment method", "PENDING_VALID_PAYMENT_METHOD"},
    {"restrict", "Have Meta restrict the account", "INELIGIBLE_INACTIVE_OR_RESTRICTED"},
    {"lift", "Have Meta lift the restriction", "ELIGIBLE"},
    {"fail", "Let it fail", ""},
};

std::string escaped(std::string_view text) {
  std::string safe;
  for (const char c : text) {
    switch (c) {
      case '<': safe += "&lt;"; break;
      case '>': safe += "&gt;"; break;
      case '&': safe += "&amp;"; break;
      case '"': safe += "&quot;"; break;
      default: safe += c;
    }
  }
  return safe;
}

http::Response page(State& state, const std::string& account_id, std::string_view word) {
  std::string name;
  std::string status;
  {
    const std::shared_lock lock(state.world.mutex);
    const auto* account = state.world.account(account_id);
    if (!account) throw no_object("GET", account_id);
    name = account->node.value("name", "");
    status = account->node.value("marketing_messages_onboarding_status", "");
  }
  std::string html =
      "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Marketing messages terms</title>"
      "<style>body{font:16px/1.5 sans-serif;max-width:34rem;margin:3rem auto;padding:0 1rem;color-scheme:light dark}"
      "button{font:inherit;display:block;margin:.5rem 0;padding:.5rem 1rem}</style></head><body>"
      "<h1>Marketing messages terms</h1><p>The sandbox stands in for Meta here. Account <strong>" +
      escaped(name) + "</strong>, status <code id=\"status\">" + escaped(status) + "</code>.</p>";
  if (!word.empty()) html += "<p role=\"status\">" + escaped(word) + "</p>";
  html += "<form method=\"post\">";
  for (const Outcome& outcome : outcomes) {
    html += "<button name=\"outcome\" value=\"" + std::string{outcome.name} + "\">" + std::string{outcome.label} + "</button>";
  }
  return http::Response::with_body(200, "text/html; charset=utf-8", html + "</form></body></html>");
}

}  // namespace

http::Response show_terms(State& state, const http::Request& request) {
  return page(state, std::string{request.parameter("id")}, "");
}

http::Response answer_terms(State& state, const http::Request& request) {
  const std::string account_id{request.parameter("id")};
  for (const Outcome& outcome : outcomes) {
    if (request.body != "outcome=" + std::string{outcome.name}) continue;
    if (outcome.status.empty()) return page(state, account_id, "Something went wrong. Nothing was accepted.");
    change_world(state, {{"account_id", account_id}, {"marketing_messages_onboarding_status", outcome.status}});
    return page(state, account_id, "Done. You can close this page.");
  }
  throw invalid("Param outcome is not known");
}

}  // namespace heliograph::sandbox
