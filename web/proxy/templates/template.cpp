// SPDX-License-Identifier: Apache-2.0
#include "proxy/templates/template.hpp"

#include "proxy/templates/policy.hpp"
#include "proxy/templates/store.hpp"

namespace heliograph::proxy::templates {

Template to_template(const TemplateRow& row, const std::string& credential_id, base::Instant now) {
  Template view;
  view.id = row.id;
  view.etag = std::to_string(row.etag);
  view.credential_id = credential_id;
  view.waba_id = row.waba_id;
  view.meta_id = row.meta_id;
  view.name = row.name;
  view.language = row.language;
  view.category = row.category;
  view.status = row.status;
  if (const base::Json* score = base::find_member(row.node, "quality_score")) view.quality_score = *score;
  const std::string reason = text_of(row.node, "rejected_reason");
  if (!reason.empty()) view.rejected_reason = reason;
  view.template_ = row.node;
  view.offers = offers_of(row, now);
  view.created_at = row.created_at;
  view.updated_at = row.updated_at;
  return view;
}

}  // namespace heliograph::proxy::templates
