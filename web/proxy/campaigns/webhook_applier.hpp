// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include "proxy/campaigns/progress.hpp"
#include "proxy/campaigns/store.hpp"
#include "proxy/messages/webhook_applier.hpp"

namespace heliograph::proxy::campaigns {

/// Takes what Meta reports of messages that campaigns sent, in any order and however often it comes.
class WebhookApplier : public messages::OtherMessages {
 public:
  /// Told of runs whose numbers have changed, after the commit.
  using Progressed = std::function<void(std::int64_t run)>;

  explicit WebhookApplier(Progressed progressed) : progressed_{std::move(progressed)} {}

  std::vector<bool> apply_statuses(storage::Transaction& transaction,
                                   const std::vector<messages::ReportedStatus>& reported) override;
  void note_reply(storage::Transaction& transaction, const std::string& wamid, base::Instant at) override;

 private:
  struct Work;
  void apply(Work& work, DeliveryRow& row, const messages::ReportedStatus& reported) const;

  Progressed progressed_;
};

}  // namespace heliograph::proxy::campaigns
