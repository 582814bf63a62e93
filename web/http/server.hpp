// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>

#include "http/router.hpp"

namespace heliograph::http {

/// What one client may take of the server. Times are kept to about a tenth of the shortest of them.
struct Limits {
  std::size_t header_bytes = 16 * 1024;  ///< request line and headers together; beyond it 431
  std::size_t connections = 8192;        ///< at one time; the next gets 503
  std::chrono::milliseconds header_time{
      10'000};  ///< from the first byte (or the connect) to the end of the header; then 408
  std::chrono::milliseconds body_time{10'000};   ///< for a body, plus what `bytes_per_second` grants; then 408
  std::chrono::milliseconds idle_time{60'000};   ///< a kept-alive connection without a request; then closed
  std::chrono::milliseconds write_time{10'000};  ///< for an answer, plus what `bytes_per_second` grants; then closed
  std::size_t bytes_per_second = 16 * 1024;      ///< the slowest body or answer that is still waited for
  std::chrono::milliseconds event_heartbeat{15'000};  ///< a comment keeps an otherwise silent event stream alive
};

struct ServerOptions {
  std::string address = "127.0.0.1";
  std::uint16_t port = 0;       ///< 0: any free one
  unsigned io_threads = 0;      ///< 0: one for each processor
  unsigned worker_threads = 0;  ///< 0: four for each processor; they run the handlers
  Limits limits;
  std::chrono::milliseconds drain_time{10'000};  ///< how long `stop` waits for what is being answered
};

/// An HTTP/1.1 server. Connections live on io threads; handlers run on worker threads.
class Server {
 public:
  Server(Router router, ServerOptions options = {});
  ~Server();
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  /// Binds, listens and returns; requests are answered from now on.
  /// @throws std::system_error when the address cannot be bound
  void start();

  /// Accepts no more, closes idle connections and event streams, lets the requests at hand be answered, then
  /// closes what is left. Returns when no thread of the server runs any more. May be called twice, but not
  /// from a handler.
  void stop();

  /// The port that is listened on; of use when 0 was asked for. Valid after `start`.
  std::uint16_t port() const;

  /// `http://address:port`, an IPv6 address in brackets. Valid after `start`.
  std::string url() const;

  /// Connections open at this moment.
  std::size_t connections() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace heliograph::http
