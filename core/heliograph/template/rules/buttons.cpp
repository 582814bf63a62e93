// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <heliograph/template/inspection.hpp>
#include <heliograph/text/character.hpp>
#include <heliograph/text/emoji.hpp>
#include <heliograph/text/lines.hpp>
#include <heliograph/text/markup.hpp>

namespace heliograph::template_ {

namespace {

/// What is special about one type of button.
struct ButtonRow {
  ButtonType type;
  std::size_t max;  ///< in one template
  bool needs_text;  ///< the label is ours to give
  void (*check)(const Inspection& in, const Button& button, const base::Place& at);
};

/// One row per type, in the enumeration's order.
constexpr ButtonRow button_rows[] = {
    {ButtonType::QUICK_REPLY, 10, true, nullptr},
    {ButtonType::URL, 2, true, &check_url_button},
    {ButtonType::PHONE_NUMBER, 1, true, &check_phone_button},
    {ButtonType::COPY_CODE, 1, false, &check_copy_code_button},
    {ButtonType::OTP, 1, false, &check_otp_button},
    {ButtonType::FLOW, 1, true, &check_flow_button},
    {ButtonType::CATALOG, 1, true, nullptr},
    {ButtonType::MPM, 1, true, nullptr},
    {ButtonType::SPM, 1, true, nullptr},
    {ButtonType::VOICE_CALL, 1, true, nullptr},
    {ButtonType::ORDER_DETAILS, 1, true, nullptr},
    {ButtonType::APP, 1, false, nullptr},
    {ButtonType::CALL_PERMISSION_REQUEST, 1, false, nullptr},
    {ButtonType::REQUEST_CONTACT_INFO, 1, false, nullptr},
};
static_assert(std::size(button_rows) == words_of<ButtonType>.size());

const ButtonRow& row_of(ButtonType type) { return button_rows[static_cast<std::size_t>(type)]; }
std::string_view name_of(ButtonType type) { return words_of<ButtonType>[static_cast<std::size_t>(type)]; }

void check_text(const Inspection& in, const Button& button, bool needed, const base::Place& at) {
  const base::Place place{at, "text"};
  if (!button.text || button.text->empty()) {
    if (needed && !has_wrong_type(button.extra, "text")) in.add(rule("template.button.text_missing"), place);
    return;
  }
  const std::string_view text = *button.text;
  if (needed && text::trim(text).empty()) in.add(rule("template.button.text_missing"), place);
  check_length(in, text, limit::button_text, place, rule("template.button.text_too_long"));
  const bool has_variable = !text::placeholders(text).empty();
  if (has_variable) {
    in.add(rule("template.button.text_variable"), place);
  } else if (text::has_format_marks(text)) {
    in.add(rule("template.button.text_markup"), place);
  }
  if (text::count_line_breaks(text) != 0) in.add(rule("template.button.text_line_break"), place);
  if (text::first_emoji(text)) in.add(rule("template.button.text_emoji"), place);
}

void check_button(const Inspection& in, const Button& button, const base::Place& at) {
  const base::Place type{at, "type"};
  if (!button.type) {
    if (!has_wrong_type(button.extra, "type")) in.add(rule("template.button.type_missing"), type);
    return;
  }
  if (!button.type->known) {
    const std::string allowed = joined(words_of<ButtonType>);
    in.add(rule("template.button.type_unknown"), type, {{"actual", button.type->text}, {"allowed", allowed}});
    return;
  }
  const ButtonRow& row = row_of(*button.type->known);
  check_text(in, button, row.needs_text, at);
  if (row.check != nullptr) row.check(in, button, at);
}

void check_counts(const Inspection& in, const std::vector<Button>& buttons, const base::Place& at) {
  if (buttons.size() > limit::buttons) {
    in.add(rule("template.buttons.too_many"), at, {{"max", limit::buttons}, {"actual", buttons.size()}});
  }
  std::array<std::size_t, std::size(button_rows)> counts{};
  for (const Button& button : buttons) {
    if (button.type && button.type->known) ++counts[static_cast<std::size_t>(*button.type->known)];
  }
  for (const ButtonRow& row : button_rows) {
    const std::size_t count = counts[static_cast<std::size_t>(row.type)];
    if (count <= row.max || row.max == limit::buttons) continue;
    in.add(rule("template.buttons.too_many_of_type"), at,
           {{"type", name_of(row.type)}, {"max", row.max}, {"actual", count}});
  }
}

/// Quick replies stand together, before or behind all others.
void check_grouping(const Inspection& in, const std::vector<Button>& buttons, const base::Place& at) {
  std::size_t changes = 0;
  for (std::size_t i = 1; i < buttons.size(); ++i) {
    const auto is_reply = [&](std::size_t index) {
      return buttons[index].type && *buttons[index].type == ButtonType::QUICK_REPLY;
    };
    if (is_reply(i) == is_reply(i - 1)) continue;
    if (++changes < 2) continue;
    in.add(rule("template.buttons.grouping"), base::Place{at, i});
    return;
  }
}

void check_repeated_texts(const Inspection& in, const std::vector<Button>& buttons, const base::Place& at) {
  for (std::size_t i = 1; i < buttons.size(); ++i) {
    if (!buttons[i].text || buttons[i].text->empty()) continue;
    const bool seen = std::any_of(buttons.begin(), buttons.begin() + static_cast<std::ptrdiff_t>(i),
                                  [&](const Button& earlier) { return earlier.text == buttons[i].text; });
    if (!seen) continue;
    const base::Place button{at, i};
    in.add(rule("template.button.text_repeated"), base::Place{button, "text"}, {{"actual", *buttons[i].text}});
  }
}

void check_product_button(const Inspection& in, const Spot& spot, const base::Place& at) {
  const auto& buttons = *spot.component.buttons;
  for (std::size_t i = 0; i < buttons.size(); ++i) {
    if (!buttons[i].type || !(*buttons[i].type == ButtonType::SPM)) continue;
    const Component* header = find_component(spot.siblings, ComponentType::HEADER);
    const bool product = header != nullptr && header->format && *header->format == HeaderFormat::PRODUCT;
    if (!product) in.add(rule("template.spm.header"), base::Place{at, i});
    return;
  }
}

}  // namespace

void check_buttons(const Inspection& in, const Spot& spot) {
  const base::Place at{spot.at, "buttons"};
  const auto& buttons = spot.component.buttons;
  if (!buttons || buttons->empty()) {
    if (!has_wrong_type(spot.component.extra, "buttons")) in.add(rule("template.buttons.missing"), at);
    return;
  }
  check_counts(in, *buttons, at);
  check_grouping(in, *buttons, at);
  for (std::size_t i = 0; i < std::min(buttons->size(), limit::judged); ++i) {
    check_button(in, (*buttons)[i], base::Place{at, i});
  }
  if (buttons->size() <= limit::judged) check_repeated_texts(in, *buttons, at);
  if (!spot.in_card) check_product_button(in, spot, at);
}

}  // namespace heliograph::template_
