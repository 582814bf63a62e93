// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/journey/step.hpp>
#include <span>

#include "proxy/messages/rows.hpp"
#include "proxy/storage/database.hpp"

/// What instances are told, durable until they have taken it.
namespace heliograph::proxy::journeys {

/// Something that happened to an instance; `event.id` names the occurrence.
struct Told {
  std::int64_t instance = 0;
  journey::JourneyEvent event;
};

/// Tells instances in the transaction in which it happened. What one of them has been told and has not taken yet is not
/// told again.
void tell(storage::Transaction& transaction, const std::vector<Told>& told);

/// Something that became of a message which a run sent.
struct DeliveryFate {
  std::int64_t run = 0;
  std::int64_t delivery = 0;
  journey::JourneyFate fate = journey::JourneyFate::accepted;
  base::Instant at;
  std::optional<std::int64_t> code;    ///< Meta's, of a failure
  std::optional<std::string> detail;   ///< of a click: the link; else the finding that says why
};

/// Tells the instances whose messages these are; those of campaigns are nobody's.
void tell_fates(storage::Transaction& transaction, const std::vector<DeliveryFate>& fates);

/// Tells the instance whose free-form message this is what became of it.
void tell_text(storage::Transaction& transaction, const messages::MessageRow& row, base::Instant at);

/// Tells whoever waits for what a profile says that these people's have changed.
void tell_profiles_changed(storage::Transaction& transaction, std::span<const std::int64_t> people, base::Instant now);

}  // namespace heliograph::proxy::journeys
