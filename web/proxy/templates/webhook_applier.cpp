// SPDX-License-Identifier: Apache-2.0
#include "proxy/templates/webhook_applier.hpp"

#include <heliograph/template/lifecycle.hpp>

namespace heliograph::proxy::templates {

void WebhookApplier::apply(storage::Transaction& transaction, const webhooks::Origin& origin,
                           const webhook::Change& change) {
  const auto value = base::decode<webhook::TemplateValue>(change.value).value;
  const std::string meta_id = webhook::id_text(value.message_template_id);
  auto row = store_.find_by_meta_id(transaction, meta_id);
  if (!row && value.message_template_name && value.message_template_language) {
    row = store_.find_by_name(transaction, origin.waba_id, *value.message_template_name,
                              webhook::api_language(*value.message_template_language));
  }
  if (!row) return synchronizer_.request(transaction, origin.waba_id);

  const base::Instant now = services_.clock();
  row->reread_at = now;
  base::Json node = row->node;
  if (value.event) node["status"] = template_::status_after(row->status, *value.event);
  if (value.event && value.reason) node["rejected_reason"] = *value.reason;
  store_.change(transaction, std::move(*row), std::move(node), now);
  transaction.on_commit([this] { synchronizer_.wake(); });
}

}  // namespace heliograph::proxy::templates
