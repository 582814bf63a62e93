// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>

#include "adapter.hpp"
#include "calls.hpp"

namespace heliograph::bindings {

/// One function: its name outside (`<room>_<function>`) and its parameters' names, separated by commas.
template <auto Function>
struct Export {
  std::string_view name;
  std::string_view parameters;
  static constexpr auto function = Function;
};

/// The functions of an export list, ready to be called. `List` is a type whose `each` walks through the Exports.
template <class List>
constexpr auto make_calls() {
  constexpr std::size_t count = [] {
    std::size_t exports = 0;
    List::each([&](auto) { ++exports; });
    return exports;
  }();
  std::array<Call, count> table{};
  std::size_t index = 0;
  List::each([&](auto row) { table[index++] = Call{row.name, &call<decltype(row)::function>}; });
  return table;
}

}  // namespace heliograph::bindings
