// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace heliograph::bindings {

/// A function of the core behind its JSON face.
struct Call {
  std::string_view name;
  std::string (*run)(std::string_view arguments);
};

/// Every function of the export list, in its order.
[[nodiscard]] std::span<const Call> calls() noexcept;
/// Every function of the campaigns' export list, in its order; it has a module of its own.
[[nodiscard]] std::span<const Call> campaign_calls() noexcept;

/// Calls the function `name` of either list with a JSON array of arguments. The answer is `{"result": …}` or `{"findings": […]}`;
/// a name that does not exist is `base.internal`. Never throws.
[[nodiscard]] std::string call_by_name(std::string_view name, std::string_view arguments);

}  // namespace heliograph::bindings
