// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/delivery/rate.hpp>
#include <chrono>
#include <condition_variable>
#include <map>
#include <mutex>
#include <set>
#include <unordered_set>

#include "proxy/background/worker.hpp"
#include "proxy/campaigns/answers.hpp"
#include "proxy/campaigns/holds.hpp"
#include "proxy/campaigns/outgoing.hpp"
#include "proxy/campaigns/runs.hpp"
#include "proxy/graph/client.hpp"

namespace heliograph::proxy::campaigns {

/// Sends campaigns: begins their runs, feeds each number's lane as fast as it takes messages, records Meta's answers many
/// at a time, and settles what nobody answered. Nothing leaves that is not written down before, and nothing whose fate is
/// unknown is sent again blindly.
class Dispatcher {
 public:
  /// @param ask called when Meta should be asked about a token or a template without delay
  Dispatcher(Services& services, graph::Client& client, const Store& store, std::function<void()> ask);

  /// Takes up what a former run left claimed, and begins.
  void start();
  /// Claims no more, and waits a few seconds for the answers under way; what is left without one stays claimed.
  void stop();
  /// There may be something to do.
  void wake() { worker_.wake(); }
  /// Numbers of a run have changed; the pages are told a little later, many changes at once. From any thread.
  void note_progress(std::int64_t run);

 private:
  using Clock = std::chrono::steady_clock;

  /// What is kept of a run from one look to the next.
  struct Driven {
    Plan plan;
    Clock::time_point planned_at{};
    delivery::Bucket throttle{};
  };

  [[nodiscard]] std::chrono::milliseconds work();
  void record_answers();
  void keep_house();
  [[nodiscard]] std::chrono::milliseconds send_due();
  [[nodiscard]] std::chrono::milliseconds drive(const RunRow& run, const CampaignRow& campaign);
  Driven& driven(const RunRow& run, const CampaignRow& campaign);
  void submit(const RunRow& run, const Plan& plan, std::vector<Ready> ready);
  void tell_pages();

  Services& services_;
  graph::Client& client_;
  const Store& store_;
  Outgoing outgoing_;
  Answers answers_;
  Runs runs_;
  Holds holds_;
  std::map<std::int64_t, Driven> driven_;
  Clock::time_point house_kept_{};
  std::mutex mutex_;
  std::condition_variable answered_;
  std::vector<Answered> waiting_;  ///< answers that are not recorded yet
  std::size_t under_way_ = 0;
  std::unordered_set<std::int64_t> in_flight_;  ///< deliveries whose answer has not been recorded
  std::set<std::int64_t> progressed_;  ///< runs whose numbers the pages do not know yet
  background::Worker worker_;
};

}  // namespace heliograph::proxy::campaigns
