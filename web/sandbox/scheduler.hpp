// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <queue>
#include <thread>
#include <vector>

namespace heliograph::sandbox {

/// Runs small jobs at their time, one after the other, on a thread of its own. Jobs of the same time run in
/// the order in which they were given.
class Scheduler {
 public:
  using Job = std::function<void()>;

  Scheduler();
  /// Forgets what has not come due.
  ~Scheduler();
  Scheduler(const Scheduler&) = delete;
  Scheduler& operator=(const Scheduler&) = delete;

  void in(std::chrono::milliseconds delay, Job job);

 private:
  using Time = std::chrono::steady_clock::time_point;
  struct Entry {
    Time due;
    std::uint64_t number;
    Job job;
  };
  struct Later {
    bool operator()(const Entry& left, const Entry& right) const {
      return left.due != right.due ? left.due > right.due : left.number > right.number;
    }
  };

  void run();

  std::mutex mutex_;
  std::condition_variable changed_;
  std::priority_queue<Entry, std::vector<Entry>, Later> entries_;
  std::uint64_t count_ = 0;
  bool stopping_ = false;
  std::thread thread_;
};

}  // namespace heliograph::sandbox
