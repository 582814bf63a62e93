// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "proxy/audiences/rows.hpp"
#include "proxy/configurations/store.hpp"
#include "proxy/journeys/rows.hpp"
#include "proxy/messages/progress.hpp"

namespace heliograph::proxy::journeys {

/// Free-form messages of journeys: they are queued with the messages that people send one by one.
class Texts {
 public:
  Texts(Services& services, const configurations::Store& configurations, const credentials::Store& credentials)
      : configurations_{configurations}, credentials_{credentials}, progress_{services} {}

  /// What a message is sent with.
  struct Sender {
    std::string configuration_id;
    std::string configuration_name;
    std::string credential_id;
    std::string waba_id;
    std::string phone_number_id;
  };

  /// Queues the message of a node for a person.
  /// @return the code of what keeps it from being sent; nothing when it was queued
  [[nodiscard]] std::optional<std::string> queue(storage::Transaction& transaction, const journey::JourneyFreeForm& content,
                                                 const audiences::PersonRecord& person, const TextRow& whose,
                                                 const std::string& journey_name, base::Instant now) const;

 private:
  [[nodiscard]] std::optional<Sender> sender_of(storage::Transaction& transaction, const journey::JourneyFreeForm& content,
                                                const std::string& person_id) const;

  const configurations::Store& configurations_;
  const credentials::Store& credentials_;
  messages::Progress progress_;
};

}  // namespace heliograph::proxy::journeys
