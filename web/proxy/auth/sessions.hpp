// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "proxy/auth/principal.hpp"
#include "proxy/storage/database.hpp"

namespace heliograph::proxy::auth {

/// What `X-CSRF-Token` must repeat in a session: made from its token, which a foreign page cannot read.
[[nodiscard]] std::string csrf_token(std::string_view session_token);

/// The sessions of signed-in users. The database keeps a hash of each token, memory what the last look at it gave.
class Sessions {
 public:
  static constexpr std::chrono::hours idle_time{24};       ///< a session unused for that long has ended
  static constexpr std::chrono::hours longest_time{24 * 30};  ///< and so has one that old

  /// @param on_end learns the hash of each session that is ended, after the transaction
  Sessions(storage::Database& database, std::function<void(const std::string&)> on_end)
      : database_{database}, on_end_{std::move(on_end)} {}

  /// Begins a session.
  /// @return its token: 256 random bits, for the cookie and nowhere else
  [[nodiscard]] std::string begin(storage::Transaction& transaction, const std::string& user_id, base::Instant now);

  /// Who has this token, if the session still lasts. Prolongs it.
  [[nodiscard]] std::optional<Principal> find(std::string_view token, base::Instant now);

  /// Ends one session.
  void end(storage::Transaction& transaction, const std::string& session_hash);

  /// Ends all sessions of a user.
  /// @param but a session that goes on; "" for none
  void end_all(storage::Transaction& transaction, const std::string& user_id, std::string_view but = {});

  /// Forgets what memory holds of a user's sessions, after the transaction: his name or role has changed.
  void refresh(storage::Transaction& transaction, const std::string& user_id);

 private:
  struct Entry {
    Principal principal;
    std::int64_t created_ms = 0;
    std::int64_t seen_ms = 0;     ///< as the database has it
    std::int64_t checked_ms = 0;  ///< when the database was asked
  };

  std::optional<Entry> look_up(const std::string& hash, std::string_view token, base::Instant now);
  void note_seen(const Entry& entry, base::Instant now);

  storage::Database& database_;
  std::function<void(const std::string&)> on_end_;
  std::mutex mutex_;
  std::unordered_map<std::string, Entry> known_;  ///< by the token's hash
};

}  // namespace heliograph::proxy::auth
