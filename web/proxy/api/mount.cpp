// SPDX-License-Identifier: Apache-2.0
#include "proxy/api/mount.hpp"

#include <mutex>

#include "proxy/api/openapi.hpp"

namespace heliograph::proxy::api {

namespace {

/// The description of the interface. It takes long to make and is seldom asked for.
class Description {
 public:
  explicit Description(std::shared_ptr<const RouteTable> table) : table_{std::move(table)} {}

  [[nodiscard]] const std::string& text() {
    std::call_once(made_, [this] { text_ = base::to_pretty_text(openapi_document(table_->routes())); });
    return text_;
  }

 private:
  std::shared_ptr<const RouteTable> table_;
  std::once_flag made_;
  std::string text_;
};

}  // namespace

void mount(http::Router& router, std::shared_ptr<const RouteTable> table, std::shared_ptr<Gate> gate) {
  for (const Route& route : table->routes()) {
    http::RouteOptions options;
    options.max_body = route.row.max_body;
    if (options.max_body > http::RouteOptions{}.max_body) {
      options.admit = [gate, &route](const http::Request& request) { return gate->refuse_unread(route, request); };
      options.receive = route.row.receive;
    }
    router.add(
        route.row.method, std::string{root} + route.row.path,
        [table, gate, &route](const http::Request& request) { return gate->answer(route, request); }, options);
  }
  for (const auto& [method, pattern, handler, options] : table->open_routes()) {
    router.add(method, pattern, handler, options);
  }
  const auto description = std::make_shared<Description>(table);
  router.get(std::string{root} + "/openapi.json", [description](const http::Request&) {
    return http::Response::with_body(200, "application/vnd.oai.openapi+json;version=3.1", description->text());
  });
}

http::Headers security_headers(bool is_https) {
  http::Headers headers{
      {"Content-Security-Policy",
       "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; "
       "media-src 'self' blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"},
      {"X-Content-Type-Options", "nosniff"},
      {"X-Frame-Options", "DENY"},
      {"Referrer-Policy", "no-referrer"},
      {"Cross-Origin-Opener-Policy", "same-origin"},
      {"Cross-Origin-Resource-Policy", "same-origin"},
      {"Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()"}};
  if (is_https) headers.add("Strict-Transport-Security", "max-age=31536000");
  return headers;
}

}  // namespace heliograph::proxy::api
