// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "http/event_stream.hpp"
#include "http/headers.hpp"
#include "http/problem.hpp"

namespace heliograph::http {

/// What a handler answers. `Content-Length`, `Connection` and `Date` are the server's to write.
struct Response {
  unsigned status = 200;
  Headers headers;
  std::string body;

  /// When set, the answer is an event stream: `body` is not sent, the connection stays open until the
  /// stream is closed or the client goes.
  std::shared_ptr<EventStream> events;

  /// When set, `body` is only the beginning: what this gives follows, piece by piece, until it gives nothing. Called on a
  /// worker thread; what it throws breaks the answer off.
  std::function<std::string()> more;
  /// When set, nothing at all is sent and the connection is reset.
  bool drops_connection = false;

  /// Waits so long, without holding a thread, before the answer is sent or the connection dropped.
  std::chrono::milliseconds delay{0};

  /// An answer with this media type and body.
  static Response with_body(unsigned status, std::string_view content_type, std::string body);
  static Response text(unsigned status, std::string body);
  /// Text that is not UTF-8 is replaced, so that whatever a client sent can be quoted back.
  static Response json(unsigned status, const Json& body);
  static Response problem(const Problem& problem);
  /// `Location` with 303 unless told otherwise.
  static Response redirect(std::string_view location, unsigned status = 303);
  static Response empty(unsigned status = 204);
  static Response stream(std::shared_ptr<EventStream> events);
  /// Resets the connection instead of answering.
  static Response drop_connection();

  /// The same answer with one more header.
  Response&& with(std::string_view name, std::string_view value) &&;
  /// The same answer after a pause.
  Response&& after(std::chrono::milliseconds pause) &&;
};

}  // namespace heliograph::http
