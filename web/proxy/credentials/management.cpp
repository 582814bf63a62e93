// SPDX-License-Identifier: Apache-2.0
#include "proxy/credentials/management.hpp"

#include <heliograph/account/rule_table.hpp>
#include <heliograph/account/token.hpp>

#include "proxy/audit/journal.hpp"
#include "proxy/credentials/rule_table.hpp"
#include "proxy/credentials/subscription.hpp"
#include "proxy/domain/filters.hpp"
#include "proxy/vault/encoding.hpp"

namespace heliograph::proxy::credentials {

namespace {

// 128 bits and a little more, in a URL that Meta limits to 200 characters.
constexpr std::size_t webhook_key_length = 22;

std::optional<base::Secret> typed(const std::optional<std::string>& text) {
  if (!text || text->empty()) return std::nullopt;
  return base::Secret{*text};
}

void fill(CredentialRow& row, const account::CredentialDraft& draft, base::Instant now) {
  row.name = *draft.name;
  row.name_key = domain::in_lower_case(row.name);
  row.business_account_id = *draft.business_account_id;
  row.waba_id = *draft.waba_id;
  row.phone_number_id = *draft.phone_number_id;
  row.updated_at = now;
}

/// What makes the credentials useless, at the place where it was typed.
base::Findings obstacles(const account::AccountFacts& facts) {
  base::Findings findings;
  const account::TokenState state = account::summarize_token(account::token_facts(facts)).state;
  if (state == account::TokenState::invalid || state == account::TokenState::expired) {
    for (base::Finding& finding : account::judge_token(account::token_facts(facts))) {
      finding.at = "/api_token";
      if (finding.severity == base::Severity::error) findings.push_back(std::move(finding));
    }
    return findings;
  }
  if (facts.account_failure) findings.push_back(account::to_finding(*facts.account_failure, "/waba_id"));
  if (facts.phone_numbers_failure) {
    findings.push_back(account::to_finding(*facts.phone_numbers_failure, "/phone_number_id"));
  } else if (account::chosen_number(facts) == nullptr) {
    findings.add(account::rule("account.number_not_in_waba"), "/phone_number_id",
                 {{"number", facts.phone_number_id.value_or("")}});
  }
  return findings;
}

base::Json audited(const Store& store, const Stored& stored, base::Instant now) {
  const Credential credential = to_credential(store, stored, now, false);
  return {{"name", credential.name},
          {"business_account_id", credential.business_account_id},
          {"waba_id", credential.waba_id},
          {"phone_number_id", credential.phone_number_id},
          {"token_hint", credential.token_hint},
          {"has_app_secret", credential.has_app_secret}};
}

bool sees_webhook(const api::Call& call) { return auth::may(call.user().role, auth::Role::administrator); }

}  // namespace

api::List<Credential> Management::list(api::Call& call) const {
  const auto stored = services_.database.read([&](storage::Transaction& transaction) { return store_.all(transaction); });
  api::List<Credential> list;
  for (const Stored& one : stored) list.items.push_back(to_credential(store_, one, call.now, sees_webhook(call)));
  list.total = static_cast<std::int64_t>(list.items.size());
  return list;
}

api::Answer<Credential> Management::get(api::Call& call) const {
  const std::string id = call.parameter("id");
  const auto stored =
      services_.database.read([&](storage::Transaction& transaction) { return store_.find(transaction, id); });
  if (!stored) return api::not_found("credential", id);
  return to_credential(store_, *stored, call.now, sees_webhook(call));
}

base::Findings Management::validate(storage::Transaction& transaction, const account::CredentialDraft& draft,
                                    const std::string& id) const {
  account::CredentialForm form;
  form.draft = draft;
  form.names_taken = transaction.all<std::string>("SELECT name FROM credentials WHERE id <> :id", id);
  form.has_stored_token = !id.empty();
  return account::validate_credential(form);
}

api::Answer<account::AccountFacts> Management::ask(const CredentialRow& row, const base::Secret& token,
                                                   base::Instant now) const {
  AccountQuestion question;
  question.token = token;
  question.business_account_id = row.business_account_id;
  question.waba_id = row.waba_id;
  question.phone_number_id = row.phone_number_id;
  account::AccountFacts facts = read_account(client_, question, now);
  if (facts.token_failure && account::is_unreachable(*facts.token_failure)) {
    base::Findings findings;
    findings.push_back(account::to_finding(*facts.token_failure));
    return api::upstream(std::move(findings));
  }
  base::Findings findings = obstacles(facts);
  if (findings.has_errors()) return api::invalid(std::move(findings));
  return facts;
}

void Management::store_token_facts(CredentialRow& row, const account::AccountFacts& facts) const {
  if (facts.token) row.app_id = facts.token->app_id;
}

Credential Management::finish(api::Call& call, const std::string& id) const {
  const auto find = [&](storage::Transaction& transaction) { return store_.find(transaction, id); };
  auto stored = services_.database.read(find);
  if (stored) {
    const base::Findings findings = subscribe(client_, store_, *stored);
    services_.database.write(
        [&](storage::Transaction& transaction) { store_.keep_subscription(transaction, id, findings); });
    connected_(id);
    stored = services_.database.read(find);
  }
  return stored ? to_credential(store_, *stored, call.now, sees_webhook(call)) : Credential{};
}

api::Answer<Credential> Management::create(api::Call& call, const account::CredentialDraft& draft) const {
  base::Findings findings =
      services_.database.read([&](storage::Transaction& transaction) { return validate(transaction, draft, {}); });
  if (findings.has_errors()) return api::invalid(std::move(findings));
  CredentialRow row;
  row.id = storage::make_id(call.now.unix_ms);
  row.created_at = call.now;
  fill(row, draft, call.now);
  const auto facts = ask(row, base::Secret{*draft.api_token}, call.now);
  if (!facts) return tl::unexpected(facts.error());
  store_token_facts(row, *facts);
  store_.seal_token(row, base::Secret{*draft.api_token});
  if (const auto secret = typed(draft.app_secret)) store_.seal_app_secret(row, *secret);
  row.webhook_key = vault::random_token().substr(0, webhook_key_length);
  store_.seal_verify_token(row, base::Secret{vault::random_token()});

  const auto stored = services_.database.write([&](storage::Transaction& transaction) -> api::Answer<api::Nothing> {
    base::Findings taken = validate(transaction, draft, {});
    if (taken.has_errors()) return api::invalid(std::move(taken));
    transaction.insert("credentials", row);
    CredentialStateRow state;
    state.credential_id = row.id;
    transaction.insert("credential_states", state);
    store_.keep_facts(transaction, row.id, *facts, call.now);
    services_.journal.record(transaction, call.actor(),
                             {"created", "credential", row.id, row.name, row.etag,
                              audit::difference(base::Json::object(), audited(store_, {row, state}, call.now))});
    return api::Nothing{};
  });
  if (!stored) return tl::unexpected(stored.error());
  return finish(call, row.id);
}

api::Answer<Credential> Management::update(api::Call& call, const account::CredentialDraft& draft) const {
  const std::string id = call.parameter("id");
  const auto before = services_.database.read([&](storage::Transaction& transaction) { return store_.find(transaction, id); });
  if (!before) return api::not_found("credential", id);
  const auto conflict = [&](const Stored& now) {
    return api::conflict(base::encode(to_credential(store_, now, call.now, sees_webhook(call))));
  };
  if (before->row.etag != call.expected_etag) return conflict(*before);
  base::Findings findings =
      services_.database.read([&](storage::Transaction& transaction) { return validate(transaction, draft, id); });
  if (findings.has_errors()) return api::invalid(std::move(findings));

  CredentialRow wanted = before->row;
  fill(wanted, draft, call.now);
  const auto token = draft.api_token.value_or("").empty() ? store_.token(before->row) : typed(draft.api_token);
  if (!token) return api::fail(409, rule("credentials.unreadable"), {{"name", before->row.name}});
  const auto facts = ask(wanted, *token, call.now);
  if (!facts) return tl::unexpected(facts.error());
  store_token_facts(wanted, *facts);
  if (typed(draft.api_token)) store_.seal_token(wanted, *token);
  if (const auto secret = typed(draft.app_secret)) store_.seal_app_secret(wanted, *secret);

  const auto stored = services_.database.write([&](storage::Transaction& transaction) -> api::Answer<api::Nothing> {
    const auto current = store_.find(transaction, id);
    if (!current) return api::not_found("credential", id);
    base::Findings taken = validate(transaction, draft, id);
    if (taken.has_errors()) return api::invalid(std::move(taken));
    CredentialRow row = wanted;
    if (!transaction.update("credentials", row)) return conflict(*current);
    if (row.sealed_token != current->row.sealed_token) {
      transaction.execute("UPDATE credential_states SET token_state = :state WHERE credential_id = :id",
                          base::step(account::token_lifecycle(), current->state.token_state, account::TokenEvent::replace,
                                     account::token_facts(current->state.facts))
                              .value_or(current->state.token_state),
                          id);
    }
    store_.keep_facts(transaction, id, *facts, call.now);
    services_.journal.record(transaction, call.actor(),
                             {"updated", "credential", id, row.name, row.etag,
                              audit::difference(audited(store_, *current, call.now),
                                                audited(store_, {row, current->state}, call.now))});
    return api::Nothing{};
  });
  if (!stored) return tl::unexpected(stored.error());
  return finish(call, id);
}

api::Answer<api::Nothing> Management::remove(api::Call& call) const {
  const std::string id = call.parameter("id");
  std::optional<Stored> gone;
  auto removed = services_.database.write([&](storage::Transaction& transaction) -> api::Answer<api::Nothing> {
    const auto stored = store_.find(transaction, id);
    if (!stored) return api::not_found("credential", id);
    if (stored->row.etag != call.expected_etag) {
      return api::conflict(base::encode(to_credential(store_, *stored, call.now, sees_webhook(call))));
    }
    const std::vector<std::string> users = users_(transaction, id);
    if (!users.empty()) {
      return api::fail(422, rule("credentials.in_use"), {{"name", stored->row.name}, {"configurations", users}});
    }
    transaction.execute("DELETE FROM credentials WHERE id = :id", id);
    services_.journal.record(transaction, call.actor(), {"deleted", "credential", id, stored->row.name, 0});
    const bool shared = !store_.of_account(transaction, stored->row.waba_id).empty();
    gone = shared ? std::nullopt : stored;
    return api::Nothing{};
  });
  if (removed && gone) unsubscribe(client_, store_, *gone);
  return removed;
}

api::Answer<Credential> Management::refresh(api::Call& call) const {
  const std::string id = call.parameter("id");
  const auto stored = services_.database.read([&](storage::Transaction& transaction) { return store_.find(transaction, id); });
  if (!stored) return api::not_found("credential", id);
  const auto question = store_.question(*stored);
  if (!question) return tl::unexpected(question.error());
  const account::AccountFacts facts = read_account(client_, *question, call.now);
  services_.database.write(
      [&](storage::Transaction& transaction) { store_.keep_facts(transaction, id, facts, call.now); });
  return finish(call, id);
}

}  // namespace heliograph::proxy::credentials
