// SPDX-License-Identifier: Apache-2.0
#include <emscripten/bind.h>

#include "module.hpp"

EMSCRIPTEN_BINDINGS(heliograph) {
  using namespace heliograph::bindings;
  emscripten::function("call", &call_number<&calls>);
  emscripten::function("names", &names_of_calls<&calls>);
  emscripten::function("make_room", &make_room);
  emscripten::function("answer_at", &answer_at);
}
