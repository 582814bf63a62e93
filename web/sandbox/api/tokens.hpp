// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/call.hpp"

namespace heliograph::sandbox {

/// `GET /debug_token`: what is known of the token `input_token`.
Json debug_token(Call& call);

/// `GET /oauth/access_token`: the app's own token for its secret, the same token again with a new end, or a
/// token for a code of the login dialog, once.
/// Needs no token in the call.
Json access_token(State& state, const http::Request& request);

}  // namespace heliograph::sandbox
