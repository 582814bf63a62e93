// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/account/callback.hpp>
#include <heliograph/account/rule_table.hpp>

namespace heliograph::account {

namespace {

constexpr std::string_view our_object = "whatsapp_business_account";
constexpr std::string_view most_needed_field = "messages";
constexpr std::int64_t ms_per_second = 1'000;

/// A callback is compared without the slash it may end with.
std::string_view trimmed(std::string_view url) {
  while (!url.empty() && url.back() == '/') url.remove_suffix(1);
  return url;
}

const AppSubscription* subscription_of(const CallbackFacts& facts) {
  if (!facts.subscribed_apps || !facts.app_id) return nullptr;
  for (const AppSubscription& row : *facts.subscribed_apps) {
    if (row.whatsapp_business_api_data && row.whatsapp_business_api_data->id == *facts.app_id) return &row;
  }
  return nullptr;
}

const ObjectSubscription* object_of(const CallbackFacts& facts) {
  if (!facts.app_subscriptions) return nullptr;
  for (const ObjectSubscription& row : *facts.app_subscriptions) {
    if (row.object == our_object) return &row;
  }
  return nullptr;
}

void add(CallbackStanding& standing, CallbackLevel level, std::initializer_list<const std::optional<std::string>*> told) {
  for (const auto* url : told) {
    if (!*url || (*url)->empty()) continue;
    const bool is_ours = standing.expected && trimmed(**url) == trimmed(*standing.expected);
    standing.callbacks.push_back({level, **url, standing.callbacks.empty(), is_ours});
    return;
  }
}

void judge_fields(const ObjectSubscription& object, base::Findings& findings) {
  if (object.active == false) findings.add(rule("account.webhook_inactive"), "/callbacks");
  if (!object.fields) return;
  const bool has_messages = std::any_of(object.fields->begin(), object.fields->end(), [](const SubscribedField& field) {
    return field.name == most_needed_field;
  });
  if (!has_messages) {
    findings.add(rule("account.webhook_field_missing"), "/callbacks", {{"field", std::string{most_needed_field}}});
  }
}

std::string host_of(const std::string& url) {
  const std::size_t scheme = url.find("://");
  const std::size_t begin = scheme == std::string::npos ? 0 : scheme + 3;
  return url.substr(begin, url.find('/', begin) - begin);
}

/// What kept `answer` from coming, or that it leads elsewhere; nothing for one that can be judged further.
base::Findings obstacle(const CallbackAnswer& answer, const std::string& url) {
  base::Findings findings;
  const base::Json host = {{"host", host_of(url)}, {"detail", answer.detail}};
  switch (answer.trouble) {
    case CallbackTrouble::name_unknown: findings.add(rule("account.callback_name_unknown"), std::string{}, host); return findings;
    case CallbackTrouble::refused: findings.add(rule("account.callback_refused"), std::string{}, host); return findings;
    case CallbackTrouble::tls: findings.add(rule("account.callback_tls"), std::string{}, host); return findings;
    case CallbackTrouble::broken: findings.add(rule("account.callback_broken"), std::string{}, host); return findings;
    case CallbackTrouble::timed_out:
      findings.add(rule("account.callback_timed_out"), std::string{}, {{"seconds", answer.took_ms / ms_per_second}});
      return findings;
    case CallbackTrouble::none: break;
  }
  if (answer.status >= 300 && answer.status < 400) {
    findings.add(rule("account.callback_redirect"), std::string{}, {{"status", answer.status}, {"location", answer.location}});
  }
  return findings;
}

bool holds(const CallbackAnswer& answer, std::string_view text) { return answer.body.find(text) != std::string::npos; }

/// The legs as they are walked: after a failure nothing more is tried.
class Walk {
 public:
  /// Enters a leg; gives whether the walk goes on.
  bool enter(LegKind kind, base::Findings findings, std::optional<std::int64_t> took_ms = {}) {
    const bool failed = findings.has_errors();
    legs_.push_back({kind, failed ? LegState::failed : LegState::passed, took_ms, std::move(findings)});
    return !failed;
  }

  std::vector<Leg> finish() {
    for (const LegKind kind : {LegKind::address, LegKind::reachable, LegKind::verify_token, LegKind::signature,
                               LegKind::stored, LegKind::applied}) {
      const bool entered = std::any_of(legs_.begin(), legs_.end(), [&](const Leg& leg) { return leg.kind == kind; });
      if (!entered) legs_.push_back({kind, LegState::not_tried, std::nullopt, {}});
    }
    return std::move(legs_);
  }

 private:
  std::vector<Leg> legs_;
};

base::Findings only(const base::Rule& rule, bool applies, base::Json args = base::Json::object()) {
  base::Findings findings;
  if (applies) findings.add(rule, std::string{}, std::move(args));
  return findings;
}

bool walk_handshake(const RoundTrip& trip, Walk& walk) {
  const CallbackAnswer& answer = *trip.handshake;
  const bool repeats = answer.status == 200 && answer.body == trip.challenge;
  // Our own refusal says so in its problem document.
  const bool refuses = answer.status == 403 && holds(answer, "webhooks.not_verified");
  base::Findings findings = obstacle(answer, *trip.callback_url);
  if (findings.empty() && !repeats && !refuses) {
    findings.add(rule("account.callback_other_server"), std::string{}, {{"status", answer.status}});
  }
  return walk.enter(LegKind::reachable, std::move(findings), answer.took_ms) &&
         walk.enter(LegKind::verify_token, only(rule("account.callback_token_refused"), refuses));
}

bool walk_delivery(const RoundTrip& trip, Walk& walk) {
  const CallbackAnswer& answer = *trip.delivery;
  const bool taken = answer.status == 200 && answer.body == trip.acknowledgement;
  base::Findings findings = obstacle(answer, *trip.callback_url);
  if (findings.empty() && answer.status == 401) {
    findings.add(rule("account.callback_signature_refused"), std::string{}, {{"status", answer.status}});
  } else if (findings.empty() && !taken) {
    findings.add(rule("account.callback_other_server"), std::string{}, {{"status", answer.status}});
  }
  return walk.enter(LegKind::signature, std::move(findings), answer.took_ms);
}

}  // namespace

CallbackStanding compare_callbacks(const CallbackFacts& facts) {
  CallbackStanding standing;
  standing.expected = facts.expected;
  const WebhookConfiguration told =
      facts.number ? facts.number->webhook_configuration.value_or(WebhookConfiguration{}) : WebhookConfiguration{};
  const AppSubscription* subscription = subscription_of(facts);
  const ObjectSubscription* object = object_of(facts);
  const std::optional<std::string> none;
  add(standing, CallbackLevel::phone_number, {&told.phone_number});
  add(standing, CallbackLevel::account,
      {&told.whatsapp_business_account, subscription != nullptr ? &subscription->override_callback_uri : &none});
  add(standing, CallbackLevel::application, {&told.application, object != nullptr ? &object->callback_url : &none});

  standing.is_subscribed = subscription != nullptr;
  const bool has_one = !standing.callbacks.empty();
  standing.reaches_us = standing.is_subscribed && has_one && standing.callbacks.front().is_ours;
  if (!facts.expected) standing.findings.add(rule("account.webhook_no_address"), "/expected");
  if (facts.subscribed_apps && subscription == nullptr) {
    standing.findings.add(rule("account.webhook_not_subscribed"), "/is_subscribed",
                          {{"app_id", facts.app_id.value_or("")}, {"expected", facts.expected.value_or("")}});
  } else if (facts.expected && has_one && !standing.callbacks.front().is_ours) {
    standing.findings.add(rule("account.webhook_elsewhere"), "/callbacks",
                          {{"expected", *facts.expected}, {"actual", standing.callbacks.front().url}});
  }
  if (object != nullptr) judge_fields(*object, standing.findings);
  return standing;
}

std::vector<Leg> judge_round_trip(const RoundTrip& trip) {
  Walk walk;
  if (!walk.enter(LegKind::address, only(rule("account.callback_no_address"), !trip.callback_url))) return walk.finish();
  if (!trip.handshake || !walk_handshake(trip, walk)) return walk.finish();
  if (!trip.has_app_secret) {
    walk.enter(LegKind::signature, only(rule("account.callback_no_secret"), true));
    return walk.finish();
  }
  if (!trip.delivery || !walk_delivery(trip, walk)) return walk.finish();
  if (walk.enter(LegKind::stored, only(rule("account.callback_not_stored"), !trip.is_stored), trip.stored_ms)) {
    walk.enter(LegKind::applied, only(rule("account.callback_not_applied"), !trip.is_applied), trip.applied_ms);
  }
  return walk.finish();
}

}  // namespace heliograph::account
