// SPDX-License-Identifier: Apache-2.0
#include "proxy/graph/client.hpp"

#include "proxy/graph/engine.hpp"

namespace heliograph::proxy::graph {

struct Client::State {
  explicit State(ClientOptions given) : options{std::move(given)}, engine{options} {}

  const ClientOptions options;
  Engine engine;
};

Client::Client(ClientOptions options) : state_{std::make_unique<State>(std::move(options))} {}
Client::~Client() { close(); }

void Client::submit(Request request, Callback callback) {
  state_->engine.add(std::make_unique<Transfer>(std::move(request), std::move(callback)));
}

std::future<Result> Client::send(Request request) {
  auto promise = std::make_shared<std::promise<Result>>();
  std::future<Result> future = promise->get_future();
  submit(std::move(request), [promise](Result result) { promise->set_value(std::move(result)); });
  return future;
}

Result Client::call(Request request) { return send(std::move(request)).get(); }

void Client::set_lane(const std::string& lane, const LaneLimits& limits) { state_->engine.set_lane(lane, limits); }

Room Client::room(const std::string& lane) { return state_->engine.room(lane); }

void Client::close() { state_->engine.close(); }

bool Client::is_closed() const { return state_->engine.is_closing(); }

const std::string& Client::base_url() const { return state_->options.base_url; }

}  // namespace heliograph::proxy::graph
