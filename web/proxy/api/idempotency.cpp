// SPDX-License-Identifier: Apache-2.0
#include "proxy/api/idempotency.hpp"

#include "proxy/api/rule_table.hpp"
#include "proxy/vault/encoding.hpp"

namespace heliograph::proxy::api {

namespace {

constexpr std::int64_t claim_lasts_ms = 60'000;

struct KeyRow {
  std::string user_id;
  std::string idempotency_key;
  std::string request_hash;
  std::optional<std::int64_t> status;
  std::string etag;
  std::string body;
  base::Instant created_at;
};
BOOST_DESCRIBE_STRUCT(KeyRow, (), (user_id, idempotency_key, request_hash, status, etag, body, created_at))

std::string hash_of(const http::Request& request) {
  return vault::hash_text(request.method + '\n' + request.target + '\n' + request.body);
}

}  // namespace

Answer<std::optional<Reply>> IdempotencyKeys::claim(const Call& call) const {
  const std::string& user = call.user().user_id;
  const std::string hash = hash_of(call.request);
  return database_.write([&](storage::Transaction& transaction) -> Answer<std::optional<Reply>> {
    transaction.execute("DELETE FROM idempotency_keys WHERE created_at < :oldest", call.now.unix_ms - idempotency_kept_ms);
    transaction.execute(
        "DELETE FROM idempotency_keys WHERE user_id = :user AND idempotency_key = :key AND status IS NULL"
        " AND created_at < :lost",
        user, call.idempotency_key, call.now.unix_ms - claim_lasts_ms);
    if (transaction.insert_new("idempotency_keys", KeyRow{user, call.idempotency_key, hash, {}, "", "", call.now})) {
      return std::optional<Reply>{};
    }
    const auto first = transaction.first<KeyRow>(
        "SELECT {} FROM idempotency_keys WHERE user_id = :user AND idempotency_key = :key", user, call.idempotency_key);
    if (first && first->request_hash != hash) return fail(422, rule("api.idempotency_key_reused"));
    if (!first || !first->status) {
      auto busy = fail(409, rule("api.idempotency_key_in_use"));
      busy.value().retry_after = std::chrono::seconds{1};
      return busy;
    }
    return std::optional{Reply{static_cast<unsigned>(*first->status), first->body, first->etag}};
  });
}

void IdempotencyKeys::keep(const Call& call, const Reply& reply) const {
  database_.write([&](storage::Transaction& transaction) {
    transaction.execute(
        "UPDATE idempotency_keys SET status = :status, etag = :etag, body = :body"
        " WHERE user_id = :user AND idempotency_key = :key",
        reply.status, reply.etag, reply.body, call.user().user_id, call.idempotency_key);
  });
}

void IdempotencyKeys::release(const Call& call) const {
  database_.write([&](storage::Transaction& transaction) {
    transaction.execute(
        "DELETE FROM idempotency_keys WHERE user_id = :user AND idempotency_key = :key AND status IS NULL",
        call.user().user_id, call.idempotency_key);
  });
}

}  // namespace heliograph::proxy::api
