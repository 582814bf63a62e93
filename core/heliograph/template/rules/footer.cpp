// SPDX-License-Identifier: Apache-2.0
#include <heliograph/template/inspection.hpp>
#include <heliograph/text/emoji.hpp>
#include <heliograph/text/lines.hpp>

namespace heliograph::template_ {

void check_footer(const Inspection& in, const Spot& spot) {
  if (in.is(Category::AUTHENTICATION)) return;  // Meta writes it
  const Component& footer = spot.component;
  if (!has_text(in, footer.text, footer.extra, spot.at, "text", rule("template.footer.text_missing"))) return;
  const std::string_view text = *footer.text;
  const base::Place at{spot.at, "text"};
  check_length(in, text, limit::footer, at, rule("template.footer.too_long"));
  if (!text::placeholders(text).empty()) in.add(rule("template.footer.variable"), at);
  if (text::count_line_breaks(text) != 0) in.add(rule("template.footer.line_break"), at);
  if (text::first_emoji(text)) in.add(rule("template.footer.emoji"), at);
}

}  // namespace heliograph::template_
