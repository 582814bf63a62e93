// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/template/inspection.hpp>
#include <heliograph/template/languages.hpp>
#include <heliograph/text/utf8.hpp>

namespace heliograph::template_ {

namespace {

constexpr std::int64_t thirty_days = 2'592'000;

bool is_name_character(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; }

/// The first character that a name must not hold, whole.
std::string_view first_bad_character(std::string_view name) {
  for (std::size_t offset = 0; offset < name.size(); ++offset) {
    if (!is_name_character(name[offset])) return name.substr(offset, text::code_point_at(name, offset).length);
  }
  return {};
}

void check_code(const Inspection& in, std::string_view code, const base::Place& at) {
  if (is_language(code)) return;
  constexpr std::size_t most_shown = 40;
  const std::string_view meant = intended_language(code);
  if (meant.empty()) {
    in.add(rule("template.language.unknown"), at, {{"actual", code.substr(0, most_shown)}});
  } else {
    in.add(rule("template.language.misspelled"), at, {{"actual", code.substr(0, most_shown)}, {"suggestion", meant}});
  }
}

void check_codes(const Inspection& in, const std::vector<std::string>& codes, const base::Place& at) {
  for (std::size_t i = 0; i < std::min(codes.size(), 2 * limit::judged); ++i) {
    const base::Place place{at, i};
    check_code(in, codes[i], place);
    const auto end = codes.begin() + static_cast<std::ptrdiff_t>(i);
    if (std::find(codes.begin(), end, codes[i]) != end) {
      in.add(rule("template.language.repeated"), place, {{"actual", codes[i]}});
    }
  }
}

/// Seconds that a message of one category may wait for its recipient. Source: Meta, time-to-live, read 2026-09-11.
struct Range {
  std::int64_t min;
  std::int64_t max;
  bool takes_minus_one;  ///< -1 stands for thirty days
};

constexpr Range range_of(Category category) {
  switch (category) {
    case Category::AUTHENTICATION:
      return {30, 900, true};
    case Category::UTILITY:
      return {30, 43'200, true};
    case Category::MARKETING:
      return {43'200, thirty_days, false};
  }
  return {30, thirty_days, true};
}

}  // namespace

void check_name(const Inspection& in) {
  if (in.form == Form::edit) return;
  const base::Place root;
  if (!has_text(in, in.whole.name, in.whole.extra, root, "name", rule("template.name.missing"))) return;
  const std::string_view name = *in.whole.name;
  const base::Place at{root, "name"};
  check_length(in, name, limit::name, at, rule("template.name.too_long"));
  const std::string_view bad = first_bad_character(name);
  if (!bad.empty()) in.add(rule("template.name.malformed"), at, {{"actual", bad}});
  const Component* body = find_component(in.whole, ComponentType::BODY);
  const bool tells_something = body == nullptr || !body->text || *body->text != "Hello {{1}}";
  if (name == "test" && in.is_request() && tells_something) in.add(rule("template.name.test"), at);
}

void check_language(const Inspection& in) {
  if (in.form == Form::edit) return;
  const base::Place root;
  if (in.form == Form::upsert) {
    if (in.whole.languages && !in.whole.languages->empty()) {
      check_codes(in, *in.whole.languages, base::Place{root, "languages"});
    } else if (!has_wrong_type(in.whole.extra, "languages")) {
      in.add(rule("template.language.missing"), base::Place{root, "languages"});
    }
    return;
  }
  if (has_text(in, in.whole.language, in.whole.extra, root, "language", rule("template.language.missing"))) {
    check_code(in, *in.whole.language, base::Place{root, "language"});
  }
}

void check_category(const Inspection& in) {
  const base::Place root;
  const base::Place at{root, "category"};
  const auto& category = in.whole.category;
  if (!category) {
    const bool optional = in.form == Form::edit || in.form == Form::create_library;
    if (!optional && !has_wrong_type(in.whole.extra, "category")) in.add(rule("template.category.missing"), at);
  } else if (!category->known) {
    const std::string allowed = joined(words_of<Category>);
    in.add(rule("template.category.unknown"), at, {{"actual", category->text}, {"allowed", allowed}});
  }
  if (in.whole.sub_category && !in.whole.sub_category->known && in.is_request()) {
    const std::string allowed = joined(words_of<SubCategory>);
    in.add(rule("template.sub_category.unknown"), base::Place{root, "sub_category"},
           {{"actual", in.whole.sub_category->text}, {"allowed", allowed}});
  }
  if (in.whole.parameter_format && !in.whole.parameter_format->known) {
    const std::string allowed = joined(words_of<ParameterFormat>);
    in.add(rule("template.parameter_format.unknown"), base::Place{root, "parameter_format"},
           {{"actual", in.whole.parameter_format->text}, {"allowed", allowed}});
  }
  if (in.whole.allow_category_change && !in.whole.allow_category_change->value && in.is_request()) {
    in.add(rule("template.category.change_always_allowed"), base::Place{root, "allow_category_change"});
  }
}

void check_time_to_live(const Inspection& in) {
  if (!in.whole.message_send_ttl_seconds || !in.is_request()) return;
  Range range{30, thirty_days, true};
  if (in.whole.category && in.whole.category->known) {
    range = range_of(*in.whole.category->known);
  } else if (in.whole.category) {
    return;
  }
  const std::int64_t seconds = in.whole.message_send_ttl_seconds->value;
  if ((seconds >= range.min && seconds <= range.max) || (seconds == -1 && range.takes_minus_one)) return;
  const base::Place root;
  in.add(rule("template.ttl.out_of_range"), base::Place{root, "message_send_ttl_seconds"},
         {{"min", range.min}, {"max", range.max}, {"actual", seconds}});
}

}  // namespace heliograph::template_
