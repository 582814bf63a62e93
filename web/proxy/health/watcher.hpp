// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "proxy/background/worker.hpp"
#include "proxy/credentials/store.hpp"
#include "proxy/health/recorder.hpp"

namespace heliograph::proxy::health {

/// Finds what has changed each time that Meta was asked about an account, warns of tokens that end, and removes events
/// that are a year old.
class Watcher {
 public:
  Watcher(Services& services, const credentials::Store& credentials, const Recorder& recorder);

  void start() { worker_.start(); }
  void stop() { worker_.stop(); }

  /// Meta was asked about an account. From any thread.
  void checked(const account::AccountFacts& facts);

 private:
  void warn_of_tokens();
  void remove_old();

  Services& services_;
  const credentials::Store& credentials_;
  const Recorder& recorder_;
  base::Instant next_removal_;
  background::Worker worker_;
};

}  // namespace heliograph::proxy::health
