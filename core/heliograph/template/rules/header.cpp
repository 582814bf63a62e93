// SPDX-License-Identifier: Apache-2.0
#include <heliograph/base/scan.hpp>
#include <heliograph/template/inspection.hpp>
#include <heliograph/text/emoji.hpp>
#include <heliograph/text/lines.hpp>

namespace heliograph::template_ {

namespace {

/// The first mark of `text` that would format it, names of variables left out; empty when there is none.
std::string_view first_mark(std::string_view text, const std::vector<text::Placeholder>& variables) {
  std::size_t begin = 0;
  std::string_view mark;
  const auto search = [&](std::size_t end) {
    const std::string_view part = text.substr(begin, end - begin);
    const std::size_t at = base::find_byte(part, 0, '*', '_', '~');
    if (at != part.size()) {
      mark = part.substr(at, 1);
    } else if (const std::size_t fence = part.find("```"); fence != std::string_view::npos) {
      mark = part.substr(fence, 3);
    }
  };
  for (const text::Placeholder& variable : variables) {
    search(variable.offset);
    if (!mark.empty()) return mark;
    begin = variable.end();
  }
  search(text.size());
  return mark;
}

void check_text(const Inspection& in, const Spot& spot) {
  const Component& header = spot.component;
  if (!has_text(in, header.text, header.extra, spot.at, "text", rule("template.header.text_missing"))) return;
  const std::string_view text = *header.text;
  const base::Place at{spot.at, "text"};
  check_length(in, text, limit::header_text, at, rule("template.header.too_long"));
  if (text::count_line_breaks(text) != 0) in.add(rule("template.header.line_break"), at);
  if (text::first_emoji(text)) in.add(rule("template.header.emoji"), at);
  const TextVariables variables = check_variables(in, text, at);
  if (variables.distinct > limit::header_variables) {
    in.add(rule("template.header.too_many_variables"), at,
           {{"max", limit::header_variables}, {"actual", variables.distinct}});
  }
  const std::string_view mark = first_mark(text, variables.list);
  if (!mark.empty()) in.add(rule("template.header.markup"), at, {{"actual", mark}});
  check_samples(in, variables, header, spot.at, header_samples);
}

void check_media(const Inspection& in, const Spot& spot) {
  const Component& header = spot.component;
  if (!in.is_request() || has_wrong_type(header.extra, "example")) return;
  const base::Place example{spot.at, "example"};
  const base::Place handles{example, "header_handle"};
  if (header.example && has_wrong_type(header.example->extra, "header_handle")) return;
  const auto* samples = header.example && header.example->header_handle ? &*header.example->header_handle : nullptr;
  const std::string* handle = samples == nullptr ? nullptr : samples->first(0);
  if (handle == nullptr || handle->empty()) {
    in.add(rule("template.header.sample_missing"), base::Place{handles, 0});
  } else if (handle->starts_with("http://") || handle->starts_with("https://")) {
    in.add(rule("template.header.sample_is_link"), base::Place{handles, 0});
  }
}

/// A single product is shown by a header and opened by a button; in a card another check looks at them.
void check_product(const Inspection& in, const Spot& spot) {
  if (spot.in_card) return;
  const Component* buttons = find_component(spot.siblings, ComponentType::BUTTONS);
  if (buttons != nullptr && buttons->buttons) {
    for (const Button& button : *buttons->buttons) {
      if (button.type && *button.type == ButtonType::SPM) return;
    }
  }
  in.add(rule("template.header.product_without_button"), base::Place{spot.at, "format"});
}

}  // namespace

void check_header(const Inspection& in, const Spot& spot) {
  const Component& header = spot.component;
  const base::Place at{spot.at, "format"};
  if (!header.format) {
    if (!has_wrong_type(header.extra, "format")) in.add(rule("template.header.format_missing"), at);
    return;
  }
  if (!header.format->known) {
    const std::string allowed = joined(words_of<HeaderFormat>);
    in.add(rule("template.header.format_unknown"), at, {{"actual", header.format->text}, {"allowed", allowed}});
    return;
  }
  const HeaderFormat format = *header.format->known;
  if (format == HeaderFormat::TEXT) {
    check_text(in, spot);
    return;
  }
  if (header.text && !header.text->empty()) in.add(rule("template.header.text_ignored"), base::Place{spot.at, "text"});
  const std::string_view name = words_of<HeaderFormat>[static_cast<std::size_t>(format)];
  if (format == HeaderFormat::LOCATION && in.is(Category::AUTHENTICATION)) {
    in.add(rule("template.header.category"), at, {{"format", name}, {"allowed", "MARKETING, UTILITY"}});
  }
  if (format == HeaderFormat::GIF && in.is_not(Category::MARKETING)) {
    in.add(rule("template.header.category"), at, {{"format", name}, {"allowed", "MARKETING"}});
  }
  if (format == HeaderFormat::PRODUCT) {
    check_product(in, spot);
  } else if (format != HeaderFormat::LOCATION) {
    check_media(in, spot);
  }
}

}  // namespace heliograph::template_
