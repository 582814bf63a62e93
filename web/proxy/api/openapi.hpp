// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/base/json.hpp>
#include <span>

#include "proxy/api/row.hpp"

namespace heliograph::proxy::api {

/// The description of the routes as OpenAPI 3.1.
/// @see https://spec.openapis.org/oas/v3.1.0
[[nodiscard]] base::Json openapi_document(std::span<const Route> routes);

}  // namespace heliograph::proxy::api
