// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <mutex>
#include <vector>

#include "http/server.hpp"
#include "proxy/graph/client.hpp"

namespace heliograph::proxy::test {

/// A server that answers as the test says, and remembers what it was asked.
class FakeGraph {
 public:
  using Answering = std::function<http::Response(const http::Request&, std::size_t count)>;

  /// @param answering gets each request and how many came before it
  explicit FakeGraph(Answering answering) : answering_{std::move(answering)}, server_{router(), options()} {
    server_.start();
  }

  [[nodiscard]] graph::ClientOptions client_options() const {
    graph::ClientOptions options;
    options.base_url = server_.url();
    options.api_version = "v24.0";
    options.first_retry = std::chrono::milliseconds{1};
    return options;
  }

  [[nodiscard]] std::vector<http::Request> requests() const {
    const std::lock_guard lock{mutex_};
    return requests_;
  }
  [[nodiscard]] std::string url() const { return server_.url(); }
  [[nodiscard]] std::size_t connections() const { return server_.connections(); }
  void stop() { server_.stop(); }

 private:
  static http::ServerOptions options() {
    http::ServerOptions options;
    options.io_threads = 1;
    options.worker_threads = 8;
    options.drain_time = std::chrono::milliseconds{100};
    return options;
  }

  http::Router router() {
    http::Router router;
    http::RouteOptions roomy;
    roomy.max_body = 8 << 20;
    router.fallback(
        [this](const http::Request& request) {
          std::size_t count = 0;
          {
            const std::lock_guard lock{mutex_};
            count = requests_.size();
            requests_.push_back(request);
          }
          return answering_(request, count);
        },
        roomy);
    return router;
  }

  Answering answering_;
  mutable std::mutex mutex_;
  std::vector<http::Request> requests_;
  http::Server server_;
};

}  // namespace heliograph::proxy::test
