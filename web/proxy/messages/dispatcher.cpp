// SPDX-License-Identifier: Apache-2.0
#include "proxy/messages/dispatcher.hpp"

#include <algorithm>

#include "proxy/credentials/rule_table.hpp"
#include "proxy/messages/outcome.hpp"

namespace heliograph::proxy::messages {

namespace {

using message::MessageEvent;
using message::MessageState;
using std::chrono::milliseconds;

constexpr milliseconds look_every{1'000};
constexpr milliseconds drain_time{5'000};
constexpr milliseconds send_time{15'000};
// Longer than any attempt takes: a claim that is older belongs to a program that died.
constexpr std::int64_t lease_ms = 60'000;
// Where no webhooks arrive nothing will ever be heard of a lost attempt; it is looked at again in case that has changed.
constexpr std::int64_t look_again_ms = 3'600'000;
constexpr std::size_t most_at_once = 500;

}  // namespace

Dispatcher::Dispatcher(Services& services, graph::Client& client, const credentials::Store& credentials,
                       const Progress& progress)
    : services_{services},
      client_{client},
      credentials_{credentials},
      progress_{progress},
      worker_{"message dispatch", [this] { return work(); }} {}

void Dispatcher::start() {
  abandon_former_run();
  worker_.start();
}

void Dispatcher::stop() {
  worker_.stop();
  {
    std::unique_lock lock{mutex_};
    answered_.wait_for(lock, drain_time, [&] { return under_way_ == 0; });
  }
  record_answers();
}

milliseconds Dispatcher::work() {
  record_answers();
  settle_due();
  return worker_.stopping() ? look_every : send_due();
}

void Dispatcher::abandon_former_run() {
  // A SQLite file belongs to one program, so every claim is of a run that has ended; elsewhere leases tell.
  if (services_.database.dialect() != storage::Dialect::sqlite) return;
  services_.database.write([&](storage::Transaction& transaction) {
    for (const MessageRow& row : transaction.all<MessageRow>("SELECT {} FROM messages WHERE settle_at IS NOT NULL")) {
      if (row.status == MessageState::claimed) settle(transaction, row);
    }
  });
}

void Dispatcher::record_answers() {
  std::vector<Answered> answers;
  {
    const std::lock_guard lock{mutex_};
    answers.swap(answers_);
  }
  if (answers.empty()) return;
  services_.database.write([&](storage::Transaction& transaction) {
    for (const Answered& answered : answers) record(transaction, answered);
  });
}

void Dispatcher::record(storage::Transaction& transaction, const Answered& answered) {
  auto row = transaction.first<MessageRow>("SELECT {} FROM messages WHERE id = :id", answered.message_id);
  if (!row) return;
  const base::Instant now = services_.clock();
  const Outcome outcome = outcome_of(answered.result, row->attempts, now);
  if (outcome.wamid && !row->wamid) row->wamid = outcome.wamid;
  row->due_at = outcome.due_at;
  row->settle_at = outcome.settle_at;
  Happening happening{outcome.event, answered.attempt_id + ":" + std::string{base::name_of(outcome.event)}, now,
                      outcome.failure, base::Json{}};
  if (outcome.due_at) happening.details = {{"due_at", base::to_rfc3339(*outcome.due_at)}};
  progress_.happen(transaction, *row, happening);
  if (outcome.failure && account::is_token_failure(*outcome.failure)) {
    transaction.execute("UPDATE credential_states SET next_check_at = :now WHERE credential_id = :id", now,
                        row->credential_id);
  }
}

void Dispatcher::settle_due() {
  const auto due = services_.database.read([&](storage::Transaction& transaction) {
    return transaction.all<MessageRow>("SELECT {} FROM messages WHERE settle_at <= :now ORDER BY settle_at LIMIT 100",
                                       services_.clock());
  });
  for (const MessageRow& row : due) {
    services_.database.write([&](storage::Transaction& transaction) {
      const auto current = transaction.first<MessageRow>("SELECT {} FROM messages WHERE id = :id", row.id);
      if (current && current->etag == row.etag) settle(transaction, *current);
    });
  }
}

void Dispatcher::settle(storage::Transaction& transaction, MessageRow row) {
  const base::Instant now = services_.clock();
  const std::string attempt = row.attempt_id.value_or("");
  if (row.status == MessageState::claimed) {
    row.settle_at = base::Instant{row.attempted_at.value_or(now).unix_ms + message::quiet_time_ms};
    progress_.happen(transaction, row, {MessageEvent::lose, attempt + ":lose", now});
    return;
  }
  const auto stored = credentials_.find(transaction, row.credential_id);
  const bool would_have_heard = stored && stored->state.webhook_received_at;
  row.due_at = now;
  const Happening requeued{MessageEvent::requeue, attempt + ":requeue", now};
  if (would_have_heard && progress_.happen(transaction, row, requeued)) return;
  transaction.execute("UPDATE messages SET settle_at = :later WHERE id = :id", base::Instant{now.unix_ms + look_again_ms},
                      row.id);
}

milliseconds Dispatcher::send_due() {
  const auto lanes = services_.database.read([&](storage::Transaction& transaction) {
    return transaction.all<std::string>(
        "SELECT DISTINCT phone_number_id FROM messages WHERE due_at <= :now", services_.clock());
  });
  milliseconds pause = look_every;
  for (const std::string& lane : lanes) {
    const graph::Room room = client_.room(lane);
    if (room.now == 0) {
      pause = std::clamp(room.wait, milliseconds{1}, pause);
      continue;
    }
    std::map<std::string, std::optional<base::Secret>> tokens;
    for (const MessageRow& row : claim(lane, std::min(room.now, most_at_once))) {
      auto [token, is_new] = tokens.try_emplace(row.credential_id);
      if (is_new) {
        const auto stored = services_.database.read(
            [&](storage::Transaction& transaction) { return credentials_.find(transaction, row.credential_id); });
        if (stored) token->second = credentials_.token(stored->row);
      }
      send(row, token->second.value_or(base::Secret{}));
    }
    pause = milliseconds{1};
  }
  return pause;
}

std::vector<MessageRow> Dispatcher::claim(const std::string& phone_number_id, std::size_t most) {
  return services_.database.write([&](storage::Transaction& transaction) {
    const std::string lock = transaction.dialect() == storage::Dialect::postgresql ? " FOR UPDATE SKIP LOCKED" : "";
    const base::Instant now = services_.clock();
    std::vector<MessageRow> claimed;
    for (MessageRow& row : transaction.all<MessageRow>(
             "SELECT {} FROM messages WHERE phone_number_id = :number AND due_at <= :now ORDER BY due_at, id LIMIT :most" + lock,
             phone_number_id, now, most)) {
      MessageRow attempted = row;
      attempted.attempt_id = storage::make_id(now.unix_ms);
      const Happening begun{MessageEvent::claim, *attempted.attempt_id + ":claim", now};
      attempted.settle_at = base::Instant{now.unix_ms + lease_ms};
      attempted.due_at.reset();
      if (progress_.happen(transaction, attempted, begun)) {
        attempted.attempts += 1;
        attempted.attempted_at = now;
        transaction.execute("UPDATE messages SET attempts = :attempts, attempted_at = :now WHERE id = :id",
                            attempted.attempts, now, attempted.id);
        claimed.push_back(std::move(attempted));
      } else {
        progress_.happen(transaction, row, {MessageEvent::give_up, "give_up", now, row.failure});
      }
    }
    return claimed;
  });
}

void Dispatcher::send(const MessageRow& row, const base::Secret& token) {
  {
    const std::lock_guard lock{mutex_};
    ++under_way_;
  }
  graph::Request request;
  request.method = "POST";
  request.path = graph::segment(row.phone_number_id) + "/messages";
  request.body = row.request;
  request.token = token;
  request.label = "messages";
  request.lane = row.phone_number_id;
  request.timeout = send_time;
  client_.submit(std::move(request), [this, id = row.id, attempt = *row.attempt_id](graph::Result result) {
    {
      const std::lock_guard lock{mutex_};
      answers_.push_back({id, attempt, std::move(result)});
      --under_way_;
    }
    answered_.notify_all();
    worker_.wake();
  });
}

}  // namespace heliograph::proxy::messages
