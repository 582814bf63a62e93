// SPDX-License-Identifier: Apache-2.0
// Any JSON judged as a webhook: no finding may stand outside the document.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <heliograph/base/parse.hpp>
#include <heliograph/webhook/lint.hpp>
#include <heliograph/webhook/model.hpp>

using namespace heliograph;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto document = base::parse({reinterpret_cast<const char*>(data), size});
  if (document.findings.has_errors()) return 0;
  for (const base::Finding& finding : webhook::lint(document.value)) {
    if (!finding.at.empty() && finding.at.front() != '/') std::abort();
  }
  return 0;
}
