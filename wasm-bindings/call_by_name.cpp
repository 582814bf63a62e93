// SPDX-License-Identifier: Apache-2.0
#include "adapter.hpp"
#include "calls.hpp"

namespace heliograph::bindings {

std::string call_by_name(std::string_view name, std::string_view arguments) {
  for (const auto table : {calls(), campaign_calls()}) {
    for (const Call& call : table)
      if (call.name == name) return call.run(arguments);
  }
  return broken("no such function");
}

}  // namespace heliograph::bindings
