// SPDX-License-Identifier: Apache-2.0
#include "proxy/webhooks/inbox.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <heliograph/base/parse.hpp>

#include "proxy/events/hub.hpp"
#include "proxy/metrics/registry.hpp"
#include "proxy/vault/encoding.hpp"

namespace heliograph::proxy::webhooks {

namespace {

constexpr std::size_t batch = 100;
// Whoever wants to write meanwhile, such as the receiver of more, waits for a batch: it must not take long.
constexpr std::size_t bytes_at_once = 128 * 1024;
constexpr std::chrono::seconds look_every{30};
constexpr std::int64_t most_attempts = 12;
constexpr std::int64_t first_pause_ms = 2'000;
constexpr std::int64_t longest_pause_ms = 12 * 3'600'000LL;
constexpr std::int64_t kept_ms = 30LL * 86'400'000;
constexpr std::int64_t removal_pause_ms = 3'600'000;
constexpr std::chrono::milliseconds tell_every{1'000};
// A list shows a delivery's fields in one line.
constexpr std::size_t most_fields = 32;
constexpr std::size_t longest_field = 80;

std::vector<std::string> fields_of(const webhook::Envelope& envelope) {
  std::vector<std::string> fields;
  if (!envelope.entry) return fields;
  for (const webhook::Entry& entry : *envelope.entry) {
    if (!entry.changes) continue;
    for (const webhook::Change& change : *entry.changes) {
      const std::string field = change.field.value_or("");
      const bool is_new = std::find(fields.begin(), fields.end(), field) == fields.end();
      if (!field.empty() && field.size() <= longest_field && is_new && fields.size() < most_fields) fields.push_back(field);
    }
  }
  return fields;
}

std::int64_t pause_before(std::int64_t attempt) {
  return std::min(longest_pause_ms, first_pause_ms << (2 * std::min<std::int64_t>(attempt, 12)));
}

}  // namespace

Inbox::Inbox(Services& services, Appliers appliers)
    : services_{services}, appliers_{std::move(appliers)}, worker_{"webhooks", [this] {
                                                                     untold_ |= apply_due() > 0;
                                                                     remove_old();
                                                                     return tell();
                                                                   }} {
  services_.metrics.describe("heliograph_webhook_deliveries_total", "Deliveries to the webhook by what became of them");
}

void Inbox::store(storage::Transaction& transaction, const std::string& credential_id, const std::string& body,
                  const webhook::Envelope& envelope, base::Instant now) {
  DeliveryRow row;
  row.id = storage::make_id(now.unix_ms);
  row.credential_id = credential_id;
  row.digest = vault::hash_text(body);
  row.body = body;
  row.received_at = now;
  row.due_at = now;
  row.fields = fields_of(envelope);
  row.bytes = static_cast<std::int64_t>(body.size());
  if (!transaction.insert_new("webhook_deliveries", row)) {
    // The same words may tell of a new occurrence; applying them again harms nothing if they do not.
    transaction.execute(
        "UPDATE webhook_deliveries SET due_at = :now, attempts = 0, times = times + 1"
        " WHERE credential_id = :credential AND digest = :digest",
        now, credential_id, row.digest);
  }
  wake_after(transaction);
}

void Inbox::wake_after(storage::Transaction& transaction) {
  transaction.on_commit([this] { worker_.wake(); });
}

std::chrono::milliseconds Inbox::tell() {
  const auto now = std::chrono::steady_clock::now();
  const auto since = std::chrono::duration_cast<std::chrono::milliseconds>(now - told_at_);
  if (!untold_) return look_every;
  if (since < tell_every) return tell_every - since;
  untold_ = false;
  told_at_ = now;
  services_.events.publish({"delivery", "", ""});
  return look_every;
}

std::size_t Inbox::apply_due() {
  std::size_t total = 0;
  while (!worker_.stopping()) {
    std::size_t count = 0;
    try {
      count = apply_batch();
    } catch (const std::exception& error) {
      spdlog::warn("webhooks: a batch could not be applied and is taken one by one: {}", error.what());
      count = apply_one();
    }
    if (count == 0) break;
    total += count;
  }
  return total;
}

std::vector<DeliveryRow> Inbox::due(storage::Transaction& transaction, std::size_t limit) const {
  // Programs on one PostgreSQL database take different rows; SQLite lets one writer in at a time.
  constexpr std::string_view shared =
      "SELECT {} FROM webhook_deliveries WHERE due_at <= :now ORDER BY due_at, id LIMIT :limit FOR UPDATE SKIP LOCKED";
  constexpr std::string_view alone = "SELECT {} FROM webhook_deliveries WHERE due_at <= :now ORDER BY due_at, id LIMIT :limit";
  return transaction.all<DeliveryRow>(transaction.dialect() == storage::Dialect::postgresql ? shared : alone, services_.clock(),
                                      limit);
}

std::size_t Inbox::apply_batch() {
  return services_.database.write([&](storage::Transaction& transaction) {
    std::vector<DeliveryRow> deliveries = due(transaction, batch);
    std::size_t bytes = 0;
    const auto end = std::find_if(deliveries.begin(), deliveries.end(), [&](const DeliveryRow& delivery) {
      bytes += delivery.body.size();
      return bytes > bytes_at_once && &delivery != &deliveries.front();
    });
    deliveries.erase(end, deliveries.end());
    apply(transaction, deliveries);
    return deliveries.size();
  });
}

std::size_t Inbox::apply_one() {
  std::optional<DeliveryRow> taken;
  try {
    services_.database.write([&](storage::Transaction& transaction) {
      const std::vector<DeliveryRow> deliveries = due(transaction, 1);
      taken = deliveries.empty() ? std::nullopt : std::optional{deliveries.front()};
      apply(transaction, deliveries);
    });
  } catch (const std::exception& error) {
    if (!taken) throw;
    put_off(*taken, error.what());
  }
  return taken ? 1 : 0;
}

void Inbox::apply(storage::Transaction& transaction, const std::vector<DeliveryRow>& deliveries) {
  std::vector<webhook::Envelope> envelopes;
  envelopes.reserve(deliveries.size());  // what is told refers to them
  std::map<Applier*, std::vector<Told>> told;
  for (const DeliveryRow& delivery : deliveries) {
    envelopes.push_back(base::decode_text<webhook::Envelope>(delivery.body, delivery_limits).value);
    if (!envelopes.back().entry) continue;
    for (const webhook::Entry& entry : *envelopes.back().entry) {
      if (!entry.changes) continue;
      const Origin origin{delivery.credential_id, entry.id.value_or(""), delivery.received_at};
      for (const webhook::Change& change : *entry.changes) {
        auto applier = appliers_.find(change.field.value_or(""));
        if (applier == appliers_.end()) applier = appliers_.find(any_other_field);
        if (applier != appliers_.end()) told[applier->second].push_back({origin, &change});
      }
    }
  }
  for (const auto& [applier, changes] : told) applier->apply_all(transaction, changes);
  const base::Instant now = services_.clock();
  for (const DeliveryRow& delivery : deliveries) {
    transaction.execute("UPDATE webhook_deliveries SET due_at = NULL, applied_at = :now, failure = NULL WHERE id = :id", now,
                        delivery.id);
  }
  transaction.on_commit([this, count = deliveries.size()] {
    services_.metrics.count("heliograph_webhook_deliveries_total", {{"outcome", "applied"}}, count);
  });
}

void Inbox::put_off(const DeliveryRow& delivery, const std::string& failure) {
  const std::int64_t attempts = delivery.attempts + 1;
  const bool given_up = attempts >= most_attempts;
  spdlog::error("webhooks: delivery {} could not be applied{}: {}", delivery.id, given_up ? " and is given up" : "", failure);
  const base::Instant now = services_.clock();
  const auto due_at = given_up ? std::nullopt : std::optional{base::Instant{now.unix_ms + pause_before(attempts)}};
  services_.database.write([&](storage::Transaction& transaction) {
    transaction.execute(
        "UPDATE webhook_deliveries SET due_at = :due, attempts = :attempts, failure = :failure WHERE id = :id AND due_at IS NOT NULL",
        due_at, attempts, failure, delivery.id);
  });
  services_.metrics.count("heliograph_webhook_deliveries_total", {{"outcome", given_up ? "given_up" : "put_off"}});
}

void Inbox::remove_old() {
  const base::Instant now = services_.clock();
  if (now < next_removal_) return;
  next_removal_ = {now.unix_ms + removal_pause_ms};
  services_.database.write([&](storage::Transaction& transaction) {
    transaction.execute("DELETE FROM webhook_deliveries WHERE applied_at IS NOT NULL AND received_at < :before",
                        base::Instant{now.unix_ms - kept_ms});
  });
}

}  // namespace heliograph::proxy::webhooks
