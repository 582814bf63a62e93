// SPDX-License-Identifier: Apache-2.0
#include "http/response.hpp"

namespace heliograph::http {

namespace {

std::string dumped(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

}  // namespace

Response Response::with_body(unsigned status, std::string_view content_type, std::string body) {
  Response response;
  response.status = status;
  response.headers.add("Content-Type", content_type);
  response.body = std::move(body);
  return response;
}

Response Response::text(unsigned status, std::string body) {
  return with_body(status, "text/plain; charset=utf-8", std::move(body));
}

Response Response::json(unsigned status, const Json& body) {
  return with_body(status, "application/json", dumped(body));
}

Response Response::problem(const Problem& problem) {
  return with_body(problem.status, "application/problem+json", dumped(to_json(problem)));
}

Response Response::redirect(std::string_view location, unsigned status) {
  return empty(status).with("Location", location);
}

Response Response::empty(unsigned status) {
  Response response;
  response.status = status;
  return response;
}

Response Response::stream(std::shared_ptr<EventStream> events) {
  Response response;
  response.headers.add("Content-Type", "text/event-stream");
  response.headers.add("Cache-Control", "no-cache");
  // nginx would otherwise hold events back until its buffer is full.
  response.headers.add("X-Accel-Buffering", "no");
  response.events = std::move(events);
  return response;
}

Response Response::drop_connection() {
  Response response;
  response.drops_connection = true;
  return response;
}

Response&& Response::with(std::string_view name, std::string_view value) && {
  headers.add(name, value);
  return std::move(*this);
}

Response&& Response::after(std::chrono::milliseconds pause) && {
  delay = pause;
  return std::move(*this);
}

}  // namespace heliograph::http
