// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <heliograph/delivery/remedy.hpp>

#include "proxy/campaigns/plan.hpp"
#include "proxy/campaigns/progress.hpp"
#include "proxy/graph/failure.hpp"

namespace heliograph::proxy::campaigns {

struct Ready;

/// What came of one attempt, as little of it as is needed.
struct Answered {
  std::int64_t run = 0;
  std::int64_t number = 0;
  std::int64_t attempt = 0;
  delivery::RouteTaken taken;
  std::string wamid;           ///< "" when Meta did not take it, or gave it no name
  std::string message_status;  ///< Meta's word beside the wamid
  std::optional<account::GraphFailure> failure;
  bool is_lost = false;        ///< nobody knows whether Meta took it
};

[[nodiscard]] Answered to_answered(std::int64_t run, const Ready& ready, const graph::Result& result);

/// Takes answers of Meta to attempts into deliveries, many in one transaction.
class Answers {
 public:
  /// @param ask called once there is something to ask Meta about: a token that does not work, a template that is refused
  Answers(Services& services, const Store& store, std::function<void()> ask)
      : services_{services}, store_{store}, ask_{std::move(ask)} {}

  void record(const std::vector<Answered>& answers) const;

 private:
  struct Work;
  void apply(Work& work, DeliveryRow& row, const Answered& answered) const;
  void refuse(Work& work, DeliveryRow& row, const Answered& answered) const;
  void hold_campaign(Work& work, const DeliveryRow& row, const Answered& answered,
                     const delivery::RemedyDecision& remedy) const;

  Services& services_;
  const Store& store_;
  std::function<void()> ask_;
};

/// Nothing is sent to a person for a while, or any more, as Meta said. `code` is Meta's.
void restrain_person(storage::Transaction& transaction, std::int64_t person, const delivery::RemedyDecision& remedy,
                     base::Instant now);

/// How Meta's refusal reads as a reason.
[[nodiscard]] Reason reason_of(const account::GraphFailure& failure);

}  // namespace heliograph::proxy::campaigns
