// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <future>
#include <memory>
#include <string>

#include "proxy/graph/failure.hpp"
#include "proxy/graph/lane.hpp"
#include "proxy/graph/request.hpp"
#include "proxy/graph/transfer.hpp"

namespace heliograph::proxy::graph {

/// One finished attempt, for metrics.
struct Exchange {
  std::string_view label;    ///< the request's endpoint
  int http_status = 0;       ///< 0 without a complete answer
  std::int64_t code = 0;     ///< Graph's error code; 0 without one
  std::chrono::microseconds duration{0};
  bool is_http2 = false;
  const Usage& usage;
};

struct ClientOptions {
  std::string base_url;     ///< without a slash at the end
  std::string api_version;  ///< `v24.0`
  TransferLimits limits{};
  LaneLimits common{};      ///< for requests that name no lane
  std::chrono::milliseconds first_retry{200};  ///< before a read is repeated; four times that before the next
  std::function<void(const Exchange&)> observer{};  ///< called on the client's thread: it must not block
};

/// Talks to Meta's Graph API over kept connections, HTTP/2 where it is offered. All transfers run on one own thread; the
/// client may be used by any number of threads. A token is in no log, error or metric.
class Client {
 public:
  explicit Client(ClientOptions options);
  ~Client();
  Client(const Client&) = delete;
  Client& operator=(const Client&) = delete;

  /// Makes a request as soon as its lane allows. Only a GET is ever repeated, when it failed in a way that may pass.
  /// @param callback called once, on the client's thread: it must not block, nor call `call`
  void submit(Request request, Callback callback);

  /// The same with a future.
  [[nodiscard]] std::future<Result> send(Request request);

  /// The same, waiting for the result. Not to be called from a callback.
  [[nodiscard]] Result call(Request request);

  /// Sets what requests of a lane may take. A lane without limits has those of `ClientOptions::common`.
  void set_lane(const std::string& lane, const LaneLimits& limits);

  /// How many requests of a lane would start at once. Nothing but the caller's own requests makes it less.
  [[nodiscard]] Room room(const std::string& lane);

  /// Ends every transfer: those that wait were not sent, of those under way nobody knows. Later requests fail at once.
  /// Returns when no callback runs any more. May be called twice.
  void close();
  /// Whether `close` was called: what failed since then says nothing of Meta.
  [[nodiscard]] bool is_closed() const;

  [[nodiscard]] const std::string& base_url() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace heliograph::proxy::graph
