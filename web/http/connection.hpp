// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <boost/asio/thread_pool.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "http/io_thread.hpp"
#include "http/net.hpp"
#include "http/server.hpp"
#include "http/static_files.hpp"
#include "http/wire.hpp"

namespace heliograph::http {

/// What the connections of one server share.
struct Shared {
  Router router;
  ServerOptions options;
  asio::thread_pool workers;
  std::atomic<std::size_t> connections{0};
  std::function<void()> on_connection_closed;

  Shared(Router r, ServerOptions o, std::size_t worker_count)
      : router(std::move(r)), options(std::move(o)), workers(worker_count) {}
};

/// One client from its connect to its end, as one coroutine on one io thread.
class Connection : public std::enable_shared_from_this<Connection> {
 public:
  Connection(Socket socket, IoThread& thread, Shared& shared);
  ~Connection();

  /// Answers requests until either side ends the connection.
  Task<> run();

  /// On the io thread: acts when the current phase has lasted too long.
  void look_at_deadline(Clock::time_point now);
  /// On the io thread: ends the connection now when it is idle, else after the answer at hand.
  void drain();
  /// On the io thread: ends the connection at once.
  void close();

 private:
  using Parser = boost::beast::http::request_parser<boost::beast::http::string_body>;
  enum class Phase { idle, header, body, handling, writing, streaming, lingering };

  /// Whether the connection may serve another request, or how it has to end.
  enum class Next { request, close, linger };

  Task<Next> serve_one();
  Task<> parse_until_header(Parser& parser, ErrorCode& error);
  /// Reads the body; with a sink the pieces go there.
  Task<> parse_body(Parser& parser, ErrorCode& error, BodySink* sink);
  Task<> read_more(ErrorCode& error);
  Task<Next> refuse(const Problem& problem);
  Task<Next> refuse_for(const ErrorCode& error, std::size_t max_body);
  Task<Next> send_file(const Representation& file, bool head_only, bool not_modified, bool keep_alive);
  Task<Next> respond(Response response, Framing framing);
  Task<Next> stream_events(std::shared_ptr<EventStream> events, const std::string& head);
  Task<Next> stream_pieces(Response response, Framing framing);
  Task<> notice_disconnect(std::shared_ptr<EventStream> events);
  Task<> write(std::string_view first, std::string_view second, std::string_view third, ErrorCode& error);
  Task<> linger();
  Task<Response> handle(const Route* route, Request& request);
  /// The way on when a request is refused before its body is read; nothing when it is admitted.
  Task<std::optional<Next>> refuse_unread(const Route& route, Request& head, Clock::time_point began);
  /// Runs `work` on a worker thread and goes on here.
  Task<> on_worker(std::function<void()> work);
  Task<> pause(std::chrono::milliseconds time);

  void enter(Phase phase, std::chrono::milliseconds time);
  std::chrono::milliseconds time_for(std::chrono::milliseconds base, std::size_t bytes) const;
  const std::string& remote_address();
  Request make_request(const Parser& parser, std::string path);
  void observe(std::string_view method, std::string_view route, unsigned status, Clock::time_point began) const;

  Socket socket_;
  IoThread& thread_;
  Shared& shared_;
  std::optional<IoThread::Place> place_;
  boost::beast::flat_buffer buffer_;
  Phase phase_ = Phase::header;
  Clock::time_point deadline_ = Clock::time_point::max();
  bool expired_ = false;
  bool received_any_ = false;
  std::string remote_address_;
  Timer timer_;
  std::weak_ptr<EventStream> events_;
};

}  // namespace heliograph::http
