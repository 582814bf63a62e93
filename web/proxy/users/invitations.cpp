// SPDX-License-Identifier: Apache-2.0
#include "proxy/users/invitations.hpp"

#include "proxy/auth/passwords.hpp"
#include "proxy/auth/rule_table.hpp"
#include "proxy/auth/sessions.hpp"
#include "proxy/users/rule_table.hpp"
#include "proxy/vault/encoding.hpp"

namespace heliograph::proxy::users {

namespace {

std::optional<UserRow> find_invited(storage::Transaction& transaction, const std::string& token_hash, base::Instant now) {
  return transaction.first<UserRow>(
      "SELECT {u.} FROM users u JOIN invitations i ON i.user_id = u.id"
      " WHERE i.token_hash = :hash AND i.expires_at > :now",
      token_hash, now);
}

}  // namespace

std::string Invitations::make_token(storage::Transaction& transaction, const std::string& user_id,
                                    base::Instant now) const {
  std::string token = vault::random_token();
  transaction.execute("DELETE FROM invitations WHERE user_id = :user", user_id);
  transaction.insert("invitations", InvitationRow{vault::hash_text(token), user_id,
                                                  {now.unix_ms + std::chrono::milliseconds{lasts}.count()}});
  return token;
}

api::Answer<Invited> Invitations::invite(api::Call& call, const NewUser& wanted) const {
  const UserRow user{storage::make_id(call.now.unix_ms), 1,  trimmed(wanted.name), normal_email(wanted.email),
                     wanted.role,                        {}, call.now,             {}};
  base::Findings findings = check_name(user.name, "/name");
  findings.append(check_email(user.email, "/email"));
  if (findings.has_errors()) return api::invalid(std::move(findings));

  return services_.database.write([&](storage::Transaction& transaction) -> api::Answer<Invited> {
    if (!transaction.insert_new("users", user)) {
      return api::fail(422, rule("users.email_taken"), {{"email", user.email}}, "/email");
    }
    const User made = to_user(user);
    services_.journal.record(transaction, call.actor(),
                             {"invited", "user", user.id, user.name, user.etag,
                              audit::difference(base::Json::object(), base::encode(made))});
    return Invited{made, make_token(transaction, user.id, call.now)};
  });
}

api::Answer<Invitation> Invitations::renew(api::Call& call) const {
  return services_.database.write([&](storage::Transaction& transaction) -> api::Answer<Invitation> {
    const std::string id = call.parameter("id");
    const auto user = transaction.first<UserRow>("SELECT {} FROM users WHERE id = :id", id);
    if (!user) return api::not_found("user", id);
    services_.journal.record(transaction, call.actor(), {"invited", "user", user->id, user->name, user->etag});
    return Invitation{make_token(transaction, user->id, call.now)};
  });
}

api::Answer<auth::Session> Invitations::accept(api::Call& call, const Acceptance& given) const {
  const std::string token_hash = vault::hash_text(given.token);
  const auto refusal = [] {
    return api::fail(403, auth::rule("auth.invitation_token_wrong"), base::Json::object(), "/token");
  };
  const auto invited = services_.database.read(
      [&](storage::Transaction& transaction) { return find_invited(transaction, token_hash, call.now); });
  if (!invited) return refusal();
  const base::Secret password{given.password};
  if (auto findings = auth::check_password(password, invited->email, "/password"); findings.has_errors()) {
    return api::invalid(std::move(findings));
  }
  const auto hash = services_.passwords.hash(password);
  if (!hash) return api::fail(503, auth::rule("auth.busy"));

  return services_.database.write([&](storage::Transaction& transaction) -> api::Answer<auth::Session> {
    auto user = find_invited(transaction, token_hash, call.now);
    if (!user || transaction.execute("DELETE FROM invitations WHERE token_hash = :hash", token_hash) != 1) return refusal();
    user->password_hash = *hash;
    if (!transaction.update("users", *user)) return refusal();
    services_.sessions.end_all(transaction, user->id);
    services_.journal.record(transaction, {user->id, user->name}, {"accepted", "user", user->id, user->name, user->etag});
    const std::string session = services_.sessions.begin(transaction, user->id, call.now);
    call.headers.add("Set-Cookie", auth::session_cookie(services_.settings, session));
    return auth::make_session(services_.settings, *user, session);
  });
}

}  // namespace heliograph::proxy::users
