// SPDX-License-Identifier: Apache-2.0
#include "calls.hpp"

#include <array>

#include "adapter.hpp"
#include "exports.hpp"

namespace heliograph::bindings {
namespace {

constexpr std::size_t count_exports() {
  std::size_t count = 0;
  each_export([&](auto) { ++count; });
  return count;
}

constexpr auto make_calls() {
  std::array<Call, count_exports()> table{};
  std::size_t index = 0;
  each_export([&](auto row) { table[index++] = Call{row.name, &call<decltype(row)::function>}; });
  return table;
}

constexpr auto table = make_calls();

}  // namespace

std::span<const Call> calls() noexcept { return table; }

std::string call_by_name(std::string_view name, std::string_view arguments) {
  for (const Call& call : table)
    if (call.name == name) return call.run(arguments);
  return broken("no such function");
}

}  // namespace heliograph::bindings
