// SPDX-License-Identifier: Apache-2.0
#include "proxy/webhooks/self_test.hpp"

#include <algorithm>
#include <chrono>
#include <thread>

#include "proxy/vault/encoding.hpp"
#include "proxy/webhooks/http_probe.hpp"
#include "proxy/webhooks/signature.hpp"

namespace heliograph::proxy::webhooks {

namespace {

using Steady = std::chrono::steady_clock;

constexpr std::string_view test_field = "heliograph_self_test";
constexpr std::chrono::seconds patience{5};
constexpr std::chrono::milliseconds look_every{20};

std::int64_t ms_since(Steady::time_point begin) {
  return std::chrono::duration_cast<std::chrono::milliseconds>(Steady::now() - begin).count();
}

std::string test_delivery(const std::string& waba_id, const std::string& nonce) {
  return base::to_text(
      {{"object", "whatsapp_business_account"},
       {"entry", {{{"id", waba_id}, {"changes", {{{"field", std::string{test_field}}, {"value", {{"nonce", nonce}}}}}}}}}});
}

}  // namespace

bool is_self_test(const webhook::Envelope& envelope) {
  if (!envelope.entry || envelope.entry->size() != 1 || !envelope.entry->front().changes) return false;
  const auto& changes = *envelope.entry->front().changes;
  return changes.size() == 1 && changes.front().field == test_field;
}

api::Answer<RoundTripReport> SelfTest::run(api::Call& call) const {
  const std::string id = call.parameter("id");
  const auto stored =
      services_.database.read([&](storage::Transaction& transaction) { return credentials_.find(transaction, id); });
  if (!stored) return api::not_found("credential", id);
  account::RoundTrip trip;
  trip.callback_url = credentials_.callback_url(stored->row);
  const auto secret = credentials_.app_secret(stored->row);
  const auto verify_token = credentials_.verify_token(stored->row);
  trip.has_app_secret = secret.has_value();
  trip.challenge = vault::random_token();
  trip.acknowledgement = std::string{taken_answer};
  if (trip.callback_url && verify_token) {
    Probe handshake;
    handshake.url = *trip.callback_url + "?hub.mode=subscribe&hub.challenge=" + trip.challenge + "&hub.verify_token=" +
                    http::percent_encoded(verify_token->reveal()) + '&' + std::string{self_test_mark} + "=1";
    trip.handshake = call_address(handshake);
    if (secret && trip.handshake->status == 200) deliver(*stored, *secret, trip);
  }
  RoundTripReport report;
  report.callback_url = trip.callback_url;
  report.legs = account::judge_round_trip(trip);
  report.passed = std::all_of(report.legs.begin(), report.legs.end(),
                              [](const account::Leg& leg) { return leg.state == account::LegState::passed; });
  return report;
}

void SelfTest::deliver(const credentials::Stored& stored, const base::Secret& secret, account::RoundTrip& trip) const {
  Probe delivery;
  delivery.url = *trip.callback_url;
  delivery.body = test_delivery(stored.row.waba_id, vault::random_token());
  delivery.headers = {"Content-Type: application/json", "X-Hub-Signature-256: " + signature_of(delivery.body, secret)};
  trip.delivery = call_address(delivery);
  if (trip.delivery->status == 200) follow(stored.row.id, delivery.body, trip);
}

void SelfTest::follow(const std::string& credential_id, const std::string& body, account::RoundTrip& trip) const {
  const std::string digest = vault::hash_text(body);
  const auto begin = Steady::now();
  while (!trip.is_applied && Steady::now() - begin < patience) {
    // 0: stored, 1: applied
    const auto found = services_.database.first<std::int64_t>(
        "SELECT CASE WHEN applied_at IS NULL THEN 0 ELSE 1 END FROM webhook_deliveries"
        " WHERE credential_id = :credential AND digest = :digest",
        credential_id, digest);
    // Whoever answered has acknowledged, and so stored it: elsewhere, if it is not here.
    if (!found) return;
    if (!trip.is_stored) trip.stored_ms = ms_since(begin);
    trip.is_stored = true;
    trip.is_applied = *found == 1;
    trip.applied_ms = ms_since(begin);
    if (!trip.is_applied) std::this_thread::sleep_for(look_every);
  }
}

}  // namespace heliograph::proxy::webhooks
