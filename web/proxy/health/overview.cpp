// SPDX-License-Identifier: Apache-2.0
#include "proxy/health/overview.hpp"

#include <heliograph/account/judge.hpp>
#include <heliograph/account/limits.hpp>

#include <algorithm>

#include "proxy/credentials/credential.hpp"
#include "proxy/health/recorder.hpp"
#include "proxy/storage/database.hpp"

namespace heliograph::proxy::health {

namespace {

constexpr std::int64_t hour_ms = 3'600'000;
constexpr std::int64_t day_hours = 24;
constexpr std::int64_t points_max = 200;

template <class Enum>
std::optional<std::string> word(const std::optional<base::Open<Enum>>& value) {
  return value ? std::optional{value->text} : std::nullopt;
}

std::vector<HealthLink> links_of(const std::optional<account::HealthStatus>& health) {
  std::vector<HealthLink> links;
  if (!health || !health->entities) return links;
  for (const account::HealthEntity& entity : *health->entities) {
    HealthLink link;
    link.type = word(entity.entity_type).value_or("");
    link.id = entity.id.value_or("");
    link.can_send_message = word(entity.can_send_message).value_or("");
    for (const account::HealthError& error : entity.errors.value_or(std::vector<account::HealthError>{})) {
      link.reasons.push_back(error.error_description.value_or("") +
                             (error.possible_solution ? " " + *error.possible_solution : std::string{}));
    }
    for (const std::string& info : entity.additional_info.value_or(std::vector<std::string>{})) link.reasons.push_back(info);
    links.push_back(std::move(link));
  }
  return links;
}

/// The colours of a number over time: what its events tell, from the one before the first to the one that is now.
std::vector<QualityPoint> quality_history(storage::Transaction& transaction, const account::PhoneNumber& number,
                                          base::Instant known_since, base::Instant now) {
  std::vector<QualityPoint> points;
  const auto events = transaction.all<EventRow>(
      "SELECT {} FROM health_events WHERE subject_id = :id AND code IN ('health.quality_fell', 'health.quality_changed')"
      " ORDER BY at DESC LIMIT :limit",
      number.id.value_or(""), points_max);
  for (auto event = events.rbegin(); event != events.rend(); ++event) {
    if (points.empty() && event->from_value) points.push_back({std::min(known_since, event->at), *event->from_value});
    if (event->to_value) points.push_back({event->at, *event->to_value});
  }
  const std::string rating{base::name_of(account::quality_of(number))};
  if (points.empty()) points.push_back({std::min(known_since, now), rating});
  points.push_back({now, rating});
  return points;
}

HealthNumber to_number(storage::Transaction& transaction, const account::PhoneNumber& number, const credentials::Stored& stored,
                       base::Instant now) {
  HealthNumber view;
  view.id = number.id.value_or("");
  view.display_phone_number = number.display_phone_number.value_or(view.id);
  view.verified_name = number.verified_name;
  view.is_sender = view.id == stored.row.phone_number_id;
  view.quality_rating = std::string{base::name_of(account::quality_of(number))};
  view.quality_history = quality_history(transaction, number, stored.row.created_at, now);
  if (number.throughput) view.throughput = word(number.throughput->level);
  view.messages_per_second = account::messages_per_second(number).value;
  view.status = word(number.status);
  view.name_status = word(number.name_status);
  if (number.health_status) view.can_send_message = word(number.health_status->can_send_message);
  view.links = links_of(number.health_status);
  return view;
}

/// What was told of restrictions since the account was last restored, and has not run out.
std::vector<HealthRestriction> restrictions_of(storage::Transaction& transaction, const std::string& waba_id, base::Instant now) {
  std::vector<HealthRestriction> found;
  std::vector<HealthRestriction> seen;
  for (const EventRow& row : transaction.all<EventRow>(
           "SELECT {} FROM health_events WHERE waba_id = :account AND code IN ('health.account_restricted',"
           " 'health.account_disabled', 'health.account_restored') ORDER BY id DESC LIMIT 20",
           waba_id)) {
    if (row.code == "health.account_restored") break;
    const base::Json* told = base::find_member(row.args, "until");
    const auto until = told != nullptr && told->is_string() ? base::parse_rfc3339(told->get<std::string>()) : std::nullopt;
    if (until && *until <= now) continue;
    const std::string what = row.to_value.value_or("");
    std::vector<HealthRestriction>& list = row.source == check ? seen : found;
    const bool is_known = std::any_of(list.begin(), list.end(), [&](const auto& one) { return one.what == what; });
    if (!is_known) list.push_back({what, row.at, until});
  }
  // A check sees the state alone; a webhook says what is restricted, and until when.
  return found.empty() ? seen : found;
}

struct StatusCount {
  std::string status;
  std::int64_t templates = 0;
};
BOOST_DESCRIBE_STRUCT(StatusCount, (), (status, templates))

void count_templates(storage::Transaction& transaction, const std::string& waba_id, HealthAccount& view) {
  for (const StatusCount& count : transaction.all<StatusCount>(
           "SELECT status, COUNT(*) AS templates FROM templates WHERE waba_id = :account GROUP BY status", waba_id)) {
    view.templates[count.status] = count.templates;
  }
  for (const char* quality : {"GREEN", "YELLOW", "RED"}) {
    const auto count = transaction.first<std::int64_t>(
        "SELECT COUNT(*) FROM templates WHERE waba_id = :account AND status = 'APPROVED' AND node LIKE :quality", waba_id,
        "%\"score\":\"" + std::string{quality} + "\"%");
    if (count.value_or(0) > 0) view.template_quality[quality] = *count;
  }
}

void add_webhook(const account::AccountFacts& facts, HealthAccount& view) {
  view.webhook.last_received_at = facts.webhook.last_received_at;
  view.webhook.findings = account::judge_webhook(facts);
  if (!facts.subscribed_apps) return;
  const base::Findings& findings = view.webhook.findings;
  view.webhook.is_ours = !findings.has("account.webhook_no_address") && !findings.has("account.webhook_not_subscribed") &&
                         !findings.has("account.webhook_elsewhere");
}

void add_account(const account::AccountFacts& facts, HealthAccount& view) {
  if (!facts.account) return;
  const account::WhatsAppBusinessAccount& account = *facts.account;
  view.name = account.name.value_or(view.waba_id);
  view.status = word(account.status);
  view.account_review_status = word(account.account_review_status);
  view.business_verification_status = word(account.business_verification_status);
  if (account.health_status) view.can_send_message = word(account.health_status->can_send_message);
  view.links = links_of(account.health_status);
  const base::Findings payment = account::judge_payment(account);
  if (!payment.has("account.payment_unknown")) view.has_funding = !payment.has("account.payment_missing");
}

}  // namespace

HealthAccount Overview::view(storage::Transaction& transaction, const credentials::Stored& stored, base::Instant now) const {
  const account::AccountFacts facts = credentials_.facts(stored, now);
  HealthAccount view;
  view.credential_id = stored.row.id;
  view.credential_name = stored.row.name;
  view.waba_id = stored.row.waba_id;
  view.name = stored.row.waba_id;
  add_account(facts, view);
  add_webhook(facts, view);
  view.token = account::summarize_token(account::token_facts(facts));
  const auto known_account = facts.account.value_or(account::WhatsAppBusinessAccount{});
  if (const account::PhoneNumber* sender = account::chosen_number(facts)) {
    const account::MessagingLimit limit = account::messaging_limit(*sender, known_account);
    view.limit_tier = word(sender->whatsapp_business_manager_messaging_limit);
    if (!view.limit_tier) view.limit_tier = word(known_account.whatsapp_business_manager_messaging_limit);
    const auto hours = transaction.all<account::HourUse>(
        "SELECT {} FROM portfolio_hours WHERE business_account_id = :id AND hour > :hour", stored.row.business_account_id,
        now.unix_ms / hour_ms - day_hours);
    view.limit = account::limit_use(limit.known, limit.recipients, hours, now);
  }
  count_templates(transaction, stored.row.waba_id, view);
  view.restrictions = restrictions_of(transaction, stored.row.waba_id, now);
  for (const account::PhoneNumber& number : facts.phone_numbers.value_or(std::vector<account::PhoneNumber>{})) {
    view.numbers.push_back(to_number(transaction, number, stored, now));
  }
  std::stable_partition(view.numbers.begin(), view.numbers.end(), [](const HealthNumber& number) { return number.is_sender; });
  view.findings = credentials::to_credential(credentials_, stored, now, false).findings;
  view.checked_at = stored.state.checked_at;
  return view;
}

api::List<HealthAccount> Overview::list(api::Call& call) const {
  return services_.database.read([&](storage::Transaction& transaction) {
    api::List<HealthAccount> list;
    for (const credentials::Stored& stored : credentials_.all(transaction)) {
      list.items.push_back(view(transaction, stored, call.now));
    }
    list.total = static_cast<std::int64_t>(list.items.size());
    return list;
  });
}

}  // namespace heliograph::proxy::health
