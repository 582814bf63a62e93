// SPDX-License-Identifier: Apache-2.0
#include "proxy/keys/keys.hpp"

#include <heliograph/text/utf8.hpp>

#include "proxy/keys/rule_table.hpp"
#include "proxy/vault/encoding.hpp"

namespace heliograph::proxy::keys {
namespace {

constexpr std::size_t name_characters_max = 100;
constexpr std::int64_t keys_max = 100;
constexpr std::int64_t use_noted_every_ms = 60'000;
constexpr std::string_view prefix = "hgk_";  // lets a key that was published by mistake be found

/// A row of the table `api_keys`.
struct KeyRow {
  std::string id;
  std::string name;
  std::string key_hash;
  std::string hint;
  std::vector<Scope> scopes;
  std::optional<base::Instant> expires_at;
  std::optional<base::Instant> last_used_at;
  base::Instant created_at;
  std::string created_by;
};
BOOST_DESCRIBE_STRUCT(KeyRow, (), (id, name, key_hash, hint, scopes, expires_at, last_used_at, created_at, created_by))

void fill(ApiKey& key, const KeyRow& row) {
  key.id = row.id;
  key.name = row.name;
  key.scopes = row.scopes;
  key.hint = row.hint;
  key.expires_at = row.expires_at;
  key.last_used_at = row.last_used_at;
  key.created_at = row.created_at;
  key.created_by = row.created_by;
}

base::Findings check(const ApiKeyInput& input, base::Instant now) {
  base::Findings findings;
  const std::size_t length = text::code_points(input.name);
  if (length == 0) findings.add(rule("keys.name_required"), "/name");
  if (length > name_characters_max) {
    findings.add(rule("keys.name_too_long"), "/name", {{"max", name_characters_max}, {"actual", length}});
  }
  if (input.scopes.empty()) findings.add(rule("keys.scopes_missing"), "/scopes");
  if (input.expires_at && *input.expires_at <= now) findings.add(rule("keys.expired"), "/expires_at");
  return findings;
}

}  // namespace

api::List<ApiKey> Keys::list(api::Call&) const {
  api::List<ApiKey> list;
  for (const KeyRow& row : services_.database.read([](storage::Transaction& transaction) {
         return transaction.all<KeyRow>("SELECT {} FROM api_keys ORDER BY id DESC");
       })) {
    fill(list.items.emplace_back(), row);
  }
  list.total = static_cast<std::int64_t>(list.items.size());
  return list;
}

api::Answer<NewApiKey> Keys::create(api::Call& call, const ApiKeyInput& input) const {
  base::Findings findings = check(input, call.now);
  if (findings.has_errors()) return api::invalid(std::move(findings));
  NewApiKey made;
  made.key = std::string{prefix} + vault::random_token();
  const KeyRow row{storage::make_id(call.now.unix_ms), input.name,   vault::hash_text(made.key), made.key.substr(made.key.size() - 4),
                   input.scopes,                       input.expires_at, std::nullopt,           call.now,
                   call.user().name};
  return services_.database.write([&](storage::Transaction& transaction) -> api::Answer<NewApiKey> {
    const auto count = transaction.first<std::int64_t>("SELECT COUNT(*) FROM api_keys").value_or(0);
    if (count >= keys_max) return api::fail(422, rule("keys.too_many"), {{"max", keys_max}});
    transaction.insert("api_keys", row);
    base::Json scopes = base::Json::array();
    for (const Scope scope : row.scopes) scopes.push_back(base::name_of(scope));
    services_.journal.record(transaction, call.actor(), {"created", "api_key", row.id, row.name, 1, {{"scopes", scopes}}});
    fill(made, row);
    return made;
  });
}

api::Answer<api::Nothing> Keys::remove(api::Call& call) const {
  const std::string id = call.parameter("id");
  return services_.database.write([&](storage::Transaction& transaction) -> api::Answer<api::Nothing> {
    const auto row = transaction.first<KeyRow>("SELECT {} FROM api_keys WHERE id = :id", id);
    if (!row) return api::not_found("api_key", id);
    transaction.execute("DELETE FROM api_keys WHERE id = :id", id);
    services_.journal.record(transaction, call.actor(), {"deleted", "api_key", id, row->name, 0});
    return api::Nothing{};
  });
}

std::optional<auth::Principal> find_caller(storage::Database& database, std::string_view key, base::Instant now) {
  if (key.substr(0, prefix.size()) != prefix) return std::nullopt;
  const auto row = database.first<KeyRow>("SELECT {} FROM api_keys WHERE key_hash = :hash", vault::hash_text(key));
  if (!row || (row->expires_at && *row->expires_at <= now)) return std::nullopt;
  if (!row->last_used_at || now.unix_ms - row->last_used_at->unix_ms >= use_noted_every_ms) {
    database.write([&](storage::Transaction& transaction) {
      transaction.execute("UPDATE api_keys SET last_used_at = :now WHERE id = :id", now, row->id);
    });
  }
  auth::Principal principal;
  principal.user_id = "key:" + row->id;
  principal.name = row->name;
  principal.role = auth::Role::marketer;
  principal.scopes.emplace();
  for (const Scope scope : row->scopes) principal.scopes->emplace_back(base::name_of(scope));
  return principal;
}

}  // namespace heliograph::proxy::keys
