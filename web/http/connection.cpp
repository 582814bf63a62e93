// SPDX-License-Identifier: Apache-2.0
#include "http/connection.hpp"

#include <spdlog/spdlog.h>

#include <boost/asio/associated_executor.hpp>
#include <boost/asio/post.hpp>

#include "http/refusals.hpp"

namespace heliograph::http {

namespace beast_http = boost::beast::http;

namespace {

// Room for one read of the body beyond the longest header.
constexpr std::size_t buffer_reserve = 128 * 1024;

std::string_view view(boost::beast::string_view text) { return {text.data(), text.size()}; }

/// The path and query of a target in origin or absolute form; nothing for another form.
std::optional<std::pair<std::string_view, std::string_view>> split_target(std::string_view target) {
  if (target.substr(0, 7) == "http://") {
    target.remove_prefix(7);
    const auto slash = target.find('/');
    target = slash == std::string_view::npos ? std::string_view{"/"} : target.substr(slash);
  }
  if (target.empty() || target.front() != '/') return std::nullopt;
  const auto question = target.find('?');
  if (question == std::string_view::npos) return std::pair{target, std::string_view{}};
  return std::pair{target.substr(0, question), target.substr(question + 1)};
}

}  // namespace

Connection::Connection(Socket socket, IoThread& thread, Shared& shared)
    : socket_(std::move(socket)),
      thread_(thread),
      shared_(shared),
      buffer_(shared.options.limits.header_bytes + buffer_reserve),
      timer_(thread.context()) {
  ++shared_.connections;
}

Connection::~Connection() {
  if (place_) thread_.leave(*place_);
  --shared_.connections;
  shared_.on_connection_closed();
}

Task<> Connection::run() {
  place_ = thread_.enter(*this);
  ErrorCode ignored;
  socket_.set_option(asio::ip::tcp::no_delay(true), ignored);
  enter(Phase::header, shared_.options.limits.header_time);
  try {
    auto next = Next::request;
    while (next == Next::request) {
      if (thread_.draining()) break;
      next = co_await serve_one();
    }
    if (next == Next::linger) co_await linger();
  } catch (const std::exception& error) {
    spdlog::error("connection: {}", error.what());
  }
  close();
}

void Connection::enter(Phase phase, std::chrono::milliseconds time) {
  phase_ = phase;
  expired_ = false;
  deadline_ = time.count() > 0 ? Clock::now() + time : Clock::time_point::max();
}

std::chrono::milliseconds Connection::time_for(std::chrono::milliseconds base, std::size_t bytes) const {
  const auto granted = bytes * 1000 / std::max<std::size_t>(1, shared_.options.limits.bytes_per_second);
  return base + std::chrono::milliseconds(granted);
}

void Connection::look_at_deadline(Clock::time_point now) {
  if (now < deadline_) return;
  deadline_ = Clock::time_point::max();
  expired_ = true;
  ErrorCode ignored;
  // A client that does not send is told so; one that does not read cannot be.
  if (phase_ == Phase::header || phase_ == Phase::body || phase_ == Phase::idle) {
    socket_.cancel(ignored);
  } else {
    close();
  }
}

void Connection::drain() {
  if (phase_ == Phase::idle || (phase_ == Phase::header && !received_any_)) close();
  timer_.cancel();
  if (const auto events = events_.lock()) events->close();
}

void Connection::close() {
  ErrorCode ignored;
  socket_.shutdown(asio::ip::tcp::socket::shutdown_both, ignored);
  socket_.close(ignored);
  timer_.cancel();
}

Task<Connection::Next> Connection::serve_one() {
  const auto& limits = shared_.options.limits;
  const auto& router = shared_.router;
  Parser parser;
  parser.header_limit(static_cast<std::uint32_t>(limits.header_bytes));
  parser.body_limit(boost::none);
  received_any_ = buffer_.size() > 0;
  if (received_any_) enter(Phase::header, limits.header_time);

  ErrorCode error;
  co_await parse_until_header(parser, error);
  if (error) co_return co_await refuse_for(error, 0);

  const auto began = Clock::now();
  phase_ = Phase::handling;
  deadline_ = Clock::time_point::max();
  const auto& message = parser.get();
  const auto method = view(message.method_string());
  if (message.version() == 11 && message.count(beast_http::field::host) != 1)
    co_return co_await refuse(malformed("A request must have one Host header."));
  if (message.count(beast_http::field::transfer_encoding) != 0 && !parser.chunked())
    co_return co_await refuse(unknown_transfer_encoding());
  const auto split = split_target(view(message.target()));
  if (!split && !(method == "OPTIONS" && message.target() == "*"))
    co_return co_await refuse(malformed("The request target is not a path."));

  auto path = split ? router.rewritten(split->first) : std::string{"*"};
  auto query = query_parameters(split ? split->second : std::string_view{});
  if (!query || !percent_decoded(path, Plus::literal))
    co_return co_await refuse(malformed("The request target is not percent-encoded correctly."));

  auto resolution = router.resolve(method, path);
  const bool head_only = method == "HEAD";
  const Representation* file = nullptr;
  if (!resolution.route && resolution.allowed.empty() && router.files() && (head_only || method == "GET"))
    file = router.files()->find(path, view(message[beast_http::field::accept_encoding]),
                                view(message[beast_http::field::accept]));
  const Route* chosen = resolution.route ? resolution.route : router.fallback_route();

  std::shared_ptr<BodySink> sink;
  if (!parser.is_done()) {
    const auto max_body = chosen && !file ? chosen->options.max_body : RouteOptions{}.max_body;
    const auto length = parser.content_length();
    if (length && *length > max_body) co_return co_await refuse(body_too_large(max_body));
    parser.body_limit(max_body);
    if (resolution.route && resolution.route->options.admit) {
      auto head = make_request(parser, path);
      head.query = *query;
      head.path_parameters = resolution.parameters;
      if (const auto way = co_await refuse_unread(*resolution.route, head, began)) co_return *way;
      if (const auto& receive = resolution.route->options.receive) {
        sink = receive(head);
      }
    }
    if (message.count(beast_http::field::expect) != 0) {
      if (!equal_ignoring_case(view(message[beast_http::field::expect]), "100-continue"))
        co_return co_await refuse(unknown_expectation());
      co_await write("HTTP/1.1 100 Continue\r\n\r\n", {}, {}, error);
      if (error) co_return Next::close;
    }
    co_await parse_body(parser, error, sink.get());
    if (error) co_return co_await refuse_for(error, max_body);
    phase_ = Phase::handling;
    deadline_ = Clock::time_point::max();
  }

  if (file) {
    const bool keep_alive = parser.keep_alive() && !thread_.draining();
    const auto condition = view(message[beast_http::field::if_none_match]);
    const bool not_modified = !condition.empty() && matches_etag(condition, file->etag);
    // HTTP/1.0 clients get their answers one to a connection: the prebuilt heads do not say keep-alive.
    const auto next = co_await send_file(*file, head_only, not_modified, keep_alive && message.version() == 11);
    observe(method, "(static)", not_modified ? 304 : 200, began);
    co_return next;
  }

  auto request = make_request(parser, std::move(path));
  request.query = std::move(*query);
  request.path_parameters = std::move(resolution.parameters);
  request.body = std::move(parser.get().body());
  request.sink = std::move(sink);

  Response response;
  std::string_view pattern = "(none)";
  if (resolution.route || (chosen && resolution.allowed.empty())) {
    pattern = chosen->pattern;
    response = co_await handle(resolution.route, request);
  } else if (method == "OPTIONS") {
    response = Response::empty();
  } else if (resolution.allowed.empty()) {
    response = router.error(not_found(), request);
  } else {
    response = router.error(method_not_allowed(resolution.allowed, request.method), request);
  }
  if (!resolution.allowed.empty()) {
    std::string allowed;
    for (const auto& name : resolution.allowed) allowed += (allowed.empty() ? "" : ", ") + name;
    response.headers.set("Allow", allowed);
  }

  if (response.delay.count() > 0) co_await pause(response.delay);
  const auto status = response.drops_connection ? 0U : response.status;
  Framing framing;
  framing.keep_alive = parser.keep_alive() && !thread_.draining();
  framing.http_1_0 = message.version() == 10;
  framing.body_follows = !head_only;
  const auto next = co_await respond(std::move(response), framing);
  observe(request.method, pattern, status, began);
  co_return next;
}

Request Connection::make_request(const Parser& parser, std::string path) {
  const auto& message = parser.get();
  Request request;
  request.method = view(message.method_string());
  request.target = view(message.target());
  request.path = std::move(path);
  for (const auto& field : message) request.headers.add(view(field.name_string()), view(field.value()));
  request.remote_address = remote_address();
  return request;
}

const std::string& Connection::remote_address() {
  if (remote_address_.empty()) {
    ErrorCode error;
    const auto endpoint = socket_.remote_endpoint(error);
    if (!error) remote_address_ = endpoint.address().to_string();
  }
  return remote_address_;
}

Task<Response> Connection::handle(const Route* route, Request& request) {
  const auto& router = shared_.router;
  const auto& options = route ? route->options : router.fallback_route()->options;
  if (options.on_io_thread) co_return router.run(route, request);
  Response response;
  co_await on_worker([&] { response = router.run(route, request); });
  co_return response;
}

Task<std::optional<Connection::Next>> Connection::refuse_unread(const Route& route, Request& head,
                                                                Clock::time_point began) {
  std::optional<Response> refusal;
  co_await on_worker([&] { refusal = shared_.router.admit(route, head); });
  if (!refusal) co_return std::nullopt;
  const auto status = refusal->status;
  Framing framing;
  framing.keep_alive = false;
  co_await respond(std::move(*refusal), framing);
  observe(head.method, route.pattern, status, began);
  co_return Next::linger;
}

Task<> Connection::on_worker(std::function<void()> work) {
  const auto start = [&](auto handler) {
    asio::post(shared_.workers, [&, handler = std::move(handler)]() mutable {
      work();
      const auto executor = asio::get_associated_executor(handler, thread_.context().get_executor());
      asio::post(executor, std::move(handler));
    });
  };
  const asio::use_awaitable_t<Executor> token;
  co_await asio::async_initiate<const asio::use_awaitable_t<Executor>&, void()>(start, token);
}

Task<> Connection::pause(std::chrono::milliseconds time) {
  ErrorCode ignored;
  timer_.expires_after(time);
  co_await timer_.async_wait(into(ignored));
}

void Connection::observe(std::string_view method, std::string_view route, unsigned status,
                         Clock::time_point began) const {
  Exchange exchange;
  exchange.method = method;
  exchange.route = route;
  exchange.status = status;
  exchange.duration = std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - began);
  shared_.router.observe(exchange);
}

}  // namespace heliograph::http
