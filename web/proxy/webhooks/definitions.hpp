// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/webhook/definition.hpp>

#include "proxy/api/call.hpp"
#include "proxy/api/failure.hpp"
#include "proxy/api/row.hpp"
#include "proxy/credentials/credential.hpp"

namespace heliograph::proxy::webhooks {

/// A webhook as the API gives it.
struct Webhook : webhook::WebhookDefinition {
  std::string id;
  std::string etag;
  std::optional<std::string> credential_name;          ///< absent: there are no such credentials any more
  std::optional<credentials::WebhookAddress> address;  ///< what is entered at Meta
  base::Findings findings;                             ///< all that is known to be wrong with it
  base::Instant created_at;
  std::string created_by;
  base::Instant updated_at;
};
BOOST_DESCRIBE_STRUCT(Webhook, (webhook::WebhookDefinition),
                      (id, etag, credential_name, address, findings, created_at, created_by, updated_at))

/// A row of the table `webhooks`.
struct DefinitionRow {
  std::string id;
  std::int64_t etag = 1;
  std::string name_key;  ///< the name in lower case
  std::string credential_id;
  webhook::WebhookDefinition document;
  base::Instant created_at;
  std::string created_by;
  base::Instant updated_at;
};
BOOST_DESCRIBE_STRUCT(DefinitionRow, (),
                      (id, etag, name_key, credential_id, document, created_at, created_by, updated_at))

/// What is set up for webhooks: names and keywords, one for each set of credentials.
class Definitions {
 public:
  Definitions(Services& services, const credentials::Store& credentials) : services_{services}, credentials_{credentials} {}

  /// What is set up for these credentials.
  [[nodiscard]] std::optional<DefinitionRow> of_credential(storage::Transaction& transaction,
                                                           const std::string& credential_id) const;

  /// A page of webhooks, by name.
  [[nodiscard]] api::Answer<api::List<Webhook>> list(api::Call& call) const;
  [[nodiscard]] api::Answer<Webhook> get(api::Call& call) const;
  [[nodiscard]] api::Answer<Webhook> create(api::Call& call, const webhook::WebhookDefinition& input) const;
  [[nodiscard]] api::Answer<Webhook> update(api::Call& call, const webhook::WebhookDefinition& input) const;
  [[nodiscard]] api::Answer<api::Nothing> remove(api::Call& call) const;

 private:
  [[nodiscard]] api::Answer<DefinitionRow> expected(storage::Transaction& transaction, api::Call& call) const;
  [[nodiscard]] base::Findings judge(storage::Transaction& transaction, const DefinitionRow& row) const;
  [[nodiscard]] base::Findings take_over(storage::Transaction& transaction, DefinitionRow& row,
                                         const webhook::WebhookDefinition& input, base::Instant now) const;
  void record(storage::Transaction& transaction, api::Call& call, std::string action, const DefinitionRow& row,
              const base::Json& before) const;
  [[nodiscard]] Webhook view(storage::Transaction& transaction, const DefinitionRow& row) const;

  Services& services_;
  const credentials::Store& credentials_;
};

}  // namespace heliograph::proxy::webhooks
