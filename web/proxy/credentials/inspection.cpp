// SPDX-License-Identifier: Apache-2.0
#include "proxy/credentials/inspection.hpp"

#include <heliograph/account/credential.hpp>

#include "proxy/credentials/candidate_reader.hpp"
#include "proxy/credentials/rule_table.hpp"

namespace heliograph::proxy::credentials {

api::Answer<account::CredentialInspection> Inspection::inspect(api::Call& call, const InspectionRequest& wanted) const {
  std::optional<Stored> stored;
  if (wanted.credential_id) {
    stored = services_.database.read(
        [&](storage::Transaction& transaction) { return store_.find(transaction, *wanted.credential_id); });
    if (!stored) return api::not_found("credential", *wanted.credential_id);
  }
  account::CredentialForm form;
  form.draft.name = "-";  // a name is asked for later
  form.draft.api_token = wanted.api_token;
  form.draft.business_account_id = wanted.business_account_id;
  form.step = account::CredentialStep::account;
  form.has_stored_token = stored.has_value();
  base::Findings findings = account::validate_credential(form);
  if (findings.has_errors()) return api::invalid(std::move(findings));

  const bool is_typed = !wanted.api_token.value_or("").empty();
  const auto token = is_typed ? std::optional{base::Secret{*wanted.api_token}} : store_.token(stored->row);
  if (!token) return api::fail(409, rule("credentials.unreadable"), {{"name", stored->row.name}});
  return account::inspect(read_candidates(client_, *token, *wanted.business_account_id, call.now));
}

}  // namespace heliograph::proxy::credentials
