// SPDX-License-Identifier: Apache-2.0
// Any JSON judged as a webhook: no finding may stand outside the document. Any bytes as a message: folding what was folded
// changes nothing, and a keyword matches itself.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <heliograph/base/parse.hpp>
#include <heliograph/webhook/fold.hpp>
#include <heliograph/webhook/lint.hpp>
#include <heliograph/webhook/meaning.hpp>

using namespace heliograph;

namespace {

void match(std::string_view text) {
  const std::string folded = webhook::fold(text);
  if (webhook::fold(folded) != folded) std::abort();
  const std::string word{text};
  const std::vector<webhook::KeywordBlock> blocks = {{webhook::KeywordCategory::opt_out, {word}, "Goodbye."}};
  const auto meaning = webhook::interpret(blocks, {"text", word, std::nullopt}, {}, {});
  const bool can_match = !folded.empty() && word.size() <= webhook::limit::read_bytes;
  if ((meaning.intent == webhook::Intent::opt_out) != can_match) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes{reinterpret_cast<const char*>(data), size};
  match(bytes);
  const auto document = base::parse(bytes);
  if (document.findings.has_errors()) return 0;
  for (const base::Finding& finding : webhook::lint(document.value)) {
    if (!finding.at.empty() && finding.at.front() != '/') std::abort();
  }
  return 0;
}
