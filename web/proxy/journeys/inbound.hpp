// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "proxy/configurations/store.hpp"
#include "proxy/journeys/entering.hpp"
#include "proxy/messages/webhook_applier.hpp"

namespace heliograph::proxy::journeys {

/// What people write: told to the instances that they are in, and the way into journeys that begin with a message.
class Inbound : public messages::InboundListener {
 public:
  Inbound(Services& services, ReadyJourneys& journeys, const configurations::Store& configurations)
      : services_{services}, journeys_{journeys}, configurations_{configurations} {}

  void heard(storage::Transaction& transaction, const messages::Heard& heard) override;

 private:
  void tell_inside(storage::Transaction& transaction, const messages::Heard& heard) const;
  void let_in(storage::Transaction& transaction, const messages::Heard& heard) const;
  [[nodiscard]] bool is_meant(storage::Transaction& transaction, const journey::JourneyInboundEntry& entry,
                              const messages::Heard& heard) const;

  Services& services_;
  ReadyJourneys& journeys_;
  const configurations::Store& configurations_;
};

}  // namespace heliograph::proxy::journeys
