// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "proxy/messages/people.hpp"

namespace heliograph::proxy::audiences {

/// How a person is reached, as typed: the digits of the number and the user id. What is wrong with them goes to
/// `findings` at `/phone` and `/user_id`.
[[nodiscard]] messages::Identity read_address(const std::optional<std::string>& phone,
                                              const std::optional<std::string>& user_id, base::Findings& findings);

}  // namespace heliograph::proxy::audiences
