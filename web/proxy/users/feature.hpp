// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "proxy/feature.hpp"

namespace heliograph::proxy::users {

/// Users and invitations: `/users`, `/invitations`.
[[nodiscard]] std::unique_ptr<Feature> make_feature(Services& services);

}  // namespace heliograph::proxy::users
