// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "http/router.hpp"
#include "sandbox/state.hpp"

namespace heliograph::sandbox {

/// Adds the routes of the Graph API, with and without a version before them.
void add_graph_routes(http::Router& router, State& state);

/// The answer to a refusal.
http::Response answer(State& state, const GraphError& error);

}  // namespace heliograph::sandbox
