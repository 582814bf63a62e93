// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/report/funnel.hpp>

namespace heliograph::report {

/// The people behind a number of a Funnel.
enum class Group { waiting, in_flight, excluded, stopped, accepted, delivered, read, failed, clicked, replied };
BOOST_DESCRIBE_ENUM(Group, waiting, in_flight, excluded, stopped, accepted, delivered, read, failed, clicked, replied)

/// The states of the people whom a funnel counts in `group`; none for `clicked` and `replied`, who may be in any.
[[nodiscard]] std::span<const delivery::DispatchState> states_of(Group group);

}  // namespace heliograph::report
