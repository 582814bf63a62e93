// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe.hpp>
#include <functional>
#include <heliograph/base/json.hpp>
#include <string>
#include <vector>

#include "http/response.hpp"
#include "proxy/api/call.hpp"
#include "proxy/api/failure.hpp"

namespace heliograph::proxy::api {

/// The least a caller must be.
enum class Access { everyone, viewer, marketer, administrator };
BOOST_DESCRIBE_ENUM(Access, everyone, viewer, marketer, administrator)

/// Whether a call carries an `Idempotency-Key`.
enum class Idempotency { none, accepted, required };

/// A parameter of the query, for the OpenAPI document.
struct QueryParameter {
  std::string name;
  std::string description;
};

/// What is said about one route.
struct Row {
  std::string method;   ///< GET, POST, PUT, PATCH or DELETE; all but GET need the CSRF token when somebody is signed in
  std::string path;     ///< below /api/v1: `/users/{id}`
  Access access = Access::administrator;
  std::string summary;  ///< one sentence for the OpenAPI document
  unsigned status = 200;                  ///< of a success; 204 when there is no result
  std::vector<unsigned> problems{};         ///< what else its handler answers; what the table checks is known
  std::vector<QueryParameter> query{};
  std::string scope{};                    ///< of keys that open the route to other programs; "" opens it to people alone
  bool paged = false;                     ///< takes `after` and `limit`
  bool if_match = false;                  ///< needs `If-Match`: 428 without it
  Idempotency idempotency = Idempotency::none;
  std::size_t max_body = 1 << 20;         ///< bytes; beyond it 413
  /// For GET: the object types from which the answer is made, and nothing else but the path, the query and the caller's
  /// role. The answer is then kept until one of them changes (Journal), and answers `If-None-Match`.
  std::vector<std::string> made_from{};
  /// For RawBody: what the body goes to while it comes in; needs a `max_body` beyond the usual one.
  std::function<std::shared_ptr<http::BodySink>(const http::Request&)> receive{};
};

/// A body that is taken as it is, of any media type.
struct RawBody {};

/// The result of a call that gives none.
struct Nothing {};

/// An answer of the route table before it becomes an HTTP response.
struct Reply {
  unsigned status = 200;
  std::string body{};  ///< JSON text, or ""
  std::string etag{};  ///< the version, without quotes, or ""
  bool gzipped = false;  ///< `body` is in gzip form
  std::optional<http::Response> response{};  ///< when set, this is sent instead
};

/// A row with its handler, the handler's types erased.
struct Route {
  using SchemaMaker = base::Json (*)(base::Json& definitions, std::string_view prefix);

  Row row;
  bool takes_json = false;              ///< the body is JSON of `body_schema`
  bool takes_bytes = false;             ///< the body is anything
  SchemaMaker body_schema = nullptr;
  SchemaMaker result_schema = nullptr;  ///< nullptr: no body in the answer, or one that is no JSON
  std::function<Answer<Reply>(Call&)> run;
};

}  // namespace heliograph::proxy::api
