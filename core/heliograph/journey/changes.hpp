// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/journey/effect.hpp>
#include <heliograph/journey/instance.hpp>
#include <heliograph/journey/model.hpp>

namespace heliograph::journey {

/// Makes `changes` of `profile`, and gives them with their values. A change whose source the person lacks is left out.
[[nodiscard]] std::vector<JourneyChange> make_changes(const std::vector<JourneyProfileChange>& changes,
                                                      const JourneyInstance& instance, audience::Profile& profile);

}  // namespace heliograph::journey
