// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "proxy/api/call.hpp"
#include "proxy/credentials/store.hpp"
#include "proxy/templates/store.hpp"
#include "proxy/templates/template.hpp"

namespace heliograph::proxy::templates {

/// The templates there are, from the copy of Meta's.
class Catalogue {
 public:
  Catalogue(Services& services, const credentials::Store& credentials, const Store& store)
      : services_{services}, credentials_{credentials}, store_{store} {}

  /// A page of the templates of credentials' account, by name and language. `status`, `category` and `language` may each
  /// name several, separated by commas; `search` is looked for in the name.
  [[nodiscard]] api::Answer<TemplateList> list(api::Call& call) const;
  [[nodiscard]] api::Answer<Template> get(api::Call& call) const;

  /// What the API gives of a row.
  [[nodiscard]] Template view(storage::Transaction& transaction, const TemplateRow& row, base::Instant now) const;

 private:
  Services& services_;
  const credentials::Store& credentials_;
  const Store& store_;
};

}  // namespace heliograph::proxy::templates
