// SPDX-License-Identifier: Apache-2.0
#include "http/connection.hpp"
#include "http/refusals.hpp"

namespace heliograph::http {

namespace beast_http = boost::beast::http;

namespace {

constexpr std::size_t header_read_size = 8 * 1024;
constexpr std::size_t body_read_size = 64 * 1024;
constexpr std::size_t linger_bytes = 32 * 1024 * 1024;

}  // namespace

Task<> Connection::read_more(ErrorCode& error) {
  const auto size = phase_ == Phase::body ? body_read_size : header_read_size;
  if (buffer_.size() + size > buffer_.max_size()) {
    error = beast_http::error::buffer_overflow;
    co_return;
  }
  const auto space = buffer_.prepare(size);
  const auto count = co_await socket_.async_read_some(space, into(error));
  buffer_.commit(count);
}

Task<> Connection::parse_until_header(Parser& parser, ErrorCode& error) {
  parser.eager(false);
  // The parser's own limit is for request line and fields apart.
  std::size_t length = 0;
  while (!parser.is_header_done()) {
    if (buffer_.size() > 0) {
      const auto parsed = parser.put(buffer_.data(), error);
      buffer_.consume(parsed);
      length += parsed;
      if (!error && length > shared_.options.limits.header_bytes) error = beast_http::error::header_limit;
      if (error && error != beast_http::error::need_more) co_return;
      if (!error) continue;
      error = {};
    }
    co_await read_more(error);
    if (error) co_return;
    received_any_ = true;
    if (phase_ == Phase::idle) enter(Phase::header, shared_.options.limits.header_time);
  }
}

Task<> Connection::parse_body(Parser& parser, ErrorCode& error, BodySink* sink) {
  parser.eager(true);
  const auto base = shared_.options.limits.body_time;
  enter(Phase::body, base);
  std::size_t received = 0;
  auto began = Clock::now();
  const auto hand_over = [&]() -> Task<> {
    const auto handed_over = Clock::now();
    deadline_ = Clock::time_point::max();
    co_await on_worker([&] { sink->take(parser.get().body()); });
    parser.get().body().clear();
    // The client is not to blame for the time that the sink takes.
    began += Clock::now() - handed_over;
    deadline_ = base.count() > 0 ? began + time_for(base, received) : deadline_;
  };
  while (!parser.is_done()) {
    if (sink != nullptr && parser.get().body().size() >= body_read_size) co_await hand_over();
    if (buffer_.size() > 0) {
      buffer_.consume(parser.put(buffer_.data(), error));
      if (!error) continue;
      if (error != beast_http::error::need_more) co_return;
      error = {};
    }
    const auto before = buffer_.size();
    co_await read_more(error);
    if (error) co_return;
    received += buffer_.size() - before;
    if (base.count() > 0) deadline_ = began + time_for(base, received);
  }
  if (sink != nullptr && !parser.get().body().empty()) co_await hand_over();
}

Task<Connection::Next> Connection::refuse_for(const ErrorCode& error, std::size_t max_body) {
  if (error == asio::error::operation_aborted && expired_) {
    if (phase_ == Phase::idle || !received_any_) co_return Next::close;
    co_return co_await refuse(too_slow());
  }
  const auto problem = problem_for(error, shared_.options.limits, max_body);
  if (!problem) co_return Next::close;
  co_return co_await refuse(*problem);
}

Task<> Connection::linger() {
  // Closing with unread bytes would reset the connection and could destroy the answer on its way.
  enter(Phase::lingering, std::chrono::seconds(2));
  ErrorCode error;
  socket_.shutdown(asio::ip::tcp::socket::shutdown_send, error);
  buffer_.consume(buffer_.size());
  for (std::size_t discarded = 0; !error && discarded < linger_bytes;) {
    const auto space = buffer_.prepare(body_read_size);
    discarded += co_await socket_.async_read_some(space, into(error));
  }
}

}  // namespace heliograph::http
