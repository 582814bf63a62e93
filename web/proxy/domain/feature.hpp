// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "proxy/feature.hpp"

namespace heliograph::proxy::domain {

/// Everything that deals with Meta: credentials, configurations, templates, messages, webhooks and readiness, around one
/// client of the Graph API.
[[nodiscard]] std::unique_ptr<Feature> make_feature(Services& services);

}  // namespace heliograph::proxy::domain
