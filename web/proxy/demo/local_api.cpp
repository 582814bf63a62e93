// SPDX-License-Identifier: Apache-2.0
#include "proxy/demo/local_api.hpp"

#include <stdexcept>

#include "proxy/storage/database.hpp"

namespace heliograph::proxy::demo {

api::Answer<base::Json> LocalApi::call(std::string_view method, std::string_view path, http::Parameters parameters,
                                       const base::Json& body) const {
  for (const api::Route& route : routes_.routes()) {
    if (route.row.method != method || route.row.path != path) continue;
    http::Request request;
    request.method = method;
    request.path_parameters = std::move(parameters);
    if (!body.is_null()) request.body = base::to_text(body);
    request.headers.set("Content-Type", "application/json");
    const base::Instant now = services_.clock();
    api::Call call{request, now};
    call.principal = auth::Principal{"", "Heliograph", "", auth::Role::administrator, "", ""};
    call.idempotency_key = storage::make_id(now.unix_ms);
    auto reply = route.run(call);
    if (!reply) return tl::unexpected(std::move(reply.error()));
    return reply->body.empty() ? base::Json{} : base::parse(reply->body).value;
  }
  throw std::logic_error("the API has no such route: " + std::string{method} + " " + std::string{path});
}

}  // namespace heliograph::proxy::demo
