// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "http/router.hpp"
#include "proxy/services.hpp"

namespace heliograph::proxy::metrics {

/// Adds `/healthz` (200 while the database answers, else 503) and `/metrics` (Prometheus), and counts every exchange by
/// route, method and status. Neither needs a session, as what watches a program has none; neither tells of any person.
void add_endpoints(http::Router& router, Services& services);

}  // namespace heliograph::proxy::metrics
