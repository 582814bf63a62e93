// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <iosfwd>

namespace heliograph::proxy::cli {

/// What a command reads and prints on.
struct Streams {
  std::istream& in;   ///< the standard input
  std::ostream& out;  ///< what was asked for
  std::ostream& err;  ///< what keeps it from being there
};

}  // namespace heliograph::proxy::cli
