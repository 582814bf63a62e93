// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "proxy/background/worker.hpp"
#include "proxy/credentials/store.hpp"
#include "proxy/graph/client.hpp"

namespace heliograph::proxy::credentials {

/// Asks Meta about stored credentials again and again: every six hours, sooner when Meta was not to be reached. With
/// several programs on one database each check is made by one of them.
class Rechecks {
 public:
  /// @param known told of every set of facts, on the worker's thread
  using Known = std::function<void(const account::AccountFacts&)>;

  Rechecks(Services& services, graph::Client& client, const Store& store, Known known);

  void start() { worker_.start(); }
  void stop() { worker_.stop(); }
  /// Looks at the clock now.
  void wake() { worker_.wake(); }

  /// Checks everything that is due and gives how many there were.
  std::size_t check_due();

 private:
  /// Takes the next due check for this program, or nothing.
  [[nodiscard]] std::optional<Stored> claim();

  Services& services_;
  graph::Client& client_;
  const Store& store_;
  Known known_;
  background::Worker worker_;
};

}  // namespace heliograph::proxy::credentials
