// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "proxy/audiences/rows.hpp"
#include "proxy/background/worker.hpp"
#include "proxy/journeys/ready.hpp"
#include "proxy/services.hpp"

namespace heliograph::proxy::journeys {

/// What the node `webhook` posts of a person: journey, node, person and the attributes that it names.
[[nodiscard]] CallRequest make_request(const ReadyJourney& journey, const journey::JourneyNode& node, const InstanceRow& row,
                                       const audiences::PersonRecord& person);

/// Posts `request` and waits for the answer, as long as it says. Blocks.
/// @return HTTP's status; nothing when there was no answer
[[nodiscard]] std::optional<std::int64_t> post(const CallRequest& request, std::string_view idempotency_key);

/// Makes the calls of journeys: each up to three times, unless the other side refuses it for good, then tells its
/// instance. The header `Idempotency-Key` is the same at each try, since a program that died may have made one that
/// nobody knows of.
class Calls {
 public:
  explicit Calls(Services& services);

  void start() { worker_.start(); }
  void stop() { worker_.stop(); }
  void wake() { worker_.wake(); }

 private:
  [[nodiscard]] std::vector<CallRow> claim() const;
  void make(const CallRow& call) const;
  void work();

  Services& services_;
  background::Worker worker_;
};

}  // namespace heliograph::proxy::journeys
