// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <heliograph/base/json.hpp>
#include <heliograph/base/secret.hpp>
#include <string>
#include <variant>

#include "http/headers.hpp"
#include "http/url.hpp"

namespace heliograph::proxy::graph {

/// A body that is not JSON.
struct Bytes {
  std::string content_type;
  std::string data;
};

/// How the token is announced: Graph asks for `OAuth` in resumable uploads and takes `Bearer` everywhere else.
enum class Scheme { bearer, oauth };

/// One request to Meta's Graph API.
struct Request {
  std::string method = "GET";
  std::string path;  ///< below the version, without a slash in front, as it stands in the URL: `1234/messages`
  http::Parameters query{};
  std::variant<std::monostate, base::Json, Bytes> body{};
  base::Secret token{};  ///< none is sent when empty
  Scheme scheme = Scheme::bearer;
  http::Headers headers{};
  std::string label{};  ///< names the endpoint in metrics and logs: `messages`; never an id
  std::string lane{};   ///< requests of one lane share its rate and its bound on concurrency (a phone number's id)
  std::chrono::milliseconds timeout{15'000};  ///< from the start of the transfer to the end of the answer
  bool versioned = true;  ///< the path lies below the API's version
};

/// One path segment with everything escaped that would end it.
[[nodiscard]] inline std::string segment(std::string_view text) { return http::percent_encoded(text); }

}  // namespace heliograph::proxy::graph
