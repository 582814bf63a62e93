// SPDX-License-Identifier: Apache-2.0
#include "proxy/webhooks/feature.hpp"

#include <heliograph/text/utf8.hpp>

#include "proxy/api/route_table.hpp"
#include "proxy/api/rule_table.hpp"
#include "proxy/metrics/registry.hpp"
#include "proxy/vault/encoding.hpp"
#include "proxy/webhooks/rule_table.hpp"
#include "proxy/webhooks/signature.hpp"

namespace heliograph::proxy::webhooks {

namespace {

constexpr std::size_t longest_challenge = 256;

http::Response refuse(unsigned status, const base::Rule& rule) {
  api::Failure failure{status, {}, {}, {}};
  failure.findings.add(rule, std::string{});
  return api::to_response(failure);
}

http::Response refuse(const base::Findings& findings) { return api::to_response({400, findings, {}, {}}); }

}  // namespace

void WebhooksFeature::add_routes(api::RouteTable& routes) {
  routes.add_open("GET", "/webhooks/{key}", [this](const http::Request& request) { return verify(request); });
  routes.add_open("POST", "/webhooks/{key}", [this](const http::Request& request) { return receive(request); },
                  http::RouteOptions{max_delivery_bytes, false, {}});
  using api::Access;
  using api::Call;
  using webhook::WebhookDefinition;
  routes.add<void, api::List<Webhook>>({.method = "GET",
                                        .path = "/webhooks",
                                        .access = Access::administrator,
                                        .summary = "What is set up for webhooks, by name",
                                        .paged = true},
                                       [this](Call& call) { return definitions_.list(call); });
  routes.add<WebhookDefinition, Webhook>(
      {.method = "POST",
       .path = "/webhooks",
       .access = Access::administrator,
       .summary = "Sets up the webhook of API credentials: its name and its keywords",
       .status = 201,
       .problems = {422}},
      [this](Call& call, const WebhookDefinition& body) { return definitions_.create(call, body); });
  routes.add<void, Webhook>({.method = "GET",
                             .path = "/webhooks/{id}",
                             .access = Access::administrator,
                             .summary = "One webhook, with the address and the verify token for Meta",
                             .problems = {404}},
                            [this](Call& call) { return definitions_.get(call); });
  routes.add<WebhookDefinition, Webhook>(
      {.method = "PUT",
       .path = "/webhooks/{id}",
       .access = Access::administrator,
       .summary = "Changes a webhook; the next message is answered by it",
       .problems = {404, 422},
       .if_match = true},
      [this](Call& call, const WebhookDefinition& body) { return definitions_.update(call, body); });
  routes.add<void, api::Nothing>({.method = "DELETE",
                                  .path = "/webhooks/{id}",
                                  .access = Access::administrator,
                                  .summary = "Deletes a webhook: messages still arrive, keywords mean nothing any more",
                                  .problems = {404},
                                  .if_match = true},
                                 [this](Call& call) { return definitions_.remove(call); });
}

std::optional<credentials::Stored> WebhooksFeature::find(const http::Request& request) const {
  const std::string key{request.parameter("key")};
  if (text::first_invalid_byte(key)) return std::nullopt;
  return services_.database.read(
      [&](storage::Transaction& transaction) { return credentials_.find_by_webhook_key(transaction, key); });
}

http::Response WebhooksFeature::verify(const http::Request& request) {
  const auto stored = find(request);
  if (!stored) return refuse(404, rule("webhooks.unknown"));
  const auto expected = credentials_.verify_token(stored->row);
  const std::string_view token = request.query_value("hub.verify_token").value_or("");
  const std::string_view challenge = request.query_value("hub.challenge").value_or("");
  const bool right = expected && vault::equal_in_constant_time(token, expected->reveal());
  if (!right || request.query_value("hub.mode") != "subscribe" || challenge.empty() || challenge.size() > longest_challenge) {
    return refuse(403, rule("webhooks.not_verified"));
  }
  services_.database.write([&](storage::Transaction& transaction) {
    credentials_.note_verified(transaction, stored->row.id, services_.clock());
  });
  return http::Response::text(200, std::string{challenge});
}

http::Response WebhooksFeature::receive(const http::Request& request) {
  const auto stored = find(request);
  if (!stored) return refuse(404, rule("webhooks.unknown"));
  const auto app_secret = credentials_.app_secret(stored->row);
  if (!app_secret || !is_signed(request.header("X-Hub-Signature-256"), request.body, *app_secret)) {
    services_.metrics.count("heliograph_webhook_deliveries_total", {{"outcome", "refused"}});
    return refuse(401, rule("webhooks.unsigned"));
  }
  if (const auto byte = text::first_invalid_byte(request.body)) {
    return api::to_response(api::fail(400, api::rule("api.invalid_utf8"), {{"byte", *byte}}).value());
  }
  const auto envelope = base::decode_text<webhook::Envelope>(request.body, delivery_limits);
  if (envelope.findings.has("base.json_syntax") || !envelope.value.entry) return refuse(envelope.findings);
  services_.database.write([&](storage::Transaction& transaction) {
    const base::Instant now = services_.clock();
    inbox_.store(transaction, stored->row.id, request.body, now);
    credentials_.note_received(transaction, *stored, now);
  });
  return http::Response::text(200, "EVENT_RECEIVED");
}

}  // namespace heliograph::proxy::webhooks
