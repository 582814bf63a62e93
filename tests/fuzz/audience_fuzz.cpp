// SPDX-License-Identifier: Apache-2.0
// Any bytes read as an audience file: in one piece and cut where the first byte says, with the same outcome, and every
// row counted once.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <heliograph/audience/reader.hpp>
#include <string_view>

using namespace heliograph;

namespace {

audience::ReaderSummary read(std::string_view first, std::string_view second) {
  audience::AudienceReader reader{audience::ReaderOptions{.default_calling_code = "82"}};
  reader.feed(first);
  reader.feed(second);
  reader.finish();
  if (reader.recipients().size() != reader.progress().accepted) std::abort();
  return reader.summary();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view file{reinterpret_cast<const char*>(data + 1), size - 1};
  const std::size_t cut = file.empty() ? 0 : data[0] % file.size();
  const auto whole = base::encode(read(file, {}));
  const auto parts = base::encode(read(file.substr(0, cut), file.substr(cut)));
  if (base::to_text(whole) != base::to_text(parts)) std::abort();
  return 0;
}
