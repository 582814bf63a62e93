// SPDX-License-Identifier: Apache-2.0
#include "proxy/users/people.hpp"

#include "proxy/auth/sessions.hpp"
#include "proxy/users/rule_table.hpp"

namespace heliograph::proxy::users {

namespace {

std::optional<UserRow> find(storage::Transaction& transaction, const std::string& id) {
  return transaction.first<UserRow>("SELECT {} FROM users WHERE id = :id", id);
}

/// Whether nobody but this user could let others in.
bool is_last_administrator(storage::Transaction& transaction, const UserRow& user) {
  if (user.role != auth::Role::administrator) return false;
  // The rows are locked on PostgreSQL, so that two administrators cannot remove each other at the same time.
  const std::string lock = transaction.dialect() == storage::Dialect::postgresql ? " FOR UPDATE" : "";
  const auto administrators = transaction.all<std::string>(
      "SELECT id FROM users WHERE role = :role AND password_hash IS NOT NULL" + lock, auth::Role::administrator);
  return administrators.size() == 1 && administrators.front() == user.id;
}

}  // namespace

api::List<User> People::list(api::Call& call) const {
  const auto limit = static_cast<std::int64_t>(call.page.limit) + 1;
  const auto rows = services_.database.read([&](storage::Transaction& transaction) {
    if (call.page.after.size() != 2) {
      return transaction.all<UserRow>("SELECT {} FROM users ORDER BY name, id LIMIT :limit", limit);
    }
    return transaction.all<UserRow>("SELECT {} FROM users WHERE (name, id) > (:name, :id) ORDER BY name, id LIMIT :limit",
                                    call.page.after[0], call.page.after[1], limit);
  });
  std::vector<User> found;
  for (const UserRow& row : rows) found.push_back(to_user(row));
  return api::make_list(std::move(found), call.page, [](const User& user) { return std::vector{user.name, user.id}; });
}

api::Answer<User> People::get(api::Call& call) const {
  const std::string id = call.parameter("id");
  const auto row = services_.database.read([&](storage::Transaction& transaction) { return find(transaction, id); });
  if (!row) return api::not_found("user", id);
  return to_user(*row);
}

api::Answer<User> People::change(api::Call& call, const UserChange& wanted) const {
  base::Findings findings;
  if (wanted.name) findings.append(check_name(trimmed(*wanted.name), "/name"));
  if (wanted.email) findings.append(check_email(normal_email(*wanted.email), "/email"));
  if (findings.has_errors()) return api::invalid(std::move(findings));

  return services_.database.write([&](storage::Transaction& transaction) -> api::Answer<User> {
    const std::string id = call.parameter("id");
    auto row = find(transaction, id);
    if (!row) return api::not_found("user", id);
    const base::Json before = base::encode(to_user(*row));
    if (row->etag != call.expected_etag) return api::conflict(before);
    const bool demoted = wanted.role && *wanted.role != auth::Role::administrator;
    if (demoted && is_last_administrator(transaction, *row)) {
      return api::fail(422, rule("users.last_administrator"), base::Json::object(), "/role");
    }
    if (wanted.name) row->name = trimmed(*wanted.name);
    if (wanted.role) row->role = *wanted.role;
    if (wanted.email && normal_email(*wanted.email) != row->email) {
      row->email = normal_email(*wanted.email);
      if (transaction.first<std::string>("SELECT id FROM users WHERE email = :email", row->email)) {
        return api::fail(422, rule("users.email_taken"), {{"email", row->email}}, "/email");
      }
    }
    if (!transaction.update("users", *row)) return api::conflict(before);
    User changed = to_user(*row);
    services_.sessions.refresh(transaction, id);
    services_.journal.record(transaction, call.actor(),
                             {"updated", "user", id, row->name, row->etag, audit::difference(before, base::encode(changed))});
    return changed;
  });
}

api::Answer<api::Nothing> People::remove(api::Call& call) const {
  return services_.database.write([&](storage::Transaction& transaction) -> api::Answer<api::Nothing> {
    const std::string id = call.parameter("id");
    const auto row = find(transaction, id);
    if (!row) return api::not_found("user", id);
    if (row->etag != call.expected_etag) return api::conflict(base::encode(to_user(*row)));
    if (is_last_administrator(transaction, *row)) return api::fail(422, rule("users.last_administrator"));
    services_.sessions.end_all(transaction, id);
    transaction.execute("DELETE FROM users WHERE id = :id AND etag = :etag", id, row->etag);
    services_.journal.record(transaction, call.actor(), {"deleted", "user", id, row->name, 0});
    return api::Nothing{};
  });
}

}  // namespace heliograph::proxy::users
