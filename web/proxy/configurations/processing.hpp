// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "proxy/background/worker.hpp"
#include "proxy/configurations/store.hpp"
#include "proxy/graph/client.hpp"

namespace heliograph::proxy::configurations {

/// What stands behind *Processing*: asks Meta and reports each check to the stored configuration as soon as its facts
/// are there. Whatever awaits checks is taken up at the next start; with several programs on one database each run is
/// made by one of them.
class Processing {
 public:
  Processing(Services& services, graph::Client& client, const Store& store, const credentials::Store& credentials);

  void start() { worker_.start(); }
  void stop() { worker_.stop(); }
  /// There may be something to check.
  void wake() { worker_.wake(); }

 private:
  /// One run of checks of one configuration.
  struct Run {
    std::string configuration_id;
    std::string check_id;
    std::int64_t attempts = 0;
    channel::Configuration configuration;
  };

  [[nodiscard]] std::chrono::milliseconds check_due();
  [[nodiscard]] std::optional<Run> claim();
  void check(const Run& run);
  void ask_again(const Run& run);
  void report(const Run& run, const std::vector<channel::Check>& checks);
  void keep_facts(const std::string& credential_id, const account::AccountFacts& facts);

  Services& services_;
  graph::Client& client_;
  const Store& store_;
  const credentials::Store& credentials_;
  background::Worker worker_;
};

}  // namespace heliograph::proxy::configurations
