// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "proxy/feature.hpp"

namespace heliograph::proxy::demo {

/// Fills an empty program with something to look at, once, while the sandbox stands in for Meta and `demo` is set.
[[nodiscard]] std::unique_ptr<Feature> make_feature(Services& services);

}  // namespace heliograph::proxy::demo
