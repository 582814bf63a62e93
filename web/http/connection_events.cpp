// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>

#include "http/connection.hpp"

namespace heliograph::http {

Task<Connection::Next> Connection::stream_events(std::shared_ptr<EventStream> events, const std::string& head) {
  events_ = events;
  if (thread_.draining()) events->close();
  events->on_wake([weak = weak_from_this(), executor = thread_.context().get_executor()] {
    asio::post(executor, [weak] {
      if (const auto self = weak.lock()) self->timer_.cancel();
    });
  });
  asio::co_spawn(
      thread_.context(), [self = shared_from_this(), events]() -> Task<> { co_await self->notice_disconnect(events); },
      asio::detached);

  ErrorCode error;
  co_await write(head, {}, {}, error);
  while (!error) {
    enter(Phase::streaming, std::chrono::milliseconds(0));
    const auto text = events->take();
    if (!text.empty()) {
      co_await write(text, {}, {}, error);
      continue;
    }
    if (events->closed()) break;
    timer_.expires_after(shared_.options.limits.event_heartbeat);
    ErrorCode woken;
    co_await timer_.async_wait(into(woken));
    if (!woken) co_await write(":\n\n", {}, {}, error);
  }
  events->close();
  events->on_wake({});
  co_return Next::close;
}

Task<> Connection::notice_disconnect(std::shared_ptr<EventStream> events) {
  // An event stream's client has nothing more to say: what it sends is thrown away, its end ends the stream.
  std::array<char, 512> discarded;
  ErrorCode error;
  while (!error) co_await socket_.async_read_some(asio::buffer(discarded), into(error));
  events->close();
}

}  // namespace heliograph::http
