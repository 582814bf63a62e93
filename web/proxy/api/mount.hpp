// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "http/router.hpp"
#include "proxy/api/gate.hpp"
#include "proxy/api/route_table.hpp"

namespace heliograph::proxy::api {

inline constexpr std::string_view root = "/api/v1";

/// Puts the table's routes, and the OpenAPI document made from them, into a router. The router keeps table and gate.
void mount(http::Router& router, std::shared_ptr<const RouteTable> table, std::shared_ptr<Gate> gate);

/// What every answer carries: the content security policy and what else tells browsers to be strict.
/// @param is_https whether browsers reach the program through TLS
[[nodiscard]] http::Headers security_headers(bool is_https);

}  // namespace heliograph::proxy::api
