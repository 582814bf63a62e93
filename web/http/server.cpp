// SPDX-License-Identifier: Apache-2.0
#include "http/server.hpp"

#include <algorithm>
#include <boost/asio/basic_socket_acceptor.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/write.hpp>
#include <condition_variable>
#include <future>
#include <mutex>
#include <system_error>

#include "http/connection.hpp"
#include "http/refusals.hpp"

namespace heliograph::http {

namespace {

unsigned processors() { return std::max(1U, std::thread::hardware_concurrency()); }

/// Often enough that the shortest time limit is kept to about a tenth, never so often that it costs.
std::chrono::milliseconds tick_for(const Limits& limits) {
  using std::chrono::milliseconds;
  const auto shortest = std::min({limits.header_time, limits.body_time, limits.idle_time, limits.write_time});
  return std::clamp(shortest / 10, milliseconds(2), milliseconds(250));
}

}  // namespace

struct Server::State {
  using Acceptor = asio::basic_socket_acceptor<asio::ip::tcp, Executor>;

  Shared shared;
  std::vector<std::unique_ptr<IoThread>> threads;
  std::optional<Acceptor> acceptor;
  asio::ip::tcp::endpoint endpoint;
  std::mutex mutex;
  std::condition_variable closed;
  bool started = false;
  bool stopped = false;

  State(Router router, const ServerOptions& options)
      : shared(std::move(router), options, options.worker_threads ? options.worker_threads : 4 * processors()) {
    shared.on_connection_closed = [this] {
      const std::lock_guard lock(mutex);
      closed.notify_all();
    };
  }

  Task<> accept() {
    for (std::size_t turn = 0;; ++turn) {
      auto& thread = *threads[turn % threads.size()];
      Socket socket(thread.context());
      ErrorCode error;
      co_await acceptor->async_accept(socket, into(error));
      if (!acceptor->is_open()) co_return;
      if (error) {
        // Out of descriptors, or the client has gone already: a pause lets others end.
        Timer timer(threads.front()->context(), std::chrono::milliseconds(50));
        co_await timer.async_wait(into(error));
        continue;
      }
      if (shared.connections >= shared.options.limits.connections) {
        turn_away(socket);
        continue;
      }
      const auto connection = std::make_shared<Connection>(std::move(socket), thread, shared);
      asio::co_spawn(
          thread.context(), [connection]() -> Task<> { co_await connection->run(); }, asio::detached);
    }
  }

  /// One attempt that never waits: the client may be the very flood that is being kept out.
  void turn_away(Socket& socket) {
    const auto response = shared.router.error(too_many_connections(shared.options.limits.connections), Request{});
    Framing framing;
    framing.keep_alive = false;
    const auto text = response_head(response, framing, threads.front()->date()) + response.body;
    ErrorCode ignored;
    socket.non_blocking(true, ignored);
    socket.write_some(asio::buffer(text), ignored);
    socket.shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
  }

  bool wait_until_closed(std::chrono::milliseconds time) {
    std::unique_lock lock(mutex);
    return closed.wait_for(lock, time, [this] { return shared.connections == 0; });
  }

  /// Closed connections still wait for the handlers that work for them.
  void wait_until_closed() {
    std::unique_lock lock(mutex);
    closed.wait(lock, [this] { return shared.connections == 0; });
  }
};

Server::Server(Router router, ServerOptions options) : state_(std::make_unique<State>(std::move(router), options)) {}

Server::~Server() { stop(); }

void Server::start() {
  auto& state = *state_;
  const auto& options = state.shared.options;
  const auto count = options.io_threads ? options.io_threads : processors();
  for (unsigned i = 0; i < count; ++i) state.threads.push_back(std::make_unique<IoThread>(tick_for(options.limits)));
  try {
    const asio::ip::tcp::endpoint wanted(asio::ip::make_address(options.address), options.port);
    state.acceptor.emplace(state.threads.front()->context());
    state.acceptor->open(wanted.protocol());
    state.acceptor->set_option(asio::socket_base::reuse_address(true));
    state.acceptor->bind(wanted);
    state.acceptor->listen(4096);
    state.endpoint = state.acceptor->local_endpoint();
  } catch (const boost::system::system_error& error) {
    throw std::system_error(error.code(), options.address + ":" + std::to_string(options.port));
  }
  for (auto& thread : state.threads) thread->start();
  asio::co_spawn(
      state.threads.front()->context(), [&state]() -> Task<> { co_await state.accept(); }, asio::detached);
  state.started = true;
}

void Server::stop() {
  auto& state = *state_;
  if (state.stopped) return;
  state.stopped = true;
  if (state.started) {
    std::promise<void> accepts_no_more;
    asio::post(state.threads.front()->context(), [&] {
      ErrorCode ignored;
      state.acceptor->close(ignored);
      accepts_no_more.set_value();
    });
    // Only now is the count of connections final but for those that end.
    accepts_no_more.get_future().wait();
    // All know before the first connection ends: who sees one end may count on the others.
    for (auto& thread : state.threads) thread->announce_end();
    for (auto& thread : state.threads) thread->drain();
    if (!state.wait_until_closed(state.shared.options.drain_time)) {
      for (auto& thread : state.threads) thread->close_all();
      state.wait_until_closed();
    }
  }
  state.shared.workers.join();
  for (auto& thread : state.threads) thread->join();
}

std::uint16_t Server::port() const { return state_->endpoint.port(); }

std::string Server::url() const {
  const auto address = state_->endpoint.address();
  const auto host = address.is_v6() ? "[" + address.to_string() + "]" : address.to_string();
  return "http://" + host + ":" + std::to_string(port());
}

std::size_t Server::connections() const { return state_->shared.connections; }

}  // namespace heliograph::http
