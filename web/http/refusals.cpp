// SPDX-License-Identifier: Apache-2.0
#include "http/refusals.hpp"

#include <boost/beast/http/error.hpp>

namespace heliograph::http {

namespace beast_http = boost::beast::http;

Problem malformed(std::string_view detail) { return transport_problem(400, "http.malformed", detail); }

Problem not_found() { return transport_problem(404, "http.not_found", "There is nothing at this path."); }

Problem method_not_allowed(const std::vector<std::string>& allowed, std::string_view method) {
  return transport_problem(405, "http.method_not_allowed", "The path does not know this method.",
                           {{"allowed", allowed}, {"actual", method}});
}

Problem too_slow() {
  return transport_problem(408, "http.timeout", "The request did not arrive in the time that is allowed.");
}

Problem body_too_large(std::size_t max_body) {
  return transport_problem(413, "http.body_too_large", "The request's body is too long.", {{"max", max_body}});
}

Problem unknown_expectation() {
  return transport_problem(417, "http.unsupported", "Only '100-continue' can be expected.");
}

Problem unknown_transfer_encoding() {
  return transport_problem(501, "http.unsupported", "Only the transfer encoding 'chunked' is understood.");
}

Problem too_many_connections(std::size_t max) {
  return transport_problem(503, "http.too_many_connections", "The server has no connection to spare.", {{"max", max}});
}

std::optional<Problem> problem_for(const ErrorCode& error, const Limits& limits, std::size_t max_body) {
  if (error == beast_http::error::header_limit)
    return transport_problem(431, "http.header_too_large", "The request's header is too long.",
                             {{"max", limits.header_bytes}});
  if (error == beast_http::error::body_limit) return body_too_large(max_body);
  if (error.category() == ErrorCode(beast_http::error::bad_method).category())
    return malformed("The request is not HTTP/1.1: " + error.message() + ".");
  return std::nullopt;
}

}  // namespace heliograph::http
