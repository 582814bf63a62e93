// SPDX-License-Identifier: Apache-2.0
#include "proxy/cli/texts.hpp"

#include <cstdlib>
#include <locales/locales.hpp>

namespace heliograph::proxy::cli {

namespace {

std::string_view language() {
  const char* value = std::getenv("LANG");
  const std::string_view wanted = value == nullptr ? "" : value;
  for (const locales::Locale& locale : locales::all()) {
    if (wanted.substr(0, 2) == locale.language.substr(0, 2)) return locale.language;
  }
  return "en";
}

const base::Json& texts() {
  static const base::Json all = base::Json::parse(locales::find(language()).value_or("{}"), nullptr, false);
  return all;
}

}  // namespace

std::string text_of(const base::Finding& finding) {
  const base::Json* pattern = base::find_member(texts(), "finding." + finding.code);
  std::string text = pattern == nullptr ? finding.code + ' ' + base::to_text(finding.args)
                                        : base::fill_text(pattern->get<std::string>(), finding.args);
  if (const base::Json* next = base::find_member(texts(), "finding." + finding.code + ".next")) {
    text += ' ' + base::fill_text(next->get<std::string>(), finding.args);
  }
  return text;
}

}  // namespace heliograph::proxy::cli
