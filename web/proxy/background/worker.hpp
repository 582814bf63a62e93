// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <thread>

namespace heliograph::proxy::background {

/// A thread that does one kind of work again and again: whenever it is woken, and after a pause that the work itself
/// names.
class Worker {
 public:
  /// Does what there is to do and gives the longest time until it should look again. What it throws is logged, and the
  /// work done again after a second.
  using Work = std::function<std::chrono::milliseconds()>;

  /// @param name for the log
  Worker(std::string name, Work work);
  ~Worker();
  Worker(const Worker&) = delete;
  Worker& operator=(const Worker&) = delete;

  void start();
  /// Has the work done soon, and once more if it is being done right now. From any thread.
  void wake();
  /// Returns when the work at hand is done; none is begun any more. May be called twice.
  void stop();
  /// Whether `stop` was called; long work looks here between its parts.
  [[nodiscard]] bool stopping() const;

 private:
  void run();
  [[nodiscard]] std::chrono::milliseconds work_safely() noexcept;

  const std::string name_;
  const Work work_;
  mutable std::mutex mutex_;
  std::condition_variable changed_;
  bool woken_ = false;
  bool stopping_ = false;
  std::thread thread_;
};

}  // namespace heliograph::proxy::background
