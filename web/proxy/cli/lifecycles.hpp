// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace heliograph::proxy::cli {

/// One of the core's lifecycles, its types erased.
struct NamedLifecycle {
  std::string_view name;
  std::string (*mermaid)();  ///< as a Mermaid state diagram
  std::string (*table)();    ///< one line for each row: from, event, to and the guard's refusal
};

/// All lifecycles of the core.
[[nodiscard]] std::span<const NamedLifecycle> lifecycles();

}  // namespace heliograph::proxy::cli
