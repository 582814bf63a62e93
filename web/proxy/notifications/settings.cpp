// SPDX-License-Identifier: Apache-2.0
#include "proxy/notifications/settings.hpp"

#include <heliograph/account/health_rule_table.hpp>

#include <algorithm>

#include "proxy/audit/journal.hpp"
#include "proxy/notifications/rule_table.hpp"
#include "proxy/vault/vault.hpp"

namespace heliograph::proxy::notifications {

namespace {

constexpr const char* only_row = "notifications";
constexpr std::string_view secret_place = "notification_settings.sealed_webhook_secret";
constexpr std::string_view password_place = "notification_settings.sealed_smtp_password";
constexpr std::size_t shortest_secret = 16;
constexpr std::size_t longest_text = 500;
constexpr std::size_t addresses_max = 20;

/// One of `schemes` with a host after it, and nothing that could end the line.
bool is_url(std::string_view url, std::initializer_list<std::string_view> schemes) {
  const bool has_scheme = std::any_of(schemes.begin(), schemes.end(), [&](std::string_view scheme) {
    return url.size() > scheme.size() && url.substr(0, scheme.size()) == scheme && url[scheme.size()] != '/';
  });
  return has_scheme && std::none_of(url.begin(), url.end(), [](char c) { return static_cast<unsigned char>(c) <= ' ' || c == '"'; });
}

/// As much of an address as keeps it from being anything else: one `@` with something before and after it.
bool is_address(std::string_view address) {
  const std::size_t at = address.find('@');
  const bool has_parts = at != std::string_view::npos && at > 0 && at + 1 < address.size() && address.find('@', at + 1) == std::string_view::npos;
  return has_parts && std::none_of(address.begin(), address.end(), [](char c) {
           return static_cast<unsigned char>(c) <= ' ' || static_cast<unsigned char>(c) >= 0x7F || c == '<' || c == '>' || c == ',' || c == '"';
         });
}

base::Findings judge(const NotificationInput& input, bool has_secret) {
  base::Findings findings;
  const NotificationPlan& plan = input.plan;
  const auto bounded = [&](const std::string& text, const char* at) {
    if (text.size() > longest_text) findings.add(rule("notifications.too_long"), at, {{"max", longest_text}, {"actual", text.size()}});
  };
  bounded(plan.webhook_url, "/plan/webhook_url");
  bounded(plan.smtp_url, "/plan/smtp_url");
  bounded(plan.smtp_user, "/plan/smtp_user");
  if (!plan.webhook_url.empty()) {
    if (!is_url(plan.webhook_url, {"http://", "https://"})) findings.add(rule("notifications.url_malformed"), "/plan/webhook_url");
    const std::size_t length = input.webhook_secret ? input.webhook_secret->size() : 0;
    if ((input.webhook_secret || !has_secret) && length < shortest_secret) {
      findings.add(rule("notifications.secret_short"), "/webhook_secret", {{"min", shortest_secret}, {"actual", length}});
    }
  }
  if (plan.smtp_url.empty()) return findings;
  if (!is_url(plan.smtp_url, {"smtp://", "smtps://"})) findings.add(rule("notifications.smtp_url_malformed"), "/plan/smtp_url");
  if (!is_address(plan.email_from)) findings.add(rule("notifications.address_malformed"), "/plan/email_from", {{"address", plan.email_from}});
  if (plan.email_to.empty()) findings.add(rule("notifications.addresses_missing"), "/plan/email_to");
  if (plan.email_to.size() > addresses_max) {
    findings.add(rule("notifications.too_long"), "/plan/email_to", {{"max", addresses_max}, {"actual", plan.email_to.size()}});
  }
  for (std::size_t i = 0; i < plan.email_to.size(); ++i) {
    if (is_address(plan.email_to[i])) continue;
    findings.add(rule("notifications.address_malformed"), "/plan/email_to/" + std::to_string(i), {{"address", plan.email_to[i]}});
  }
  return findings;
}

}  // namespace

bool has_channel(const NotificationPlan& plan, Outlet channel) {
  return channel == Outlet::webhook ? !plan.webhook_url.empty() : !plan.smtp_url.empty();
}

SettingsRow Settings::row(storage::Transaction& transaction) const {
  auto stored = transaction.first<SettingsRow>("SELECT {} FROM notification_settings WHERE id = :id", only_row);
  if (stored) return std::move(*stored);
  SettingsRow row;
  row.id = only_row;
  return row;
}

NotificationPlan Settings::plan(storage::Transaction& transaction) const { return row(transaction).document; }

Opened Settings::opened() const {
  const SettingsRow stored = services_.database.read([&](storage::Transaction& transaction) { return row(transaction); });
  Opened opened{stored.document, {}, {}};
  if (stored.sealed_webhook_secret) {
    opened.webhook_secret = services_.vault.open(*stored.sealed_webhook_secret, secret_place, stored.id).value_or(base::Secret{});
  }
  if (stored.sealed_smtp_password) {
    opened.smtp_password = services_.vault.open(*stored.sealed_smtp_password, password_place, stored.id).value_or(base::Secret{});
  }
  return opened;
}

NotificationSettings Settings::view(storage::Transaction& transaction, const SettingsRow& row) const {
  NotificationSettings view;
  view.etag = std::to_string(row.etag);
  view.plan = row.document;
  view.has_webhook_secret = row.sealed_webhook_secret.has_value();
  view.has_smtp_password = row.sealed_smtp_password.has_value();
  for (const Outlet channel : {Outlet::webhook, Outlet::email}) {
    ChannelState state;
    state.channel = channel;
    state.waiting = transaction
                        .first<std::int64_t>(
                            "SELECT COUNT(*) FROM notifications WHERE channel = :channel AND due_at IS NOT NULL", channel)
                        .value_or(0);
    state.last_done_at = transaction.first<base::Instant>(
        "SELECT done_at FROM notifications WHERE channel = :channel AND done_at IS NOT NULL AND failure IS NULL ORDER BY done_at DESC"
        " LIMIT 1",
        channel);
    state.last_failure = transaction.first<std::string>(
        "SELECT failure FROM notifications WHERE channel = :channel AND failure IS NOT NULL ORDER BY id DESC LIMIT 1", channel);
    view.channels.push_back(std::move(state));
  }
  return view;
}

NotificationSettings Settings::get() const {
  return services_.database.read([&](storage::Transaction& transaction) { return view(transaction, row(transaction)); });
}

api::Answer<NotificationSettings> Settings::update(api::Call& call, const NotificationInput& input) const {
  return services_.database.write([&](storage::Transaction& transaction) -> api::Answer<NotificationSettings> {
    SettingsRow stored = row(transaction);
    if (stored.etag != call.expected_etag) return api::conflict(base::encode(view(transaction, stored)));
    base::Findings findings = judge(input, stored.sealed_webhook_secret.has_value());
    if (findings.has_errors()) return api::invalid(std::move(findings));
    const base::Json before = base::encode(stored.document);
    stored.document = input.plan;
    stored.updated_at = call.now;
    if (input.webhook_secret && !input.webhook_secret->empty()) {
      stored.sealed_webhook_secret = services_.vault.seal(base::Secret{*input.webhook_secret}, secret_place, stored.id);
    }
    if (input.smtp_password) {
      stored.sealed_smtp_password.reset();
      if (!input.smtp_password->empty()) {
        stored.sealed_smtp_password = services_.vault.seal(base::Secret{*input.smtp_password}, password_place, stored.id);
      }
    }
    SettingsRow fresh;
    fresh.id = only_row;
    (void)transaction.insert_new("notification_settings", fresh);
    if (!transaction.update("notification_settings", stored)) return api::conflict(base::encode(view(transaction, row(transaction))));
    services_.journal.record(transaction, call.actor(),
                             {"updated", "notification_settings", stored.id, "", stored.etag,
                              audit::difference(before, base::encode(stored.document))});
    return view(transaction, stored);
  });
}

api::Answer<api::Nothing> Settings::test(api::Call& call, const TestInput& input) const {
  const Opened settings = opened();
  std::optional<std::string> failure{"–"};
  if (has_channel(settings.plan, input.channel)) {
    Notice notice;
    notice.id = storage::make_id(call.now.unix_ms);
    notice.at = call.now;
    const base::Rule& alert = account::health_rule("health.alert");
    notice.event = {std::string{alert.code}, base::Severity::notice, "", {{"type", "TEST"}, {"message", "Heliograph"}}, std::string{alert.source}};
    failure = send(settings, input.channel, notice);
  }
  if (failure) return api::fail(422, rule("notifications.not_sent"), {{"message", *failure}});
  return api::Nothing{};
}

}  // namespace heliograph::proxy::notifications
