// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "http/router.hpp"
#include "sandbox/state.hpp"

namespace heliograph::sandbox {

/// Meta's login dialog, `/dialog/oauth`: a page on which a person chooses what to share, and ways to have it go wrong.
void add_dialog_routes(http::Router& router, State& state);

}  // namespace heliograph::sandbox
