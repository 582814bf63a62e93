// SPDX-License-Identifier: Apache-2.0
#include <heliograph/template/inspection.hpp>
#include <heliograph/text/utf8.hpp>

namespace heliograph::template_ {

bool has_wrong_type(const base::Json& extra, std::string_view name) {
  const base::Json* value = base::find_member(extra, name);
  return value != nullptr && !value->is_null();
}

bool has_text(const Inspection& in, const std::optional<std::string>& text, const base::Json& extra,
              const base::Place& at, std::string_view name, const base::Rule& missing) {
  if (text && !text->empty()) return true;
  if (!has_wrong_type(extra, name)) in.add(missing, base::Place{at, name});
  return false;
}

bool check_length(const Inspection& in, std::string_view text, std::size_t max, const base::Place& at,
                  const base::Rule& rule) {
  if (text.size() <= max) return true;
  const std::size_t length = text::code_points(text);
  if (length > max) {
    in.add(rule, at, {{"max", max}, {"actual", length}});
    return false;
  }
  const std::size_t units = text::utf16_units(text);
  if (units > max) in.add(template_::rule("template.text.utf16_too_long"), at, {{"max", max}, {"actual", units}});
  return true;
}

}  // namespace heliograph::template_
