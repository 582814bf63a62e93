// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/base/lifecycle.hpp>
#include <map>
#include <string>

#include "proxy/templates/rows.hpp"

namespace heliograph::proxy::templates {

/// A template in one language as the API gives it.
struct Template {
  std::string id;
  std::string etag;
  std::string credential_id;  ///< credentials of its account: those it was asked for by, else the oldest
  std::string waba_id;
  std::string meta_id;
  std::string name;
  std::string language;
  std::string category;
  std::string status;
  base::Json quality_score;  ///< as Graph gives it
  std::optional<std::string> rejected_reason;
  base::Json template_;      ///< Graph's own JSON
  std::vector<base::Offer> offers;
  base::Instant created_at;  ///< when it was first seen here
  base::Instant updated_at;
};
BOOST_DESCRIBE_STRUCT(Template, (),
                      (id, etag, credential_id, waba_id, meta_id, name, language, category, status, quality_score,
                       rejected_reason, template_, offers, created_at, updated_at))

/// A page of an account's templates.
struct TemplateList {
  std::vector<Template> items;
  std::optional<std::string> next;
  std::int64_t total = 0;                      ///< that the filters let through
  std::map<std::string, std::int64_t> counts;  ///< of the whole account, by status
};
BOOST_DESCRIBE_STRUCT(TemplateList, (), (items, next, total, counts))

/// What the API gives of a row.
[[nodiscard]] Template to_template(const TemplateRow& row, const std::string& credential_id, base::Instant now);

}  // namespace heliograph::proxy::templates
