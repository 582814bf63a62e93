// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "proxy/health/recorder.hpp"
#include "proxy/webhooks/applier.hpp"

namespace heliograph::proxy::health {

/// Keeps what a webhook tells of the health of an account before whoever else takes the field does.
class WebhookListener : public webhooks::Applier {
 public:
  /// @param next takes the change afterwards; nullptr when nobody does
  WebhookListener(const Recorder& recorder, webhooks::Applier* next) : recorder_{recorder}, next_{next} {}

  void apply(storage::Transaction& transaction, const webhooks::Origin& origin, const webhook::Change& change) override;

 private:
  const Recorder& recorder_;
  webhooks::Applier* next_;
};

}  // namespace heliograph::proxy::health
