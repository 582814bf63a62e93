// SPDX-License-Identifier: Apache-2.0
// Any bytes as JSON text, read by us and by the library: both must agree on what is JSON and what it means, and what we
// write must be read again to the same value.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <heliograph/base/parse.hpp>
#include <limits>
#include <string_view>

using heliograph::base::Json;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text{reinterpret_cast<const char*>(data), size};
  // The library takes a zero byte for the end of the text.
  if (text.find('\0') != std::string_view::npos) return 0;
  constexpr auto unlimited = std::numeric_limits<std::size_t>::max();
  // The bound on depth stays, for the library has none and the stack has an end.
  const auto ours = heliograph::base::parse(text, {.depth = 64, .members = unlimited, .values = unlimited});
  if (ours.findings.has("base.json_too_deep")) return 0;
  const Json theirs = Json::parse(text, nullptr, false);
  if (ours.findings.has("base.json_syntax") != theirs.is_discarded()) std::abort();
  if (theirs.is_discarded()) return 0;
  if (ours.value != theirs) std::abort();
  const auto again = heliograph::base::parse(heliograph::base::to_text(ours.value));
  if (again.value != ours.value) std::abort();
  return 0;
}
