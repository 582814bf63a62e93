// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <heliograph/base/json.hpp>

#include "proxy/demo/local_api.hpp"

namespace heliograph::proxy::demo {

/// What the demonstration makes of the sandbox's world: credentials of a sound and of a restricted account, an active
/// configuration, one that failed and a draft, the account's templates, and messages with different fates. Each step is
/// logged and a step that is refused leaves out what depends on it.
/// @param world what `/sandbox` gives as `world`
/// @param stopping asked between the steps; true ends the story
void tell(const LocalApi& api, const base::Json& world, const std::function<bool()>& stopping);

}  // namespace heliograph::proxy::demo
