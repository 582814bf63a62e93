// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <curl/curl.h>

#include <atomic>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "proxy/graph/client.hpp"

namespace heliograph::proxy::graph {

/// The thread that runs a client's transfers on one curl multi handle.
class Engine {
 public:
  explicit Engine(const ClientOptions& options);
  ~Engine();

  void add(std::unique_ptr<Transfer> transfer);
  void set_lane(const std::string& name, const LaneLimits& limits);
  [[nodiscard]] Room room(const std::string& name);
  void close();
  [[nodiscard]] bool is_closing() const;

 private:
  using Time = Lane::Time;
  /// A read that failed and is made again at this time.
  struct Repetition {
    Time at;
    std::unique_ptr<Transfer> transfer;
  };

  void run();
  Lane& lane(const std::string& name);
  [[nodiscard]] std::size_t places() const;
  [[nodiscard]] std::unique_ptr<Transfer> take_next(Time now);
  void start_ready(Time now);
  void start(std::unique_ptr<Transfer> transfer);
  void finish_done();
  void finish(std::unique_ptr<Transfer> transfer, CURLcode code);
  void respect(Lane& used, const Failure& failure, Time now);
  void observe(const Transfer& transfer, const Result& result) const;
  [[nodiscard]] std::chrono::milliseconds longest_sleep(Time now);
  void abandon_all();

  const ClientOptions& options_;
  CURLM* multi_;
  std::atomic<bool> allows_many_connections_ = false;
  std::map<CURL*, std::unique_ptr<Transfer>> running_;
  std::vector<Repetition> repetitions_;

  mutable std::mutex mutex_;  ///< for what follows; all else belongs to the thread
  std::map<std::string, Lane, std::less<>> lanes_;
  std::string last_lane_;        ///< that gave a transfer
  std::size_t outstanding_ = 0;  ///< transfers that were added and are not finished
  bool closing_ = false;
  std::thread thread_;
};

}  // namespace heliograph::proxy::graph
