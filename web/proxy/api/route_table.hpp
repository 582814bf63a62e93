// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/base/schema.hpp>
#include <type_traits>
#include <utility>

#include "http/router.hpp"
#include "proxy/api/decode.hpp"
#include "proxy/api/row.hpp"

namespace heliograph::proxy::api {

/// All routes of the API. The table checks what its rows ask for (session, role, CSRF token, media type, body, If-Match,
/// Idempotency-Key, page) so that a handler sees only calls that passed; from the same rows comes the OpenAPI document.
class RouteTable {
 public:
  /// Adds a row.
  ///
  /// `Body` is what the handler takes: void, a described struct or base::Json (from JSON; what does not fit is answered
  /// with findings), or RawBody. `Result` is what it gives: a described struct, List, base::Json, Nothing, or
  /// http::Response for what is no JSON. A result's member `std::string etag` also becomes the header.
  /// @param handler `f(Call&)` or, with a JSON body, `f(Call&, Body)`; gives `Result` or `Answer<Result>`. Runs on a
  ///        worker thread, several at once, and may block.
  template <class Body, class Result, class Handler>
  RouteTable& add(Row row, Handler handler) {
    Route route{std::move(row), false, false, nullptr, nullptr, {}};
    if constexpr (std::is_same_v<Body, RawBody>) {
      route.takes_bytes = true;
    } else if constexpr (!std::is_void_v<Body>) {
      route.takes_json = true;
      route.body_schema = &base::schema_of<Body>;
    }
    if constexpr (std::is_same_v<Result, Nothing>) {
      route.row.status = 204;
    } else if constexpr (!std::is_same_v<Result, http::Response>) {
      route.result_schema = &base::schema_of<Result>;
    }
    route.run = [handler = std::move(handler), status = route.row.status](Call& call) -> Answer<Reply> {
      if constexpr (std::is_void_v<Body> || std::is_same_v<Body, RawBody>) {
        return to_reply<Result>(status, handler(call));
      } else {
        Answer<Body> body = decode_body<Body>(call.request);
        if (!body) return tl::unexpected(std::move(body.error()));
        return to_reply<Result>(status, handler(call, std::move(*body)));
      }
    };
    routes_.push_back(std::move(route));
    return *this;
  }

  /// Adds a route outside /api/v1 that is no part of the API (Meta's callbacks): nothing is checked for it, and its
  /// answers only get the security headers.
  RouteTable& add_open(std::string method, std::string pattern, http::Handler handler, http::RouteOptions options = {}) {
    open_.push_back({std::move(method), std::move(pattern), std::move(handler), std::move(options)});
    return *this;
  }

  struct OpenRoute {
    std::string method;
    std::string pattern;
    http::Handler handler;
    http::RouteOptions options;
  };

  [[nodiscard]] const std::vector<Route>& routes() const { return routes_; }
  [[nodiscard]] const std::vector<OpenRoute>& open_routes() const { return open_; }

 private:
  template <class Result, class Given>
  static Answer<Reply> to_reply(unsigned status, Given&& given) {
    if constexpr (std::is_same_v<std::remove_cvref_t<Given>, Result>) {
      return encode_reply(status, std::forward<Given>(given));
    } else {
      if (!given) return tl::unexpected(std::move(given.error()));
      return encode_reply(status, std::move(*given));
    }
  }

  template <class Result>
  static Reply encode_reply(unsigned status, Result&& result) {
    using Type = std::remove_cvref_t<Result>;
    Reply reply{status};
    if constexpr (std::is_same_v<Type, http::Response>) {
      reply.response = std::move(result);
    } else if constexpr (!std::is_same_v<Type, Nothing>) {
      if constexpr (requires { std::string{result.etag}; }) reply.etag = result.etag;
      reply.body = base::to_text(base::encode(result));
    }
    return reply;
  }

  std::vector<Route> routes_;
  std::vector<OpenRoute> open_;
};

}  // namespace heliograph::proxy::api
