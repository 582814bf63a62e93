// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace heliograph::http {

/// One server-sent event.
/// @see https://html.spec.whatwg.org/multipage/server-sent-events.html
struct Event {
  std::string name;  ///< the event's type; empty means `message`
  std::string data;  ///< any text; each of its lines becomes one `data:` line
  std::string id;    ///< what the client repeats as `Last-Event-ID`; empty for none
};

/// The event as it is written: lines ending in LF, closed by an empty line.
std::string event_text(const Event& event);

/// The events on their way to one client. Any thread may publish; one connection takes.
class EventStream {
 public:
  /// @param capacity events that may wait; one more closes the stream, since a client that has
  ///        missed an event must begin anew rather than believe that it has seen everything
  explicit EventStream(std::size_t capacity = 256) : capacity_(capacity) {}

  /// Queues an event.
  /// @return false when the stream is closed, or has just been closed because the client is too slow
  bool publish(const Event& event);

  /// Ends the stream; what is queued is still written.
  void close();

  /// Whether the client has gone, was too slow, or `close` was called.
  bool closed() const;

  /// Everything queued, joined as it is written; empty when nothing is queued. For the connection.
  std::string take();

  /// Calls `wake` from the publishing thread whenever there is something new to take. For the connection.
  void on_wake(std::function<void()> wake);

 private:
  void wake_unlocked(std::unique_lock<std::mutex>& lock);

  const std::size_t capacity_;
  mutable std::mutex mutex_;
  std::deque<std::string> queue_;
  bool closed_ = false;
  std::function<void()> wake_;
};

/// Hands each event to every stream that is still open.
class EventHub {
 public:
  /// A new stream that receives what is published from now on.
  std::shared_ptr<EventStream> subscribe(std::size_t capacity = 256);

  /// Publishes to all and forgets the streams that are closed.
  void publish(const Event& event);

  /// Closes every stream.
  void close();

  /// The streams that were open at the last publication or subscription.
  std::size_t size() const;

 private:
  mutable std::mutex mutex_;
  std::vector<std::shared_ptr<EventStream>> streams_;
};

}  // namespace heliograph::http
