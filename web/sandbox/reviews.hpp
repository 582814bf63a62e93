// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "sandbox/state.hpp"

namespace heliograph::sandbox {

/// Decides about a template after the review delay. A name that holds `reject` is rejected, with the reason that
/// the name holds too (`reject_scam`) or INVALID_FORMAT; one that holds `pending` waits for ever; a utility
/// template that promotes something is approved as marketing; variables beside each other are rejected.
void submit_for_review(State& state, const Template& submitted);

/// Decides now. Must not be called with the world locked.
/// @param status `APPROVED`, `REJECTED` or any other status a template may come to
/// @param reason of a rejection
/// @return false when there is no such template
bool decide(State& state, std::string_view template_id, std::string_view status, std::string_view reason = "NONE",
            std::string_view recommendation = {});

}  // namespace heliograph::sandbox
