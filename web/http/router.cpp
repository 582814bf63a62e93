// SPDX-License-Identifier: Apache-2.0
#include "http/router.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <map>
#include <stdexcept>

#include "http/static_files.hpp"

namespace heliograph::http {

struct Router::Node {
  std::map<std::string, std::unique_ptr<Node>, std::less<>> literals;
  std::unique_ptr<Node> parameter;
  std::vector<const Route*> routes;
  std::vector<const Route*> rest_routes;
};

namespace {

std::vector<std::string_view> segments(std::string_view path) {
  std::vector<std::string_view> parts;
  if (!path.empty() && path.front() == '/') path.remove_prefix(1);
  while (true) {
    const auto slash = path.find('/');
    parts.push_back(path.substr(0, slash));
    if (slash == std::string_view::npos) return parts;
    path.remove_prefix(slash + 1);
  }
}

const Route* find_method(const std::vector<const Route*>& routes, std::string_view method) {
  for (const auto* route : routes)
    if (route->method == method) return route;
  return nullptr;
}

/// Walks the tree from the most particular match to the least; notes the methods met on the way.
template <class Node>
class Walk {
 public:
  Walk(std::string_view method, const std::vector<std::string>& parts) : method_(method), parts_(parts) {}

  const Route* from(const Node& node, std::size_t position) {
    if (position == parts_.size()) return at(node.routes);
    const auto& part = parts_[position];
    if (const auto found = node.literals.find(part); found != node.literals.end())
      if (const auto* route = from(*found->second, position + 1)) return route;
    if (node.parameter && !part.empty()) {
      values.push_back(part);
      if (const auto* route = from(*node.parameter, position + 1)) return route;
      values.pop_back();
    }
    if (!node.rest_routes.empty()) {
      if (const auto* route = at(node.rest_routes)) {
        std::string rest;
        for (auto i = position; i < parts_.size(); ++i) rest += (i == position ? "" : "/") + parts_[i];
        values.push_back(std::move(rest));
        return route;
      }
    }
    return nullptr;
  }

  std::vector<std::string> values;
  std::vector<std::string> allowed;

 private:
  const Route* at(const std::vector<const Route*>& routes) {
    if (const auto* route = find_method(routes, method_)) return route;
    if (method_ == "HEAD")
      if (const auto* route = find_method(routes, "GET")) return route;
    for (const auto* route : routes) allowed.push_back(route->method);
    return nullptr;
  }

  std::string_view method_;
  const std::vector<std::string>& parts_;
};

void log_failure(const std::exception_ptr& error, const Request& request) {
  try {
    std::rethrow_exception(error);
  } catch (const std::exception& exception) {
    spdlog::error("{} {}: {}", request.method, request.path, exception.what());
  } catch (...) {
    spdlog::error("{} {}: an exception of unknown type", request.method, request.path);
  }
}

}  // namespace

Router::Router() : root_(std::make_unique<Node>()) {}
Router::~Router() = default;
Router::Router(Router&&) noexcept = default;
Router& Router::operator=(Router&&) noexcept = default;

Router& Router::add(std::string_view method, std::string_view pattern, Handler handler, RouteOptions options) {
  auto route = std::make_unique<Route>();
  route->method = method;
  route->pattern = pattern;
  route->handler = std::move(handler);
  route->options = std::move(options);
  auto* node = root_.get();
  auto* routes = &node->routes;
  for (const auto part : segments(pattern)) {
    if (part.size() > 2 && part.front() == '{' && part.back() == '}') {
      auto name = part.substr(1, part.size() - 2);
      if (name.size() > 3 && name.substr(name.size() - 3) == "...") {
        route->names.emplace_back(name.substr(0, name.size() - 3));
        routes = &node->rest_routes;
        break;
      }
      route->names.emplace_back(name);
      if (!node->parameter) node->parameter = std::make_unique<Node>();
      node = node->parameter.get();
    } else {
      auto& child = node->literals[std::string{part}];
      if (!child) child = std::make_unique<Node>();
      node = child.get();
    }
    routes = &node->routes;
  }
  if (find_method(*routes, method))
    throw std::logic_error("route added twice: " + route->method + " " + route->pattern);
  routes->push_back(route.get());
  routes_.push_back(std::move(route));
  return *this;
}

Router& Router::get(std::string_view pattern, Handler handler, RouteOptions options) {
  return add("GET", pattern, std::move(handler), std::move(options));
}
Router& Router::post(std::string_view pattern, Handler handler, RouteOptions options) {
  return add("POST", pattern, std::move(handler), std::move(options));
}
Router& Router::put(std::string_view pattern, Handler handler, RouteOptions options) {
  return add("PUT", pattern, std::move(handler), std::move(options));
}
Router& Router::patch(std::string_view pattern, Handler handler, RouteOptions options) {
  return add("PATCH", pattern, std::move(handler), std::move(options));
}
Router& Router::del(std::string_view pattern, Handler handler, RouteOptions options) {
  return add("DELETE", pattern, std::move(handler), std::move(options));
}

Router& Router::before(Filter filter) {
  filters_.push_back(std::move(filter));
  return *this;
}
Router& Router::decorate(Decorator decorator) {
  decorators_.push_back(std::move(decorator));
  return *this;
}
Router& Router::after(Observer observer) {
  observers_.push_back(std::move(observer));
  return *this;
}
Router& Router::fallback(Handler handler, RouteOptions options) {
  fallback_ = std::make_unique<Route>();
  fallback_->pattern = "(fallback)";
  fallback_->handler = std::move(handler);
  fallback_->options = std::move(options);
  return *this;
}
Router& Router::files(std::shared_ptr<const StaticFiles> files) {
  files_ = std::move(files);
  return *this;
}
Router& Router::rewrite(std::function<std::string(std::string_view)> rewriting) {
  rewriting_ = std::move(rewriting);
  return *this;
}
Router& Router::errors(std::function<Response(const Problem&)> shape) {
  shape_ = std::move(shape);
  return *this;
}

Resolution Router::resolve(std::string_view method, std::string_view path) const {
  std::vector<std::string> parts;
  for (const auto part : segments(path)) {
    auto decoded = percent_decoded(part, Plus::literal);
    if (!decoded) return {};
    parts.push_back(std::move(*decoded));
  }
  Walk<Node> walk(method, parts);
  Resolution resolution;
  resolution.route = walk.from(*root_, 0);
  if (resolution.route) {
    for (std::size_t i = 0; i < walk.values.size(); ++i)
      resolution.parameters.emplace_back(resolution.route->names[i], std::move(walk.values[i]));
    return resolution;
  }
  auto& allowed = walk.allowed;
  if (std::find(allowed.begin(), allowed.end(), "GET") != allowed.end()) allowed.emplace_back("HEAD");
  std::sort(allowed.begin(), allowed.end());
  allowed.erase(std::unique(allowed.begin(), allowed.end()), allowed.end());
  resolution.allowed = std::move(allowed);
  return resolution;
}

Response Router::run(const Route* route, Request& request) const {
  const auto& chosen = route ? *route : *fallback_;
  request.route = route;
  try {
    auto response = [&] {
      if (route)
        for (const auto& filter : filters_)
          if (auto answer = filter(request)) return std::move(*answer);
      return chosen.handler(request);
    }();
    for (const auto& decorator : decorators_) decorator(request, response);
    return response;
  } catch (...) {
    log_failure(std::current_exception(), request);
  }
  return error(transport_problem(500, "http.internal", "The server could not complete the request."), request);
}

std::optional<Response> Router::admit(const Route& route, Request& request) const {
  request.route = &route;
  try {
    auto refusal = route.options.admit(request);
    if (refusal)
      for (const auto& decorator : decorators_) decorator(request, *refusal);
    return refusal;
  } catch (...) {
    log_failure(std::current_exception(), request);
  }
  return error(transport_problem(500, "http.internal", "The server could not complete the request."), request);
}

Response Router::error(const Problem& problem, const Request& request) const {
  try {
    auto response = shape_ ? shape_(problem) : Response::problem(problem);
    for (const auto& decorator : decorators_) decorator(request, response);
    return response;
  } catch (...) {
    log_failure(std::current_exception(), request);
    return Response::problem(problem);
  }
}

void Router::observe(const Exchange& exchange) const {
  for (const auto& observer : observers_) observer(exchange);
}

std::string Router::rewritten(std::string_view path) const { return rewriting_ ? rewriting_(path) : std::string{path}; }

}  // namespace heliograph::http
