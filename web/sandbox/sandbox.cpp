// SPDX-License-Identifier: Apache-2.0
#include "sandbox/sandbox.hpp"

#include "http/server.hpp"
#include "sandbox/api/graph.hpp"
#include "sandbox/call.hpp"
#include "sandbox/control/control.hpp"
#include "sandbox/dialog/dialog.hpp"

namespace heliograph::sandbox {

namespace {

http::Router routes(State& state) {
  http::Router router;
  router.rewrite([](std::string_view path) { return without_version(path); });
  router.errors([&state](const http::Problem& problem) {
    GraphError error;
    error.http_status = problem.status;
    error.code = problem.status >= 500 ? 2 : 1;
    error.message = problem.detail;
    return answer(state, error);
  });
  router.fallback([&state](const http::Request& request) { return answer(state, unknown_path(request.path)); });
  add_graph_routes(router, state);
  add_control_routes(router, state);
  add_dialog_routes(router, state);
  return router;
}

http::ServerOptions server_options(const Options& options) {
  http::ServerOptions server;
  server.address = options.address;
  server.port = options.port;
  return server;
}

}  // namespace

struct Sandbox::Parts {
  explicit Parts(const Options& options) : state(options), server(routes(state), server_options(options)) {}
  State state;
  http::Server server;
};

Sandbox::Sandbox(const Options& options) : parts_(std::make_unique<Parts>(options)) {}
Sandbox::~Sandbox() = default;
void Sandbox::start() { parts_->server.start(); }
void Sandbox::stop() { parts_->server.stop(); }
std::uint16_t Sandbox::port() const { return parts_->server.port(); }
std::string Sandbox::url() const { return parts_->server.url(); }
http::Json Sandbox::world() const { return world_json(parts_->state); }

}  // namespace heliograph::sandbox
