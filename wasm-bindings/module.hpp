// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "calls.hpp"

/// What every module says to its wrapper. Texts lie in the module's own memory, where the wrapper writes and reads them.
namespace heliograph::bindings {

/// The bytes that the wrapper has written, and those it may read.
struct Exchange {
  std::string room;
  std::string answer;
};
inline Exchange exchange;

/// Where the wrapper may write `size` bytes until the next call.
inline std::uintptr_t make_room(std::size_t size) {
  if (exchange.room.size() < size) exchange.room.resize(size);
  return reinterpret_cast<std::uintptr_t>(exchange.room.data());
}

/// The first `size` bytes of what the wrapper has written.
inline std::string_view written(std::size_t size) { return std::string_view{exchange.room}.substr(0, size); }

/// Calls function number `index` of a list with the `size` bytes written, a JSON array of arguments. Gives the bytes of
/// the answer's JSON text, which stands at answer_at() until the next call.
template <auto Calls>
std::size_t call_number(unsigned index, std::size_t size) {
  exchange.answer = Calls()[index].run(written(size));
  return exchange.answer.size();
}

inline std::uintptr_t answer_at() { return reinterpret_cast<std::uintptr_t>(exchange.answer.data()); }

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
