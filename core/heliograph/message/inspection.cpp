// SPDX-License-Identifier: Apache-2.0
#include <heliograph/message/inspection.hpp>
#include <heliograph/template/links.hpp>
#include <heliograph/text/utf8.hpp>

namespace heliograph::message {

bool has_wrong_type(const base::Json& extra, std::string_view name) {
  const base::Json* kept = base::find_member(extra, name);
  return kept != nullptr && !kept->is_null();
}

bool has_text(const Inspection& in, const std::optional<std::string>& text, const base::Json& extra,
              std::string_view name, const base::Place& at, const base::Rule& missing) {
  if (text && !text->empty()) return true;
  if (!has_wrong_type(extra, name)) in.add(missing, base::Place{at, name});
  return false;
}

bool check_length(const Inspection& in, std::string_view text, std::size_t max, const base::Place& at,
                  const base::Rule& rule_too_long) {
  if (text.size() <= max) return true;
  const std::size_t actual = text::code_points(text);
  if (actual > max) {
    in.add(rule_too_long, at, {{"max", max}, {"actual", actual}});
    return false;
  }
  const std::size_t units = text::utf16_units(text);
  if (units > max) in.add(rule("message.utf16_too_long"), at, {{"max", max}, {"actual", units}});
  return true;
}

bool is_link(std::string_view url) { return !template_::host_of(url).empty(); }

std::optional<std::string> text_member(const base::Json& object, std::string_view name) {
  const base::Json* member = base::find_member(object, name);
  if (member == nullptr || !member->is_string()) return std::nullopt;
  return member->get<std::string>();
}

}  // namespace heliograph::message
