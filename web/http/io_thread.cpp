// SPDX-License-Identifier: Apache-2.0
#include "http/io_thread.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>

#include "http/connection.hpp"
#include "http/wire.hpp"

namespace heliograph::http {

IoThread::IoThread(std::chrono::milliseconds tick)
    : work_(asio::make_work_guard(context_)), timer_(context_), tick_(tick) {
  refresh_date();
}

IoThread::~IoThread() { join(); }

void IoThread::start() {
  asio::co_spawn(context_, sweep(), asio::detached);
  thread_ = std::thread([this] { context_.run(); });
}

void IoThread::drain() {
  announce_end();
  asio::post(context_, [this] {
    for (auto* connection : connections_) connection->drain();
  });
}

void IoThread::close_all() {
  asio::post(context_, [this] {
    for (auto* connection : connections_) connection->close();
  });
}

void IoThread::join() {
  work_.reset();
  context_.stop();
  if (thread_.joinable()) thread_.join();
}

IoThread::Place IoThread::enter(Connection& connection) { return connections_.insert(connections_.end(), &connection); }

void IoThread::leave(Place place) { connections_.erase(place); }

Task<> IoThread::sweep() {
  while (true) {
    ErrorCode error;
    timer_.expires_after(tick_);
    co_await timer_.async_wait(into(error));
    refresh_date();
    const auto now = Clock::now();
    for (auto* connection : connections_) connection->look_at_deadline(now);
  }
}

void IoThread::refresh_date() {
  const auto now = std::time(nullptr);
  if (now == dated_) return;
  dated_ = now;
  date_ = http_date(now);
  tail_ = "Date: " + date_ + "\r\n\r\n";
  closing_tail_ = "Date: " + date_ + "\r\nConnection: close\r\n\r\n";
}

}  // namespace heliograph::http
