// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "proxy/templates/store.hpp"
#include "proxy/templates/sync.hpp"
#include "proxy/webhooks/applier.hpp"

namespace heliograph::proxy::templates {

/// Takes what Meta tells of a template: a status is taken at once, and the template is read again in any case, since a
/// webhook names only a part and may be late. One that is not known has its account synced.
class WebhookApplier : public webhooks::Applier {
 public:
  /// The fields this is for.
  static constexpr std::string_view fields[] = {"message_template_status_update", "message_template_quality_update",
                                                "message_template_components_update", "template_category_update"};

  WebhookApplier(Services& services, const Store& store, Synchronizer& synchronizer)
      : services_{services}, store_{store}, synchronizer_{synchronizer} {}

  void apply(storage::Transaction& transaction, const webhooks::Origin& origin, const webhook::Change& change) override;

 private:
  Services& services_;
  const Store& store_;
  Synchronizer& synchronizer_;
};

}  // namespace heliograph::proxy::templates
