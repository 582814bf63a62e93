// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "proxy/background/worker.hpp"
#include "proxy/notifications/settings.hpp"

namespace heliograph::proxy::notifications {

/// What is on its way out: durable with the event itself, then tried again and again, ten times within about a day. With
/// several programs on one database each notice is sent by one of them.
class Outbox {
 public:
  Outbox(Services& services, const Settings& settings);

  void start() { worker_.start(); }
  void stop() { worker_.stop(); }

  /// Queues a notice for every channel that is set up and wants its severity. Beyond a thousand that wait, none is added.
  void add(storage::Transaction& transaction, const Notice& notice);
  /// Sends what is due and gives how many there were.
  std::size_t send_due();

 private:
  [[nodiscard]] std::optional<NotificationRow> claim();
  void finish(const NotificationRow& row, const std::optional<std::string>& failure);
  void remove_old();

  Services& services_;
  const Settings& settings_;
  base::Instant next_removal_;
  background::Worker worker_;
};

}  // namespace heliograph::proxy::notifications
