// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <list>
#include <optional>
#include <string>
#include <thread>

#include "http/net.hpp"

namespace heliograph::http {

class Connection;

/// One thread with its own event loop and the connections that live on it.
///
/// Instead of a timer for each read and write, every connection carries a deadline and one timer looks
/// through them all: a request then costs no timer at all.
class IoThread {
 public:
  /// @param tick how often deadlines are looked at
  explicit IoThread(std::chrono::milliseconds tick);
  ~IoThread();

  void start();

  /// From now on connections say with their next answer that they end. From any thread.
  void announce_end() { draining_ = true; }

  /// Tells every connection to end after what it is doing. From any thread.
  void drain();

  /// Closes every connection. From any thread.
  void close_all();

  /// Ends the loop and waits for the thread. No coroutine runs after this.
  void join();

  asio::io_context& context() { return context_; }
  /// The value of `Date`. On this thread only.
  const std::string& date() const { return date_; }
  /// What ends the head of a prebuilt answer: `Date` and the empty line, or these with `Connection: close`.
  const std::string& tail(bool keep_alive) const { return keep_alive ? tail_ : closing_tail_; }
  bool draining() const { return draining_; }

  using Place = std::list<Connection*>::iterator;
  Place enter(Connection& connection);
  void leave(Place place);

 private:
  Task<> sweep();
  void refresh_date();

  // Before the context: coroutines that are destroyed with it still leave this list.
  std::list<Connection*> connections_;
  asio::io_context context_{1};
  std::optional<asio::executor_work_guard<Executor>> work_;
  Timer timer_;
  std::chrono::milliseconds tick_;
  std::time_t dated_ = 0;
  std::string date_, tail_, closing_tail_;
  std::atomic<bool> draining_ = false;
  std::thread thread_;
};

}  // namespace heliograph::http
