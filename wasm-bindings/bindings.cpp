// SPDX-License-Identifier: Apache-2.0
#include <emscripten/bind.h>

#include "calls.hpp"

namespace {

/// Calls function number `index` of the export list: a JSON array of arguments in, the answer's JSON text out.
std::string call(unsigned index, const std::string& arguments) {
  return heliograph::bindings::calls()[index].run(arguments);
}

/// The names of all functions in the order of their numbers, separated by spaces, so that the wrapper needs no list.
std::string names() {
  std::string text;
  for (const auto& function : heliograph::bindings::calls()) {
    if (!text.empty()) text += ' ';
    text += function.name;
  }
  return text;
}

}  // namespace

EMSCRIPTEN_BINDINGS(heliograph) {
  emscripten::function("call", &call);
  emscripten::function("names", &names);
}
