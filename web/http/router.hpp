// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <any>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "http/request.hpp"
#include "http/response.hpp"

namespace heliograph::http {

class StaticFiles;

/// Answers a request. Runs on a worker thread and may block, unless its route says otherwise.
using Handler = std::function<Response(const Request&)>;

/// Looks at a request before its handler, on the same thread: may fill `context`, or answer in the handler's place.
using Filter = std::function<std::optional<Response>(Request&)>;

/// Completes every answer of a route or of the fallback, such as with security headers.
using Decorator = std::function<void(const Request&, Response&)>;

/// One finished exchange, for metrics.
struct Exchange {
  std::string_view method;
  std::string_view route;  ///< the route's pattern, `(static)`, `(fallback)` or, when nothing was matched, `(none)`
  unsigned status = 0;     ///< 0 when the connection was dropped instead of answered
  std::chrono::microseconds duration{0};  ///< from the complete header to the written answer
};

/// Learns of each finished exchange, on an io thread: it must not block.
using Observer = std::function<void(const Exchange&)>;

/// What one route allows itself.
struct RouteOptions {
  std::size_t max_body = 1 << 20;  ///< bytes; a longer body is answered with 413 and not read
  bool on_io_thread = false;       ///< the handler never blocks: it is spared the way over the worker threads
  std::any label;                  ///< anything a filter wants to know of the route, such as the role it asks for
  /// Looks at a request before its body is read, on a worker thread. What it gives is answered in the handler's place,
  /// and the body is not read. For long bodies that not everybody may send.
  std::function<std::optional<Response>(const Request&)> admit{};
  /// When set, the body goes to what this makes, piece by piece, in place of `Request::body`. Called once the request is
  /// admitted; it neither blocks nor throws.
  std::function<std::shared_ptr<BodySink>(const Request&)> receive{};
};

struct Route {
  std::string method;
  std::string pattern;
  std::vector<std::string> names;  ///< the pattern's parameters in order
  Handler handler;
  RouteOptions options;
};

/// What a path led to.
struct Resolution {
  const Route* route = nullptr;
  Parameters parameters;
  std::vector<std::string> allowed;  ///< without a route: the methods this path knows; empty when it is unknown
};

/// Finds the handler of a request. Built up before the server starts, read-only after.
class Router {
 public:
  Router();
  ~Router();
  Router(Router&&) noexcept;
  Router& operator=(Router&&) noexcept;

  /// Adds a route.
  /// @param pattern `/users/{id}`: a segment in braces takes any one non-empty segment; a last segment
  ///        `{name...}` takes all that is left. A literal segment is preferred to a parameter, a parameter to a rest.
  /// @throws std::logic_error when method and pattern are there already
  Router& add(std::string_view method, std::string_view pattern, Handler handler, RouteOptions options = {});

  Router& get(std::string_view pattern, Handler handler, RouteOptions options = {});
  Router& post(std::string_view pattern, Handler handler, RouteOptions options = {});
  Router& put(std::string_view pattern, Handler handler, RouteOptions options = {});
  Router& patch(std::string_view pattern, Handler handler, RouteOptions options = {});
  Router& del(std::string_view pattern, Handler handler, RouteOptions options = {});

  /// Appends to the chain that every routed request passes, in this order.
  Router& before(Filter filter);
  /// Appends to the chain that every answer of a handler, filter or fallback passes, problems included.
  Router& decorate(Decorator decorator);
  /// Appends an observer of all exchanges.
  Router& after(Observer observer);
  /// Answers what no route and no static file does; without one that is a 404 or 405 problem.
  Router& fallback(Handler handler, RouteOptions options = {});
  /// Serves these files for GET and HEAD where no route is matched.
  Router& files(std::shared_ptr<const StaticFiles> files);
  /// Turns a path into the one that is looked up, such as to leave out a version prefix.
  Router& rewrite(std::function<std::string(std::string_view path)> rewriting);
  /// Makes the answer to an error that the HTTP layer finds by itself (400, 404, 405, 408, 413, 431, 500, 503), for
  /// programs whose errors have another shape. Without it: `Response::problem`.
  Router& errors(std::function<Response(const Problem&)> shape);

  /// @param path percent-encoded, as in the request's line, without the query
  Resolution resolve(std::string_view method, std::string_view path) const;

  /// Filters, handler and decorators in turn. What a handler throws becomes a 500 problem that says nothing
  /// of its cause; the cause is logged.
  /// @param route null for the fallback
  Response run(const Route* route, Request& request) const;

  /// What the route's `admit` gives, decorated. What it throws becomes a 500 problem.
  std::optional<Response> admit(const Route& route, Request& request) const;

  /// The answer to an error of the HTTP layer, decorated.
  Response error(const Problem& problem, const Request& request) const;

  void observe(const Exchange& exchange) const;
  const StaticFiles* files() const { return files_.get(); }
  const Route* fallback_route() const { return fallback_.get(); }
  std::string rewritten(std::string_view path) const;

 private:
  struct Node;

  std::unique_ptr<Node> root_;
  std::vector<std::unique_ptr<Route>> routes_;
  std::vector<Filter> filters_;
  std::vector<Decorator> decorators_;
  std::vector<Observer> observers_;
  std::unique_ptr<Route> fallback_;
  std::shared_ptr<const StaticFiles> files_;
  std::function<std::string(std::string_view)> rewriting_;
  std::function<Response(const Problem&)> shape_;
};

}  // namespace heliograph::http
