// SPDX-License-Identifier: Apache-2.0
#include <spdlog/spdlog.h>

#include <array>
#include <boost/asio/write.hpp>
#include <cstdio>

#include "http/connection.hpp"

namespace heliograph::http {

namespace {

// A body up to this size is copied behind its head: one buffer is cheaper than two.
constexpr std::size_t joined_body_size = 16 * 1024;

}  // namespace

Task<Connection::Next> Connection::refuse(const Problem& problem) {
  const auto began = Clock::now();
  Request request;
  request.remote_address = remote_address();
  auto response = shared_.router.error(problem, request);
  Framing framing;
  framing.keep_alive = false;
  co_await respond(std::move(response), framing);
  observe("", "(none)", problem.status, began);
  co_return Next::linger;
}

Task<Connection::Next> Connection::send_file(const Representation& file, bool head_only, bool not_modified,
                                             bool keep_alive) {
  ErrorCode error;
  co_await write(not_modified ? file.not_modified_head : file.head, thread_.tail(keep_alive),
                 not_modified || head_only ? std::string_view{} : std::string_view{file.body}, error);
  if (error || !keep_alive) co_return Next::close;
  enter(Phase::idle, shared_.options.limits.idle_time);
  co_return Next::request;
}

Task<Connection::Next> Connection::respond(Response response, Framing framing) {
  if (response.drops_connection) {
    if (response.events) response.events->close();
    ErrorCode ignored;
    socket_.set_option(asio::socket_base::linger(true, 0), ignored);
    socket_.close(ignored);
    co_return Next::close;
  }
  if (response.events && framing.body_follows) {
    framing.keep_alive = false;
    framing.until_close = true;
    const auto head = response_head(response, framing, thread_.date());
    co_return co_await stream_events(response.events, head);
  }
  if (response.more && framing.body_follows) co_return co_await stream_pieces(std::move(response), framing);
  auto head = response_head(response, framing, thread_.date());
  std::string_view body;
  if (framing.body_follows && response.status != 204 && response.status != 304) {
    if (response.body.size() <= joined_body_size) {
      head += response.body;
    } else {
      body = response.body;
    }
  }
  ErrorCode error;
  co_await write(head, body, {}, error);
  if (error || !framing.keep_alive) co_return Next::close;
  enter(Phase::idle, shared_.options.limits.idle_time);
  co_return Next::request;
}

Task<Connection::Next> Connection::stream_pieces(Response response, Framing framing) {
  framing.chunked = !framing.http_1_0;
  framing.until_close = framing.http_1_0;
  if (framing.until_close) framing.keep_alive = false;
  ErrorCode error;
  co_await write(response_head(response, framing, thread_.date()), {}, {}, error);
  std::string piece = std::move(response.body);
  bool is_broken = false;
  while (!error && !is_broken) {
    if (!piece.empty()) {
      char length[24];
      std::snprintf(length, sizeof length, "%zx\r\n", piece.size());
      if (framing.chunked) {
        co_await write(length, piece, "\r\n", error);
      } else {
        co_await write(piece, {}, {}, error);
      }
      if (error) break;
    }
    phase_ = Phase::handling;
    deadline_ = Clock::time_point::max();
    co_await on_worker([&] {
      try {
        piece = response.more();
      } catch (const std::exception& failure) {
        spdlog::error("an answer breaks off: {}", failure.what());
        is_broken = true;
      }
    });
    if (piece.empty()) break;
  }
  // Without the last piece a client knows that something is missing.
  if (!error && !is_broken && framing.chunked) co_await write("0\r\n\r\n", {}, {}, error);
  if (error || is_broken || !framing.keep_alive) co_return Next::close;
  enter(Phase::idle, shared_.options.limits.idle_time);
  co_return Next::request;
}

Task<> Connection::write(std::string_view first, std::string_view second, std::string_view third, ErrorCode& error) {
  enter(Phase::writing, time_for(shared_.options.limits.write_time, first.size() + second.size() + third.size()));
  const std::array<asio::const_buffer, 3> buffers{asio::buffer(first), asio::buffer(second), asio::buffer(third)};
  co_await asio::async_write(socket_, buffers, into(error));
}

}  // namespace heliograph::http
