// SPDX-License-Identifier: Apache-2.0
#include "proxy/api/gate.hpp"

#include <soci/error.h>
#include <spdlog/spdlog.h>

#include "http/static_files.hpp"
#include "proxy/api/checks.hpp"
#include "proxy/api/compress.hpp"
#include "proxy/audit/journal.hpp"
#include "proxy/auth/session_answer.hpp"
#include "proxy/auth/sessions.hpp"
#include "proxy/keys/keys.hpp"

namespace heliograph::proxy::api {

Gate::Gate(Services& services) : services_{services}, keys_{services.database} {}

namespace {

constexpr std::size_t worth_compressing = 1024;

bool is_gzip(std::string_view body) { return body.substr(0, 2) == "\x1f\x8b"; }

/// The key in `Authorization: Bearer …`, or empty text.
std::string_view bearer_key(const http::Request& request) {
  constexpr std::string_view scheme = "Bearer ";
  const std::string_view header = request.header("Authorization");
  if (header.size() <= scheme.size() || !http::equal_ignoring_case(header.substr(0, scheme.size()), scheme)) return {};
  return header.substr(scheme.size());
}

void forbid_storing(http::Response& response) {
  if (!response.headers.has("Cache-Control")) response.headers.set("Cache-Control", "no-store");
}

}  // namespace

Call Gate::begin_call(const http::Request& request) {
  Call call{request, services_.clock()};
  if (const auto token = request.cookie(auth::cookie_name(services_.settings))) {
    call.principal = services_.sessions.find(*token, call.now);
  } else if (const std::string_view key = bearer_key(request); !key.empty()) {
    call.principal = keys::find_caller(services_.database, key, call.now);
  }
  return call;
}

std::optional<http::Response> Gate::refuse_unread(const Route& route, const http::Request& request) {
  const Call call = begin_call(request);
  std::optional<Failure> refusal = check_access(route.row, call);
  if (!refusal) refusal = check_origin(route.row.access, call);
  if (!refusal) return std::nullopt;
  http::Response response = to_response(*refusal);
  forbid_storing(response);
  return response;
}

http::Response Gate::answer(const Route& route, const http::Request& request) {
  try {
    return answer_stored(route, request);
  } catch (const soci::soci_error& error) {
    spdlog::error("{} {}: {}", request.method, request.path, error.what());
    http::Response response = to_response(storage_failure(storage::trouble_of(error)));
    forbid_storing(response);
    return response;
  }
}

http::Response Gate::answer_stored(const Route& route, const http::Request& request) {
  Call call = begin_call(request);
  auto reply = admit_and_run(route, call);
  http::Response response = reply ? to_http(route, call, std::move(*reply)) : to_response(reply.error());
  for (const auto& [name, value] : call.headers) response.headers.add(name, value);
  forbid_storing(response);
  return response;
}

Answer<Reply> Gate::admit_and_run(const Route& route, Call& call) {
  const Row& row = route.row;
  std::optional<Failure> refusal = check_access(row, call);
  if (!refusal) refusal = check_origin(row.access, call);
  if (!refusal) refusal = check_parameters(call);
  if (!refusal && route.takes_json) refusal = check_media_type(call);
  if (!refusal && row.if_match) refusal = read_if_match(call);
  if (!refusal && row.paged) refusal = read_page(call);
  if (!refusal && row.idempotency != Idempotency::none) refusal = read_idempotency_key(row.idempotency, call);
  if (refusal) return tl::unexpected(std::move(*refusal));
  if (!call.idempotency_key.empty()) return run_once(route, call);
  if (!row.made_from.empty()) return run_cached(route, call);
  return route.run(call);
}

Answer<Reply> Gate::run_once(const Route& route, Call& call) {
  auto claimed = keys_.claim(call);
  if (!claimed) return tl::unexpected(std::move(claimed.error()));
  if (*claimed) {
    call.headers.add("Idempotency-Replayed", "true");
    return std::move(**claimed);
  }
  try {
    auto reply = route.run(call);
    if (reply) {
      keys_.keep(call, *reply);
    } else {
      keys_.release(call);
    }
    return reply;
  } catch (...) {
    keys_.release(call);
    throw;
  }
}

Answer<Reply> Gate::run_cached(const Route& route, Call& call) {
  const std::int64_t revision = audit::revision_of(services_.database, route.row.made_from);
  const std::string role{call.principal ? base::name_of(call.principal->role) : "everyone"};
  const std::string etag = std::to_string(revision) + '-' + role;
  if (http::matches_etag(call.request.header("If-None-Match"), '"' + etag + '"')) return Reply{304, {}, etag};
  const bool zips = http::accepts_coding(call.request.header("Accept-Encoding"), "gzip");
  const std::string key = (zips ? "gzip " : "") + role + ' ' + call.request.target;
  if (const auto body = cache_.find(key, revision)) {
    return Reply{route.row.status, *body, etag, zips && is_gzip(*body)};
  }
  auto reply = route.run(call);
  if (!reply) return reply;
  reply->etag = etag;
  if (zips && reply->body.size() >= worth_compressing) {
    reply->body = gzip(reply->body);
    reply->gzipped = true;
  }
  cache_.keep(key, revision, reply->body);
  return reply;
}

http::Response Gate::to_http(const Route& route, const Call& call, Reply reply) const {
  if (reply.response) return std::move(*reply.response);
  const std::string etag = '"' + reply.etag + '"';
  const bool reads = call.request.method == "GET" || call.request.method == "HEAD";
  // An object's etag guards changes by people. More than that may have changed: a campaign counts its messages.
  const bool keeps = reads && !route.row.made_from.empty() && !reply.etag.empty();
  const bool same = keeps && http::matches_etag(call.request.header("If-None-Match"), etag);
  if (same) reply.status = 304;
  http::Response response = reply.body.empty() || same
                                ? http::Response::empty(reply.status)
                                : http::Response::with_body(reply.status, "application/json", std::move(reply.body));
  if (reply.gzipped && !same) response.headers.set("Content-Encoding", "gzip");
  if (!reply.etag.empty()) {
    response.headers.set("ETag", etag);
    response.headers.set("Vary", "Accept-Encoding");
    // Kept by the browser, but asked for each time: a change shows at once.
    if (keeps) response.headers.set("Cache-Control", "private, no-cache");
  }
  return response;
}

}  // namespace heliograph::proxy::api
