// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/account/health_events.hpp>
#include <heliograph/account/health_rule_table.hpp>

namespace heliograph::account {

namespace {

using Events = std::vector<HealthEvent>;

// Words of a webhook that go into a text; longer ones are cut, so that no text becomes a page.
constexpr std::size_t word_bytes_max = 300;

std::string cut(std::string text) {
  if (text.size() <= word_bytes_max) return text;
  std::size_t end = word_bytes_max;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  text.resize(end);
  return text + "…";
}

/// A member as text: numbers are written out, everything else is "".
std::string text_of(const base::Json& value, std::string_view member) {
  const base::Json* found = base::find_member(value, member);
  if (found == nullptr) return {};
  if (found->is_string()) return cut(found->get<std::string>());
  return found->is_number() ? base::to_text(*found) : std::string{};
}

std::string digits_of(std::string_view text) {
  std::string digits;
  for (const char c : text) {
    if (c >= '0' && c <= '9') digits += c;
  }
  return digits;
}

class Reading {
 public:
  Reading(const base::Json& value, const HealthContext& context) : value_{value}, context_{context} {}

  Events events;

  void number_quality() {
    const std::string event = text("event");
    const std::string limit = text("max_daily_conversations_per_business").empty() ? text("current_limit")
                                                                                  : text("max_daily_conversations_per_business");
    const std::string old_limit = text("old_limit");
    if (event == "FLAGGED") return of_number(health_rule("health.number_flagged"), "", event);
    if (event == "UNFLAGGED") return of_number(health_rule("health.number_unflagged"), "", event);
    if (event == "ONBOARDING") return of_number(health_rule("health.number_onboarded"), "", limit);
    if (event == "UPGRADE") return of_number(health_rule("health.limit_raised"), old_limit, limit);
    if (event == "DOWNGRADE") return of_number(health_rule("health.limit_lowered"), old_limit, limit);
    if (event == "THROUGHPUT_UPGRADE") return of_number(health_rule("health.throughput_changed"), "", "HIGH");
    unknown("phone_number_quality_update", event);
  }

  void number_name() {
    const std::string decision = text("decision");
    const std::string reason = text("rejection_reason");
    const base::Json args = {{"name", text("requested_verified_name")}, {"reason", reason.empty() ? "–" : reason}};
    of_number(decision == "APPROVED" ? health_rule("health.name_approved") : health_rule("health.name_refused"), "", decision,
              args);
  }

  void account_update() {
    const std::string event = text("event");
    if (event == "VERIFIED_ACCOUNT") return of_account(health_rule("health.business_verified"), "", "verified");
    if (event == "ACCOUNT_RESTRICTION") return restriction();
    if (event == "ACCOUNT_VIOLATION") {
      const base::Json* info = base::find_member(value_, "violation_info");
      return of_account(health_rule("health.account_violation"), "", info == nullptr ? "" : text_of(*info, "violation_type"));
    }
    if (event == "DISABLED_UPDATE") {
      const base::Json* info = base::find_member(value_, "ban_info");
      const std::string state = info == nullptr ? "" : text_of(*info, "waba_ban_state");
      return of_account(state == "REINSTATE" ? health_rule("health.account_restored") : health_rule("health.account_disabled"),
                        "", state);
    }
    if (event == "ACCOUNT_DELETED") return of_account(health_rule("health.account_disabled"), "", event);
    if (event.empty()) return unknown("account_update", event);
    of_account(health_rule("health.account_event"), "", event);
  }

  void review() {
    const std::string decision = text("decision");
    const base::Rule* rule = &health_rule("health.review_changed");
    if (decision == "APPROVED") rule = &health_rule("health.review_approved");
    if (decision == "REJECTED") rule = &health_rule("health.review_refused");
    of_account(*rule, "", decision);
  }

  void capability() {
    std::string limit = text("max_daily_conversations_per_business");
    if (limit.empty()) limit = text("max_daily_conversation_per_phone");
    of_account(health_rule("health.capability_changed"), "", limit);
  }

  void alert() {
    std::string type = text("alert_type");
    if (type.empty()) type = text("type");
    std::string message = text("alert_description");
    if (message.empty()) message = text("description");
    of_account(health_rule("health.alert"), "", text("alert_severity"), {{"type", type}, {"message", message}});
  }

  void security() { of_number(health_rule("health.security"), "", text("event")); }

  void template_status() {
    const std::string event = text("event");
    const base::Rule* rule = &health_rule("health.template_status");
    if (event == "APPROVED" || event == "REINSTATED") rule = &health_rule("health.template_approved");
    if (event == "REJECTED") rule = &health_rule("health.template_rejected");
    if (event == "PAUSED" || event == "FLAGGED") rule = &health_rule("health.template_paused");
    if (event == "DISABLED") rule = &health_rule("health.template_disabled");
    std::string reason = text("reason");
    if (const base::Json* info = base::find_member(value_, "other_info"); reason.empty() || reason == "NONE") {
      reason = info == nullptr ? "" : text_of(*info, "description");
    }
    if (reason.empty()) reason = "–";
    of_template(*rule, context_.known_template ? context_.known_template->status : "", event, {{"reason", reason}});
  }

  void template_quality() {
    const std::string from = text("previous_quality_score");
    const std::string to = text("new_quality_score");
    const bool is_worse = has_fallen(from, to);
    of_template(is_worse ? health_rule("health.template_quality_fell") : health_rule("health.template_quality_changed"), from, to);
  }

  void template_category() {
    // A day before the change Meta tells what is coming: then the right one is named, and the new one is still the old.
    const std::string correct = text("correct_category");
    const std::string from = correct.empty() ? text("previous_category") : text("new_category");
    of_template(health_rule("health.template_category"), from, correct.empty() ? text("new_category") : correct);
  }

  void template_components() { of_template(health_rule("health.template_components"), "", ""); }

  void unknown(std::string_view field, const std::string& event) {
    of_account(health_rule("health.unknown"), "", event, {{"field", cut(std::string{field})}});
  }

  [[nodiscard]] std::string text(std::string_view member) const { return text_of(value_, member); }

 private:
  void restriction() {
    std::string types;
    std::int64_t until = 0;
    const base::Json* list = base::find_member(value_, "restriction_info");
    if (list != nullptr && list->is_array()) {
      for (const base::Json& one : *list) {
        const std::string type = text_of(one, "restriction_type");
        if (!type.empty()) types += (types.empty() ? "" : ", ") + type;
        const base::Json* expiration = base::find_member(one, "expiration");
        if (expiration != nullptr && expiration->is_number_integer()) {
          until = std::max(until, expiration->get<std::int64_t>());
        }
      }
    }
    constexpr std::int64_t last_second = 253'402'300'799;  // the end of the year 9999
    const bool ends = until > 0 && until <= last_second;
    of_account(health_rule("health.account_restricted"), "", cut(types),
               {{"until", ends ? base::to_rfc3339({until * 1000}) : std::string{}}});
  }

  void of_account(const base::Rule& rule, std::string from, std::string to, base::Json args = base::Json::object()) {
    events.push_back(make_health_event(rule, HealthSubject::account, context_.account_id, std::move(from), std::move(to),
                                       std::move(args)));
  }

  void of_number(const base::Rule& rule, std::string from, std::string to, base::Json args = base::Json::object()) {
    const std::string digits = digits_of(text("display_phone_number"));
    std::string id;
    std::string shown = text("display_phone_number");
    for (const PhoneNumber& number : context_.numbers) {
      if (digits.empty() || digits_of(number.display_phone_number.value_or("")) != digits) continue;
      id = number.id.value_or("");
      shown = shown_number(number);
    }
    args["number"] = shown;
    events.push_back(make_health_event(rule, HealthSubject::number, std::move(id), std::move(from), std::move(to), std::move(args)));
  }

  void of_template(const base::Rule& rule, std::string from, std::string to, base::Json args = base::Json::object()) {
    const KnownTemplate known = context_.known_template.value_or(KnownTemplate{});
    args["name"] = known.name.empty() ? text("message_template_name") : known.name;
    args["language"] = known.language.empty() ? text("message_template_language") : known.language;
    std::string id = known.id.empty() ? text("message_template_id") : known.id;
    events.push_back(make_health_event(rule, HealthSubject::template_, std::move(id), std::move(from), std::move(to), std::move(args)));
  }

  const base::Json& value_;
  const HealthContext& context_;
};

/// Who reads which field.
struct Row {
  std::string_view field;
  void (Reading::*read)();
};

constexpr Row rows[] = {
    {"phone_number_quality_update", &Reading::number_quality},
    {"phone_number_name_update", &Reading::number_name},
    {"account_update", &Reading::account_update},
    {"account_review_update", &Reading::review},
    {"business_capability_update", &Reading::capability},
    {"account_alerts", &Reading::alert},
    {"security", &Reading::security},
    {"message_template_status_update", &Reading::template_status},
    {"message_template_quality_update", &Reading::template_quality},
    {"template_category_update", &Reading::template_category},
    {"message_template_components_update", &Reading::template_components},
};

}  // namespace

std::vector<HealthEvent> read_health(std::string_view field, const base::Json& value, const HealthContext& context) {
  Reading reading{value, context};
  for (const Row& row : rows) {
    if (row.field != field) continue;
    (reading.*row.read)();
    return std::move(reading.events);
  }
  reading.unknown(field, reading.text("event"));
  return std::move(reading.events);
}

}  // namespace heliograph::account
