// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace heliograph::proxy::cli {

/// The program `heliograph`: reads the command line and does what it says.
/// @return the exit status: 0 when done, 1 when it failed, 2 when the command line or a setting is wrong
int run(int argc, const char* const* argv);

}  // namespace heliograph::proxy::cli
