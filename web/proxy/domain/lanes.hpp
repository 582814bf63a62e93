// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/account/facts.hpp>

#include "proxy/graph/client.hpp"

namespace heliograph::proxy::domain {

/// Sets what each number of an account may send a second, after what Meta told of it.
void set_lanes(graph::Client& client, const account::AccountFacts& facts);

}  // namespace heliograph::proxy::domain
