// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "proxy/feature.hpp"

namespace heliograph::proxy::events {

/// The stream of changes: `/events`.
[[nodiscard]] std::unique_ptr<Feature> make_feature(Services& services);

}  // namespace heliograph::proxy::events
