// SPDX-License-Identifier: Apache-2.0
// Any function the page may call, with any arguments: the first byte picks the function, the rest is the JSON text.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "calls.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const auto calls = heliograph::bindings::calls();
  const std::string_view arguments{reinterpret_cast<const char*>(data + 1), size - 1};
  const std::string answer = calls[data[0] % calls.size()].run(arguments);
  // A broken promise is a defect of ours, whatever came in.
  if (answer.find(R"("code":"base.internal")") != std::string::npos) std::abort();
  return 0;
}
