// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "calls.hpp"

/// What every module says to its wrapper.
namespace heliograph::bindings {

/// Calls function number `index` of a list: a JSON array of arguments in, the answer's JSON text out.
template <auto Calls>
std::string call_number(unsigned index, const std::string& arguments) {
  return Calls()[index].run(arguments);
}

/// The names of all functions of a list in the order of their numbers, separated by spaces, so that the wrapper needs
/// no list.
template <auto Calls>
std::string names_of_calls() {
  std::string text;
  for (const Call& function : Calls()) {
    if (!text.empty()) text += ' ';
    text += function.name;
  }
  return text;
}

}  // namespace heliograph::bindings
