// SPDX-License-Identifier: Apache-2.0
#include "proxy/notifications/outbox.hpp"

#include <algorithm>

#include "proxy/audit/journal.hpp"

namespace heliograph::proxy::notifications {

namespace {

constexpr std::chrono::seconds look_every{10};
constexpr std::int64_t most_waiting = 1'000;
constexpr std::int64_t most_attempts = 10;
constexpr std::int64_t first_pause_ms = 10'000;
constexpr std::int64_t longest_pause_ms = 6 * 3'600'000;
// A program that dies while it sends leaves the notice to others after this time; the other side may then get it twice.
constexpr std::int64_t lease_ms = 60'000;
constexpr std::int64_t kept_ms = 30LL * 86'400'000;
constexpr std::int64_t removal_pause_ms = 3'600'000;

std::int64_t pause_after(std::int64_t attempts) {
  return std::min(longest_pause_ms, first_pause_ms << (2 * std::min<std::int64_t>(attempts, 12)));
}

}  // namespace

Outbox::Outbox(Services& services, const Settings& settings)
    : services_{services}, settings_{settings}, worker_{"notifications", [this] {
                                                          send_due();
                                                          remove_old();
                                                          return std::chrono::milliseconds{look_every};
                                                        }} {}

void Outbox::add(storage::Transaction& transaction, const Notice& notice) {
  const NotificationPlan plan = settings_.plan(transaction);
  if (notice.event.severity < plan.least_severity) return;
  for (const Outlet channel : {Outlet::webhook, Outlet::email}) {
    if (!has_channel(plan, channel)) continue;
    const auto waiting =
        transaction.first<std::int64_t>("SELECT COUNT(*) FROM notifications WHERE channel = :channel AND due_at IS NOT NULL", channel);
    if (waiting.value_or(0) >= most_waiting) continue;
    NotificationRow row;
    row.id = storage::make_id(notice.at.unix_ms);
    row.channel = channel;
    row.body = notice;
    row.due_at = services_.clock();
    row.created_at = *row.due_at;
    transaction.insert("notifications", row);
    transaction.on_commit([this] { worker_.wake(); });
  }
}

std::optional<NotificationRow> Outbox::claim() {
  return services_.database.write([&](storage::Transaction& transaction) -> std::optional<NotificationRow> {
    const base::Instant now = services_.clock();
    for (NotificationRow& row : transaction.all<NotificationRow>(
             "SELECT {} FROM notifications WHERE due_at <= :now ORDER BY due_at, id LIMIT 20", now)) {
      const auto claimed = transaction.execute("UPDATE notifications SET due_at = :lease WHERE id = :id AND due_at = :due",
                                               base::Instant{now.unix_ms + lease_ms}, row.id, *row.due_at);
      if (claimed == 1) return std::move(row);
    }
    return std::nullopt;
  });
}

std::size_t Outbox::send_due() {
  std::size_t count = 0;
  while (!worker_.stopping()) {
    const auto row = claim();
    if (!row) break;
    ++count;
    const Opened settings = settings_.opened();
    // Whoever took a channel away wants nothing more from it.
    finish(*row, has_channel(settings.plan, row->channel) ? send(settings, row->channel, row->body) : std::nullopt);
  }
  return count;
}

void Outbox::finish(const NotificationRow& row, const std::optional<std::string>& failure) {
  const base::Instant now = services_.clock();
  const std::int64_t attempts = row.attempts + 1;
  const bool is_over = !failure || attempts >= most_attempts;
  services_.database.write([&](storage::Transaction& transaction) {
    transaction.execute(
        "UPDATE notifications SET attempts = :attempts, due_at = :due, done_at = :done, failure = :failure WHERE id = :id", attempts,
        is_over ? std::nullopt : std::optional{base::Instant{now.unix_ms + pause_after(attempts - 1)}},
        is_over ? std::optional{now} : std::nullopt, failure, row.id);
    services_.journal.touch(transaction, "notification_settings", "notifications", 1);
  });
}

void Outbox::remove_old() {
  const base::Instant now = services_.clock();
  if (now < next_removal_) return;
  next_removal_ = {now.unix_ms + removal_pause_ms};
  services_.database.write([&](storage::Transaction& transaction) {
    transaction.execute("DELETE FROM notifications WHERE due_at IS NULL AND created_at < :before",
                        base::Instant{now.unix_ms - kept_ms});
  });
}

}  // namespace heliograph::proxy::notifications
