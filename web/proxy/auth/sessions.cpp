// SPDX-License-Identifier: Apache-2.0
#include "proxy/auth/sessions.hpp"

#include "proxy/vault/encoding.hpp"

namespace heliograph::proxy::auth {

namespace {

/// So long memory is believed: another program on the same database may have ended the session meanwhile.
constexpr std::int64_t believed_ms = 2'000;
/// A session's last use is written down only so often, since writing costs.
constexpr std::int64_t noted_every_ms = 5 * 60'000;
constexpr std::size_t sessions_remembered = 10'000;

struct SessionRow {
  std::string token_hash;
  std::string user_id;
  base::Instant created_at;
  base::Instant seen_at;
};
BOOST_DESCRIBE_STRUCT(SessionRow, (), (token_hash, user_id, created_at, seen_at))

struct SessionWithUser {
  std::string user_id;
  std::string name;
  std::string email;
  Role role = Role::viewer;
  base::Instant created_at;
  base::Instant seen_at;
};
BOOST_DESCRIBE_STRUCT(SessionWithUser, (), (user_id, name, email, role, created_at, seen_at))

bool lasts(std::int64_t created_ms, std::int64_t seen_ms, base::Instant now) {
  using std::chrono::milliseconds;
  return now.unix_ms - seen_ms < milliseconds{Sessions::idle_time}.count() &&
         now.unix_ms - created_ms < milliseconds{Sessions::longest_time}.count();
}

}  // namespace

std::string csrf_token(std::string_view session_token) { return vault::hash_text("csrf", session_token); }

std::string Sessions::begin(storage::Transaction& transaction, const std::string& user_id, base::Instant now) {
  using std::chrono::milliseconds;
  transaction.execute("DELETE FROM sessions WHERE seen_at < :unused OR created_at < :old",
                      now.unix_ms - milliseconds{idle_time}.count(), now.unix_ms - milliseconds{longest_time}.count());
  std::string token = vault::random_token();
  transaction.insert("sessions", SessionRow{vault::hash_text(token), user_id, now, now});
  transaction.execute("UPDATE users SET last_seen_at = :now WHERE id = :id", now, user_id);
  return token;
}

std::optional<Principal> Sessions::find(std::string_view token, base::Instant now) {
  if (token.empty()) return std::nullopt;
  const std::string hash = vault::hash_text(token);
  std::optional<Entry> entry;
  {
    const std::lock_guard lock{mutex_};
    const auto found = known_.find(hash);
    if (found != known_.end() && now.unix_ms - found->second.checked_ms < believed_ms) entry = found->second;
  }
  if (!entry) entry = look_up(hash, token, now);
  if (!entry || !lasts(entry->created_ms, entry->seen_ms, now)) return std::nullopt;
  if (now.unix_ms - entry->seen_ms >= noted_every_ms) note_seen(*entry, now);
  return entry->principal;
}

std::optional<Sessions::Entry> Sessions::look_up(const std::string& hash, std::string_view token, base::Instant now) {
  const auto row = database_.read([&](storage::Transaction& transaction) {
    return transaction.first<SessionWithUser>(
        "SELECT s.user_id, u.name, u.email, u.role, s.created_at, s.seen_at"
        " FROM sessions s JOIN users u ON u.id = s.user_id WHERE s.token_hash = :hash",
        hash);
  });
  const std::lock_guard lock{mutex_};
  if (!row) {
    known_.erase(hash);
    return std::nullopt;
  }
  if (known_.size() >= sessions_remembered) known_.clear();
  Entry entry{{row->user_id, row->name, row->email, row->role, hash, csrf_token(token)},
              row->created_at.unix_ms,
              row->seen_at.unix_ms,
              now.unix_ms};
  known_[hash] = entry;
  return entry;
}

void Sessions::note_seen(const Entry& entry, base::Instant now) {
  database_.write([&](storage::Transaction& transaction) {
    transaction.execute("UPDATE sessions SET seen_at = :now WHERE token_hash = :hash", now, entry.principal.session_hash);
    transaction.execute("UPDATE users SET last_seen_at = :now WHERE id = :id", now, entry.principal.user_id);
  });
  const std::lock_guard lock{mutex_};
  const auto found = known_.find(entry.principal.session_hash);
  if (found != known_.end()) found->second.seen_ms = now.unix_ms;
}

void Sessions::end(storage::Transaction& transaction, const std::string& session_hash) {
  transaction.execute("DELETE FROM sessions WHERE token_hash = :hash", session_hash);
  transaction.on_commit([this, session_hash] {
    {
      const std::lock_guard lock{mutex_};
      known_.erase(session_hash);
    }
    on_end_(session_hash);
  });
}

void Sessions::end_all(storage::Transaction& transaction, const std::string& user_id, std::string_view but) {
  const auto hashes = transaction.all<std::string>(
      "SELECT token_hash FROM sessions WHERE user_id = :user AND token_hash <> :but", user_id, but);
  for (const std::string& hash : hashes) end(transaction, hash);
}

void Sessions::refresh(storage::Transaction& transaction, const std::string& user_id) {
  transaction.on_commit([this, user_id] {
    const std::lock_guard lock{mutex_};
    std::erase_if(known_, [&](const auto& known) { return known.second.principal.user_id == user_id; });
  });
}

}  // namespace heliograph::proxy::auth
