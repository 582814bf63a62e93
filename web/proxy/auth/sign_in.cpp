// SPDX-License-Identifier: Apache-2.0
#include "proxy/auth/sign_in.hpp"

#include "proxy/auth/passwords.hpp"
#include "proxy/auth/rule_table.hpp"
#include "proxy/auth/sessions.hpp"
#include "proxy/users/user.hpp"
#include "proxy/vault/encoding.hpp"

namespace heliograph::proxy::auth {

namespace {

constexpr std::chrono::minutes throttle_span{15};
constexpr std::size_t failures_by_email = 5;
/// More than for one e-mail address, since many people may share a network address.
constexpr std::size_t failures_by_address = 30;

std::optional<users::UserRow> find_user(storage::Database& database, std::string_view column, const std::string& value) {
  const std::string sql = "SELECT {} FROM users WHERE " + std::string{column} + " = :value";
  return database.read([&](storage::Transaction& transaction) { return transaction.first<users::UserRow>(sql, value); });
}

/// Whom the call comes from: behind a trusted reverse proxy, whom that one names last.
std::string client_address(const config::Settings& settings, const http::Request& request) {
  if (settings.trusted_proxy.empty() || request.remote_address != settings.trusted_proxy) return request.remote_address;
  const std::string_view chain = request.header("X-Forwarded-For");
  const std::string last = users::trimmed(chain.substr(chain.rfind(',') + 1));
  return last.empty() ? request.remote_address : last;
}

}  // namespace

SignIn::SignIn(Services& services)
    : services_{services}, by_email_{failures_by_email, throttle_span}, by_address_{failures_by_address, throttle_span} {}

std::optional<api::Failure> SignIn::admit(const std::string& email, const std::string& address, base::Instant now) {
  auto wait = by_address_.admit(vault::hash_text(address), now);
  if (!wait) {
    // Hashed, so that what an attacker sends as a name takes no more room than any other.
    wait = by_email_.admit(vault::hash_text(email), now);
    if (wait) by_address_.forgive(vault::hash_text(address));
  }
  if (!wait) return std::nullopt;
  api::Failure failure = api::fail(429, rule("auth.too_many_attempts"), {{"seconds", wait->count()}}).value();
  failure.retry_after = wait;
  return failure;
}

void SignIn::forgive(const std::string& email, const std::string& address) {
  by_email_.clear(vault::hash_text(email));
  // Whoever has one account must not get the attempts on all others anew.
  by_address_.forgive(vault::hash_text(address));
}

api::Answer<Session> SignIn::begin(api::Call& call, const Credentials& given) {
  const std::string email = users::normal_email(given.email);
  const std::string address = client_address(services_.settings, call.request);
  if (auto refusal = admit(email, address, call.now)) return tl::unexpected(std::move(*refusal));

  const auto user = find_user(services_.database, "email", email);
  const auto matches =
      services_.passwords.matches(user ? user->password_hash : std::nullopt, base::Secret{given.password});
  if (!matches) return api::fail(503, rule("auth.busy"));
  if (!*matches) return api::fail(401, rule("auth.wrong_credentials"));
  forgive(email, address);

  return services_.database.write([&](storage::Transaction& transaction) -> api::Answer<Session> {
    const std::string session = services_.sessions.begin(transaction, user->id, call.now);
    services_.journal.record(transaction, {user->id, user->name}, {"signed_in", "user", user->id, user->name, user->etag});
    call.headers.add("Set-Cookie", session_cookie(services_.settings, session));
    return make_session(services_.settings, *user, session);
  });
}

api::Answer<api::Nothing> SignIn::end(api::Call& call) const {
  services_.database.write([&](storage::Transaction& transaction) {
    services_.sessions.end(transaction, call.user().session_hash);
  });
  call.headers.add("Set-Cookie", session_cookie(services_.settings, {}));
  return api::Nothing{};
}

api::Answer<api::Nothing> SignIn::change_password(api::Call& call, const PasswordChange& given) {
  const Principal& caller = call.user();
  const std::string address = client_address(services_.settings, call.request);
  const base::Secret password{given.password};
  if (auto findings = check_password(password, caller.email, "/password"); findings.has_errors()) {
    return api::invalid(std::move(findings));
  }
  if (auto refusal = admit(caller.email, address, call.now)) return tl::unexpected(std::move(*refusal));

  const auto user = find_user(services_.database, "id", caller.user_id);
  const auto matches =
      services_.passwords.matches(user ? user->password_hash : std::nullopt, base::Secret{given.current_password});
  if (!matches) return api::fail(503, rule("auth.busy"));
  if (!*matches) return api::fail(403, rule("auth.password_wrong"), base::Json::object(), "/current_password");
  forgive(caller.email, address);
  const auto hash = services_.passwords.hash(password);
  if (!hash) return api::fail(503, rule("auth.busy"));

  services_.database.write([&](storage::Transaction& transaction) {
    transaction.execute("UPDATE users SET password_hash = :hash, etag = etag + 1 WHERE id = :id", *hash, caller.user_id);
    services_.sessions.end_all(transaction, caller.user_id, caller.session_hash);
    services_.journal.record(transaction, call.actor(), {"updated", "user", caller.user_id, caller.name, user->etag + 1});
  });
  return api::Nothing{};
}

}  // namespace heliograph::proxy::auth
