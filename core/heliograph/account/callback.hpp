// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/account/model.hpp>
#include <heliograph/base/finding.hpp>

/// The webhook's address: which one Meta uses, and whether a delivery to ours arrives.
namespace heliograph::account {

/// Where a callback is registered. The first level that has one wins.
enum class CallbackLevel { phone_number, account, application };
BOOST_DESCRIBE_ENUM(CallbackLevel, phone_number, account, application)

/// One field of an app's subscription.
struct SubscribedField {
  std::optional<std::string> name;
  base::Json extra;
};
BOOST_DESCRIBE_STRUCT(SubscribedField, (), (name, extra))

/// One row of `/{app}/subscriptions`.
struct ObjectSubscription {
  std::optional<std::string> object;
  std::optional<std::string> callback_url;
  std::optional<bool> active;
  std::optional<std::vector<SubscribedField>> fields;
  base::Json extra;
};
BOOST_DESCRIBE_STRUCT(ObjectSubscription, (), (object, callback_url, active, fields, extra))

/// What Graph told about callbacks; what could not be read is absent.
struct CallbackFacts {
  std::optional<std::string> expected;  ///< where this installation receives webhooks
  std::optional<std::string> app_id;    ///< whose subscription matters
  std::optional<PhoneNumber> number;    ///< with its `webhook_configuration`
  std::optional<std::vector<AppSubscription>> subscribed_apps;         ///< of the account
  std::optional<std::vector<ObjectSubscription>> app_subscriptions;    ///< of the app; needs its secret
};
BOOST_DESCRIBE_STRUCT(CallbackFacts, (), (expected, app_id, number, subscribed_apps, app_subscriptions))

/// An address that is registered at Meta.
struct RegisteredCallback {
  CallbackLevel level = CallbackLevel::application;
  std::string url;
  bool is_in_force = false;
  bool is_ours = false;
};
BOOST_DESCRIBE_STRUCT(RegisteredCallback, (), (level, url, is_in_force, is_ours))

/// The registered addresses beside the expected one.
struct CallbackStanding {
  std::optional<std::string> expected;
  bool is_subscribed = false;              ///< the app receives the account's webhooks
  bool reaches_us = false;                 ///< the address in force is ours
  std::vector<RegisteredCallback> callbacks;  ///< in Meta's order of precedence
  base::Findings findings;                 ///< places are pointers into this object
};
BOOST_DESCRIBE_STRUCT(CallbackStanding, (), (expected, is_subscribed, reaches_us, callbacks, findings))

/// Compares what is registered with what is expected: address, subscription, and the fields that the app subscribes to.
/// @see Meta, Webhooks › Overrides (read 2025-12-15)
[[nodiscard]] CallbackStanding compare_callbacks(const CallbackFacts& facts);

/// What kept an address from answering.
enum class CallbackTrouble { none, name_unknown, refused, tls, timed_out, broken };
BOOST_DESCRIBE_ENUM(CallbackTrouble, none, name_unknown, refused, tls, timed_out, broken)

/// One answer of the webhook's own address.
struct CallbackAnswer {
  CallbackTrouble trouble = CallbackTrouble::none;
  int status = 0;         ///< HTTP; 0 without an answer
  std::string location;   ///< where a redirect leads
  std::string body;       ///< its beginning
  std::string detail;     ///< the transport's own words
  std::int64_t took_ms = 0;
};
BOOST_DESCRIBE_STRUCT(CallbackAnswer, (), (trouble, status, location, body, detail, took_ms))

/// A test delivery's way, as far as it came.
struct RoundTrip {
  std::optional<std::string> callback_url;
  bool has_app_secret = false;
  std::string challenge;                    ///< that the handshake must repeat
  std::string acknowledgement;              ///< that a delivery is answered with
  std::optional<CallbackAnswer> handshake;
  std::optional<CallbackAnswer> delivery;
  bool is_stored = false;
  bool is_applied = false;
  std::int64_t stored_ms = 0;
  std::int64_t applied_ms = 0;
};
BOOST_DESCRIBE_STRUCT(RoundTrip, (),
                      (callback_url, has_app_secret, challenge, acknowledgement, handshake, delivery, is_stored,
                       is_applied, stored_ms, applied_ms))

/// The parts of the way, in order.
enum class LegKind { address, reachable, verify_token, signature, stored, applied };
BOOST_DESCRIBE_ENUM(LegKind, address, reachable, verify_token, signature, stored, applied)

enum class LegState { passed, failed, not_tried };
BOOST_DESCRIBE_ENUM(LegState, passed, failed, not_tried)

struct Leg {
  LegKind kind = LegKind::address;
  LegState state = LegState::not_tried;
  std::optional<std::int64_t> took_ms;
  base::Findings findings;
};
BOOST_DESCRIBE_STRUCT(Leg, (), (kind, state, took_ms, findings))

/// Each part of the way with what went wrong on it; what comes after the first failure was not tried.
[[nodiscard]] std::vector<Leg> judge_round_trip(const RoundTrip& trip);

}  // namespace heliograph::account
