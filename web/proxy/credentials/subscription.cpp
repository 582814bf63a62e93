// SPDX-License-Identifier: Apache-2.0
#include "proxy/credentials/subscription.hpp"

#include "proxy/credentials/rule_table.hpp"

namespace heliograph::proxy::credentials {

namespace {

graph::Request subscription_request(const base::Secret& token, const std::string& waba_id) {
  graph::Request request;
  request.method = "POST";
  request.path = graph::segment(waba_id) + "/subscribed_apps";
  request.token = token;
  request.label = "subscribed_apps";
  return request;
}

}  // namespace

base::Findings subscribe(graph::Client& client, const Store& store, const Stored& stored) {
  base::Findings findings;
  const auto token = store.token(stored.row);
  const auto secret = store.app_secret(stored.row);
  const auto verify_token = store.verify_token(stored.row);
  const auto callback = store.callback_url(stored.row);
  if (!token || !secret || !verify_token || !callback) return findings;
  graph::Request request = subscription_request(*token, stored.row.waba_id);
  request.body = base::Json{{"override_callback_uri", *callback}, {"verify_token", verify_token->reveal()}};
  const graph::Result answer = client.call(std::move(request));
  if (!answer) {
    findings.add(rule("credentials.subscription_failed"), "/webhook", {{"callback_url", *callback}});
    findings.push_back(account::to_finding(answer.error().cause, "/webhook"));
  }
  return findings;
}

void unsubscribe(graph::Client& client, const Store& store, const Stored& stored) {
  const auto token = store.token(stored.row);
  if (!token || !stored.row.sealed_app_secret) return;
  client.submit(subscription_request(*token, stored.row.waba_id), [](const graph::Result&) {});
}

}  // namespace heliograph::proxy::credentials
