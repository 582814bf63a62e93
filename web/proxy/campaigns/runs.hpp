// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include "proxy/campaigns/store.hpp"

namespace heliograph::proxy::campaigns {

/// Which claims are given up.
enum class Claims {
  all,         ///< of a program that has ended, which was the only one
  of_the_dead  ///< those that nobody has renewed in time
};

/// The beginning and the end of runs.
class Runs {
 public:
  Runs(Services& services, const Store& store) : services_{services}, store_{store} {}

  /// Begins every run that is due. A campaign that cannot run fails with what is wrong.
  void begin_due() const;
  /// Ends runs whose people are all decided about and on their way, and completes campaigns that have nothing to come.
  void end_finished() const;
  /// Withdraws what a stopped campaign has left, a part at a time.
  /// @return whether there is more
  bool withdraw_stopped() const;
  /// Whether a delivery is on its way from this program.
  using IsInFlight = std::function<bool(std::int64_t delivery)>;
  /// Looks at claims and attempts without an answer whose time has come. A claim for what is on its way is renewed: it may
  /// take longer than anybody thought, or the clock was set.
  void settle_due(Claims claims, const IsInFlight& is_in_flight) const;

 private:
  void begin(const CampaignRow& campaign, base::Instant now) const;
  void fail(const CampaignRow& campaign, base::Findings findings, base::Instant now) const;
  void settle(std::int64_t run, Claims claims, const IsInFlight& is_in_flight) const;
  bool withdraw(const RunRow& run) const;

  Services& services_;
  const Store& store_;
};

/// A new run of a campaign, not stored yet.
[[nodiscard]] RunRow make_run(storage::Transaction& transaction, const CampaignRow& campaign, base::Instant now);

}  // namespace heliograph::proxy::campaigns
