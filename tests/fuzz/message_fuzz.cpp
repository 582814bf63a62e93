// SPDX-License-Identifier: Apache-2.0
// Any JSON judged as every kind of message: no finding may stand outside the document, and what was read must be written
// again with the same value.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <heliograph/base/parse.hpp>
#include <heliograph/message/lint.hpp>
#include <heliograph/message/model.hpp>
#include <string_view>

using namespace heliograph;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto document = base::parse({reinterpret_cast<const char*>(data), size});
  if (document.findings.has_errors() || !document.value.is_object()) return 0;
  (void)message::lint(document.value);
  for (const auto form : {message::MessageForm::message, message::MessageForm::marketing,
                          message::MessageForm::template_send}) {
    for (const base::Finding& finding : message::lint_as(form, document.value)) {
      if (!finding.at.empty() && finding.at.front() != '/') std::abort();
    }
  }
  const base::Json again = base::encode(base::decode<message::Message>(document.value).value);
  if (!base::same_value(again, document.value)) std::abort();
  return 0;
}
