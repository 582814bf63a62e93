// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/template/context.hpp>

#include "proxy/api/call.hpp"
#include "proxy/api/row.hpp"
#include "proxy/credentials/store.hpp"
#include "proxy/graph/client.hpp"
#include "proxy/templates/catalogue.hpp"
#include "proxy/templates/store.hpp"
#include "proxy/templates/sync.hpp"

namespace heliograph::proxy::templates {

/// Changes templates at Meta. Nothing leaves that the core finds fault with; what Meta refuses nevertheless is answered
/// with Meta's own words.
class Submission {
 public:
  Submission(Services& services, graph::Client& client, const credentials::Store& credentials, const Store& store,
             const Catalogue& catalogue, Synchronizer& synchronizer)
      : services_{services},
        client_{client},
        credentials_{credentials},
        store_{store},
        catalogue_{catalogue},
        synchronizer_{synchronizer} {}

  /// Creates a template for the account of credentials, from Graph's JSON.
  [[nodiscard]] api::Answer<Template> create(api::Call& call, const base::Json& document) const;
  /// Replaces what may be changed of a template, from Graph's JSON of the whole.
  [[nodiscard]] api::Answer<Template> edit(api::Call& call, const base::Json& document) const;
  /// Deletes a template in one language, or with `all_languages` in all.
  [[nodiscard]] api::Answer<api::Nothing> remove(api::Call& call) const;

 private:
  /// A row, credentials of its account, and their token.
  struct Target {
    TemplateRow row;
    credentials::Stored stored;
    base::Secret token;
  };

  [[nodiscard]] api::Answer<Target> target(api::Call& call) const;
  [[nodiscard]] graph::Request request(const base::Secret& token, std::string method, std::string path) const;
  /// What is answered when Meta did not do it; asks for a sync when nobody knows whether Meta did.
  [[nodiscard]] api::Failure failed(const graph::Failure& failure, const std::string& waba_id) const;
  /// The template as Graph has it now; what is known of it when Graph does not say.
  [[nodiscard]] base::Json read_again(const Target& target, base::Json known) const;

  Services& services_;
  graph::Client& client_;
  const credentials::Store& credentials_;
  const Store& store_;
  const Catalogue& catalogue_;
  Synchronizer& synchronizer_;
};

}  // namespace heliograph::proxy::templates
