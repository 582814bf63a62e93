// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/account/callback.hpp>
#include <heliograph/webhook/model.hpp>
#include <string>
#include <vector>

#include "proxy/api/call.hpp"
#include "proxy/api/failure.hpp"
#include "proxy/credentials/store.hpp"

namespace heliograph::proxy::webhooks {

/// The parameter by which a handshake of our own is told from Meta's.
inline constexpr std::string_view self_test_mark = "heliograph_self_test";
/// What a delivery that was stored is answered with.
inline constexpr std::string_view taken_answer = "EVENT_RECEIVED";

/// Whether a delivery is one of our own tests, which says nothing of Meta.
[[nodiscard]] bool is_self_test(const webhook::Envelope& envelope);

/// What a test of the webhook's address found.
struct RoundTripReport {
  std::optional<std::string> callback_url;
  bool passed = false;
  std::vector<account::Leg> legs;
};
BOOST_DESCRIBE_STRUCT(RoundTripReport, (), (callback_url, passed, legs))

/// Calls the public address of a webhook as Meta would: the handshake, then a signed delivery with a nonce that is looked
/// for in the database.
class SelfTest {
 public:
  SelfTest(Services& services, const credentials::Store& credentials) : services_{services}, credentials_{credentials} {}

  [[nodiscard]] api::Answer<RoundTripReport> run(api::Call& call) const;

 private:
  void deliver(const credentials::Stored& stored, const base::Secret& secret, account::RoundTrip& trip) const;
  void follow(const std::string& credential_id, const std::string& body, account::RoundTrip& trip) const;

  Services& services_;
  const credentials::Store& credentials_;
};

}  // namespace heliograph::proxy::webhooks
