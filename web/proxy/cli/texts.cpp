// SPDX-License-Identifier: Apache-2.0
#include "proxy/cli/texts.hpp"

#include <cstdlib>
#include <heliograph/base/parse.hpp>
#include <heliograph/text/utf8.hpp>
#include <locales/locales.hpp>

namespace heliograph::proxy::cli {

namespace {

constexpr std::size_t longest_arg = 200;
constexpr std::string_view replacement = "\xEF\xBF\xBD";

/// The locale file that a value such as `ko_KR.UTF-8` asks for, or nothing. Traditional Chinese is another language than
/// ours.
std::optional<std::string_view> language_for(std::string_view wanted) {
  const std::string_view tag = wanted.substr(0, wanted.find_first_of(".@"));
  const std::string_view region = tag.size() > 3 ? tag.substr(3) : std::string_view{};
  if (region == "TW" || region == "HK" || region == "MO") return std::nullopt;
  for (const locales::Locale& locale : locales::all()) {
    const bool is_whole_word = tag.size() == 2 || (tag.size() > 2 && (tag[2] == '_' || tag[2] == '-'));
    if (is_whole_word && tag.substr(0, 2) == locale.language.substr(0, 2)) return locale.language;
  }
  return std::nullopt;
}

/// Texts no longer than people read; every other value as it is.
base::Json shortened(const base::Json& value) {
  if (value.is_array()) {
    base::Json list = base::Json::array();
    for (const base::Json& element : value) list.push_back(shortened(element));
    return list;
  }
  if (!value.is_string()) return value;
  const auto& text = value.get_ref<const std::string&>();
  if (text.size() <= longest_arg) return value;
  std::size_t end = 0;
  while (end < longest_arg) end += text::code_point_at(text, end).length;
  return text.substr(0, end) + "…";
}

std::string filled(const std::string& pattern, const base::Json& args) {
  base::Json shown = base::Json::object();
  for (auto arg = args.begin(); arg != args.end(); ++arg) shown[arg.key()] = shortened(arg.value());
  return printable(base::fill_text(pattern, shown));
}

/// `{max}` as `<max>`; braces around anything but a name stay.
std::string with_names_shown(std::string text) {
  for (std::size_t open = text.find('{'); open != std::string::npos; open = text.find('{', open + 1)) {
    const std::size_t close = text.find_first_not_of("abcdefghijklmnopqrstuvwxyz_", open + 1);
    if (close == std::string::npos || text[close] != '}' || close == open + 1) continue;
    text[open] = '<';
    text[close] = '>';
  }
  return text;
}

}  // namespace

std::string_view language_of_environment() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(name);
    if (value != nullptr && *value != '\0') return language_for(value).value_or("en");
  }
  return "en";
}

Texts::Texts(std::string_view language) {
  const base::ParseLimits limits{.depth = 2, .members = 100'000, .values = 200'000};
  const auto json = base::parse(locales::find(language).value_or(locales::find("en").value_or("{}")), limits).value;
  for (auto text = json.begin(); text != json.end(); ++text) patterns_[text.key()] = text.value().get<std::string>();
}

const std::string* Texts::pattern(std::string_view code, std::string_view ending) const {
  const auto found = patterns_.find("finding." + std::string{code} + std::string{ending});
  return found == patterns_.end() ? nullptr : &found->second;
}

std::string Texts::text(const base::Finding& finding) const {
  if (const std::string* found = pattern(finding.code, "")) return filled(*found, finding.args);
  return printable(finding.code + ' ' + base::to_text(finding.args));
}

std::string Texts::next(const base::Finding& finding) const {
  const std::string* found = pattern(finding.code, ".next");
  return found == nullptr ? std::string{} : filled(*found, finding.args);
}

std::string Texts::general_text(std::string_view code) const {
  const std::string* found = pattern(code, "");
  return with_names_shown(found == nullptr ? std::string{code} : *found);
}

std::string Texts::general_next(std::string_view code) const {
  const std::string* found = pattern(code, ".next");
  return found == nullptr ? std::string{} : with_names_shown(*found);
}

std::string text_of(const base::Finding& finding) {
  static const Texts texts{language_of_environment()};
  const std::string next = texts.next(finding);
  return next.empty() ? texts.text(finding) : texts.text(finding) + ' ' + next;
}

std::string printable(std::string_view text) {
  std::string result;
  for (std::size_t offset = 0; offset < text.size();) {
    const text::CodePoint point = text::code_point_at(text, offset);
    const bool is_control = point.value < 0x20 || (point.value >= 0x7F && point.value < 0xA0);
    result += is_control || !point.valid ? replacement : text.substr(offset, point.length);
    offset += point.length;
  }
  return result;
}

}  // namespace heliograph::proxy::cli
