// SPDX-License-Identifier: Apache-2.0
// Answers calls natively, so that a test can hold the WebAssembly module's answers against them:
// each line of the input is a function's name, a tab and the array of arguments; each line of the output its answer.
#include <iostream>
#include <string>

#include "calls.hpp"

int main() {
  std::ios::sync_with_stdio(false);
  for (std::string line; std::getline(std::cin, line);) {
    const auto tab = line.find('\t');
    if (tab == std::string::npos) return 2;
    std::cout << heliograph::bindings::call_by_name(std::string_view{line}.substr(0, tab),
                                                    std::string_view{line}.substr(tab + 1))
              << '\n';
  }
  return 0;
}
