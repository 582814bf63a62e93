// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <any>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "http/headers.hpp"
#include "http/url.hpp"

namespace heliograph::http {

struct Route;

/// Takes a body while it comes in, one piece after the other, each on a worker thread. A body that breaks off is noticed
/// by the sink's end without the handler's call. It throws nothing: what goes wrong is kept for the handler.
class BodySink {
 public:
  virtual ~BodySink() = default;
  virtual void take(std::string_view bytes) noexcept = 0;
};

/// One request, complete with its body, as a handler receives it.
struct Request {
  std::string method;          ///< upper case, as sent: `GET`
  std::string target;          ///< the request target as sent: `/a%20b?c=d`
  std::string path;            ///< the target before `?`, still percent-encoded, after the router's rewriting
  Parameters query;            ///< the decoded pairs after `?`
  Parameters path_parameters;  ///< the decoded values of the `{name}` segments of the route's pattern
  Headers headers;
  std::string body;              ///< the bytes, with any chunking removed
  std::shared_ptr<BodySink> sink;  ///< of a route that takes bodies piece by piece: has had all of it, `body` is empty
  std::string remote_address;    ///< the peer's address without its port
  const Route* route = nullptr;  ///< the route that was matched; null in the fallback
  std::any context;              ///< what a filter learned and a handler needs, such as who is signed in

  /// The first header called `name`, or empty text.
  std::string_view header(std::string_view name) const { return headers.get(name); }

  /// The value of the path segment called `name` in the route's pattern, or empty text.
  std::string_view parameter(std::string_view name) const {
    return find_parameter(path_parameters, name).value_or(std::string_view{});
  }

  /// The first value called `name` in the query, or nothing.
  std::optional<std::string_view> query_value(std::string_view name) const { return find_parameter(query, name); }

  /// The value of the cookie called `name`, or nothing.
  /// @see RFC 6265 section 4.2
  std::optional<std::string_view> cookie(std::string_view name) const;
};

}  // namespace heliograph::http
