// SPDX-License-Identifier: Apache-2.0
#include "proxy/auth/setup.hpp"

#include "proxy/auth/passwords.hpp"
#include "proxy/auth/rule_table.hpp"
#include "proxy/auth/sessions.hpp"
#include "proxy/users/user.hpp"
#include "proxy/vault/encoding.hpp"

namespace heliograph::proxy::auth {

namespace {

struct SetupTokenRow {
  std::string token_hash;
  base::Instant created_at;
};
BOOST_DESCRIBE_STRUCT(SetupTokenRow, (), (token_hash, created_at))

bool has_users(storage::Transaction& transaction) {
  return transaction.first<std::string>("SELECT id FROM users LIMIT 1").has_value();
}

bool knows_token(storage::Transaction& transaction, const std::string& hash) {
  return transaction.first<std::string>("SELECT token_hash FROM setup_tokens WHERE token_hash = :hash", hash).has_value();
}

}  // namespace

std::optional<std::string> make_setup_link(Services& services) {
  const std::string token = vault::random_token();
  const bool made = services.database.write([&](storage::Transaction& transaction) {
    transaction.execute("DELETE FROM setup_tokens");
    if (has_users(transaction)) return false;
    transaction.insert("setup_tokens", SetupTokenRow{vault::hash_text(token), services.clock()});
    return true;
  });
  if (!made) return std::nullopt;
  return services.settings.public_url + "/setup#token=" + token;
}

SetupState Setup::state() const {
  return {services_.database.read([](storage::Transaction& transaction) { return !has_users(transaction); })};
}

api::Answer<Session> Setup::make(api::Call& call, const NewAdministrator& wanted) const {
  const std::string token_hash = vault::hash_text(wanted.token);
  // Looked at before the password is hashed, so that only who has the link can make the program work.
  const bool known =
      services_.database.read([&](storage::Transaction& transaction) { return knows_token(transaction, token_hash); });
  if (!known) return api::fail(403, rule("auth.setup_token_wrong"), base::Json::object(), "/token");

  users::UserRow user{storage::make_id(call.now.unix_ms), 1,        users::trimmed(wanted.name), users::normal_email(wanted.email),
                      Role::administrator,                {},       call.now,                    call.now};
  const base::Secret password{wanted.password};
  base::Findings findings = users::check_name(user.name, "/name");
  findings.append(users::check_email(user.email, "/email"));
  findings.append(check_password(password, user.email, "/password"));
  if (findings.has_errors()) return api::invalid(std::move(findings));
  user.password_hash = services_.passwords.hash(password);
  if (!user.password_hash) return api::fail(503, rule("auth.busy"));

  return services_.database.write([&](storage::Transaction& transaction) -> api::Answer<Session> {
    if (transaction.execute("DELETE FROM setup_tokens WHERE token_hash = :hash", token_hash) != 1) {
      return api::fail(403, rule("auth.setup_token_wrong"), base::Json::object(), "/token");
    }
    transaction.insert("users", user);
    services_.journal.record(transaction, {user.id, user.name},
                             {"created", "user", user.id, user.name, user.etag,
                              audit::difference(base::Json::object(), base::encode(users::to_user(user)))});
    const std::string session = services_.sessions.begin(transaction, user.id, call.now);
    call.headers.add("Set-Cookie", session_cookie(services_.settings, session));
    return make_session(services_.settings, user, session);
  });
}

}  // namespace heliograph::proxy::auth
