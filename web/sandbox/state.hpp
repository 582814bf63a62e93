// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/faults.hpp"
#include "sandbox/ledger.hpp"
#include "sandbox/options.hpp"
#include "sandbox/people.hpp"
#include "sandbox/scheduler.hpp"
#include "sandbox/webhook_sender.hpp"
#include "sandbox/world/world.hpp"

namespace heliograph::sandbox {

/// All that one sandbox holds.
struct State {
  explicit State(const Options& chosen) : options(chosen), world(chosen.seed, chosen.more_numbers) {}

  const Options options;
  World world;
  Ledger ledger;
  People people;
  Faults faults;
  WebhookSender sender{world.app_secret, options.retry_delay};
  // Last, so that it ends first: its jobs use all of the above.
  Scheduler scheduler;
};

/// Milliseconds since 1970.
std::int64_t now_milliseconds();

}  // namespace heliograph::sandbox
