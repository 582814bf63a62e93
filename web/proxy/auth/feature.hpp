// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "proxy/feature.hpp"

namespace heliograph::proxy::auth {

/// Set-up and sign-in: `/setup`, `/session`.
[[nodiscard]] std::unique_ptr<Feature> make_feature(Services& services);

}  // namespace heliograph::proxy::auth
