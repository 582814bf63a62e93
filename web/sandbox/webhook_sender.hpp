// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "http/problem.hpp"

namespace heliograph::sandbox {

using http::Json;

/// One change on its way to a callback.
struct Change {
  std::string url;
  std::string account_id;
  std::string field;
  std::string value;      ///< JSON text
  std::int64_t time = 0;  ///< seconds
};

/// Posts changes to their callbacks, signed, over kept-alive connections, and again for days while they are not taken.
///
/// Meta puts several changes into one request when many wait, and so does this: single ones go alone, a
/// crowd goes up to `most_together` at a time.
class WebhookSender {
 public:
  /// @param secret signs the bodies
  /// @param retry_delay before the second attempt; doubles with each further one
  WebhookSender(std::string secret, std::chrono::milliseconds retry_delay);
  /// Ends without waiting for what is still under way.
  ~WebhookSender();
  WebhookSender(const WebhookSender&) = delete;
  WebhookSender& operator=(const WebhookSender&) = delete;

  void post(Change change);

  /// `{delivered, refused, waiting}`: changes taken with 200, attempts that failed, changes not yet taken.
  Json counts() const;

  static constexpr std::size_t most_together = 100;
  static constexpr std::size_t crowd = 16;            ///< so many waiting changes are no longer sent one by one
  static constexpr std::size_t requests_at_once = 8;  ///< to one callback
  static constexpr std::chrono::hours patience{7 * 24};  ///< then a change is given up, as Meta does

 private:
  struct Delivery;
  struct Queue {
    std::deque<Change> waiting;
    std::size_t under_way = 0;
  };
  using Time = std::chrono::steady_clock::time_point;

  void run();
  void take_posted();
  void begin_what_can();
  void begin(std::unique_ptr<Delivery> delivery);
  void finish_done();
  int wait_time() const;

  const std::string secret_;
  const std::chrono::milliseconds retry_delay_;
  void* multi_ = nullptr;
  std::mutex mutex_;
  std::vector<Change> posted_;
  std::map<std::string, Queue> queues_;
  std::map<void*, std::unique_ptr<Delivery>> running_;
  std::multimap<Time, std::unique_ptr<Delivery>> later_;
  std::vector<void*> idle_handles_;
  std::atomic<std::uint64_t> delivered_{0}, refused_{0}, waiting_{0};
  std::atomic<bool> stopping_{false};
  std::thread thread_;
};

/// What came back from one GET; status 0 when nothing did.
struct Fetched {
  long status = 0;
  std::string body;
  std::string error;
};

/// Fetches an address, blocking, for the verification handshake.
Fetched fetch(const std::string& url, std::chrono::milliseconds timeout);

}  // namespace heliograph::sandbox
