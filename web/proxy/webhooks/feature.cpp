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

bool is_json(std::string_view content_type) {
  constexpr std::string_view json = "application/json";
  const std::string_view type = content_type.substr(0, content_type.find_first_of("; \t"));
  return http::equal_ignoring_case(type, json);
}

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
  routes.add<void, api::List<Delivery>>(
      {.method = "GET",
       .path = "/credentials/{id}/deliveries",
       .access = api::Access::administrator,
       .summary = "What Meta has posted to the webhook, the latest first",
       .problems = {404},
       .query = {{"failed", "yes: only those that could not be applied yet"}},
       .paged = true},
      [this](api::Call& call) { return deliveries_.list(call); });
  routes.add<void, DeliveryText>({.method = "GET",
                                  .path = "/credentials/{id}/deliveries/{delivery}",
                                  .access = api::Access::administrator,
                                  .summary = "One delivery with all that it says",
                                  .problems = {404}},
                                 [this](api::Call& call) { return deliveries_.get(call); });
  routes.add<void, Delivery>({.method = "POST",
                              .path = "/credentials/{id}/deliveries/{delivery}/retry",
                              .access = api::Access::administrator,
                              .summary = "Has a delivery applied again that could not be",
                              .problems = {404, 422}},
                             [this](api::Call& call) { return deliveries_.retry(call); });
  routes.add<void, RoundTripReport>({.method = "POST",
                                     .path = "/credentials/{id}/webhook/test",
                                     .access = api::Access::administrator,
                                     .summary = "Calls the webhook's own address and follows a test delivery",
                                     .problems = {404}},
                                    [this](api::Call& call) { return self_test_.run(call); });
}

std::optional<credentials::Stored> WebhooksFeature::find(const http::Request& request) const {
  const std::string key{request.parameter("key")};
  if (text::first_invalid_byte(key)) return std::nullopt;
  return services_.database.read(
      [&](storage::Transaction& transaction) { return credentials_.find_by_webhook_key(transaction, key); });
}

http::Response WebhooksFeature::verify(const http::Request& request) {
  if (!request.query_value("hub.mode")) return refuse(404, rule("webhooks.unknown"));
  // Nobody learns from the answer whether there is such an address.
  const auto stored = find(request);
  const auto expected = stored ? credentials_.verify_token(stored->row) : std::nullopt;
  const std::string_view token = request.query_value("hub.verify_token").value_or("");
  const std::string_view challenge = request.query_value("hub.challenge").value_or("");
  const bool right = expected && vault::equal_in_constant_time(token, expected->reveal());
  if (!right || request.query_value("hub.mode") != "subscribe" || challenge.empty() || challenge.size() > longest_challenge) {
    return refuse(403, rule("webhooks.not_verified"));
  }
  if (!request.query_value(self_test_mark)) {
    services_.database.write([&](storage::Transaction& transaction) {
      credentials_.note_verified(transaction, stored->row.id, services_.clock());
    });
  }
  return http::Response::text(200, std::string{challenge});
}

http::Response WebhooksFeature::receive(const http::Request& request) {
  const auto stored = find(request);
  const auto app_secret = stored ? credentials_.app_secret(stored->row) : std::nullopt;
  if (!is_signed(request.headers, request.body, app_secret)) {
    services_.metrics.count("heliograph_webhook_deliveries_total", {{"outcome", "refused"}});
    return refuse(401, rule("webhooks.unsigned"));
  }
  if (!is_json(request.header("Content-Type"))) return refuse(415, rule("webhooks.not_json"));
  if (const auto byte = text::first_invalid_byte(request.body)) {
    return api::to_response(api::fail(400, api::rule("api.invalid_utf8"), {{"byte", *byte}}).value());
  }
  const auto document = base::parse(request.body, delivery_limits);
  if (document.findings.has_errors()) return refuse(document.findings);
  // Whatever Meta thinks of next is kept, as long as it is an object.
  if (!document.value.is_object()) return refuse(400, rule("webhooks.not_json"));
  const webhook::Envelope envelope = base::decode<webhook::Envelope>(document.value).value;
  services_.database.write([&](storage::Transaction& transaction) {
    const base::Instant now = services_.clock();
    inbox_.store(transaction, stored->row.id, request.body, envelope, now);
    if (!is_self_test(envelope)) credentials_.note_received(transaction, *stored, now);
  });
  return http::Response::text(200, std::string{taken_answer});
}

}  // namespace heliograph::proxy::webhooks
