// SPDX-License-Identifier: Apache-2.0
// Any bytes read as a text: variables and markup lie inside it, one behind the other, and what looks at eight bytes at a
// time finds what a look at each byte finds.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <heliograph/text/count.hpp>
#include <heliograph/text/emoji.hpp>
#include <heliograph/text/lines.hpp>
#include <heliograph/text/markup.hpp>
#include <heliograph/text/placeholder.hpp>
#include <heliograph/base/scan.hpp>
#include <heliograph/text/utf8.hpp>
#include <string_view>

using namespace heliograph;

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text{reinterpret_cast<const char*>(data), size};
  std::size_t behind = 0;
  for (const text::Placeholder& found : text::placeholders(text)) {
    require(found.offset >= behind && found.length > 0 && found.end() <= text.size());
    behind = found.end();
  }

  std::size_t offset = 0;
  while (offset < text.size() && static_cast<unsigned char>(text[offset]) < 0x80) ++offset;
  require(base::first_beyond_ascii(text) == offset);
  const std::size_t brace = text.find_first_of("{}");
  require(base::find_byte(text, 0, '{', '}') == (brace == std::string_view::npos ? text.size() : brace));

  const auto emoji = text::first_emoji(text);
  require(emoji.has_value() == (text::count_emoji(text) != 0) && emoji.value_or(0) <= text.size());
  const text::LineBreaks breaks = text::longest_line_breaks(text);
  require(breaks.count <= text::count_line_breaks(text) && breaks.offset <= text.size());
  (void)text::count(text);
  if (!text::first_invalid_byte(text)) (void)text::template_markup(text);
  return 0;
}
