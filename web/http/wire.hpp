// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "http/response.hpp"

namespace heliograph::http {

/// What the connection, rather than the handler, says about an answer.
struct Framing {
  bool keep_alive = true;
  bool http_1_0 = false;
  bool body_follows = true;  ///< false for HEAD
  bool chunked = false;      ///< the body goes out in pieces of which each tells its length
  bool until_close = false;  ///< the body's end is the connection's, as in an event stream
};

/// The status line and all headers of an answer, with the empty line that ends them.
/// @param date the value for `Date`
std::string response_head(const Response& response, const Framing& framing, std::string_view date);

/// The time as `Date` gives it: `Sun, 06 Nov 1994 08:49:37 GMT`.
/// @see RFC 9110 section 5.6.7
std::string http_date(std::time_t time);

}  // namespace heliograph::http
