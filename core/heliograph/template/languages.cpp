// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/template/languages.hpp>
#include <heliograph/template/word.hpp>
#include <iterator>

namespace heliograph::template_ {

namespace {

using text::Script;

constexpr std::string_view codes[] = {
    "af",    "ar",     "ar_AE", "ar_EG", "ar_LB", "ar_MA", "ar_QA", "az",    "be_BY", "bg",    "bn",    "bn_IN",
    "ca",    "cs",     "da",    "de",    "de_AT", "de_CH", "el",    "en",    "en_AE", "en_AU", "en_CA", "en_GB",
    "en_GH", "en_IE",  "en_IN", "en_JM", "en_MY", "en_NZ", "en_QA", "en_SG", "en_UG", "en_US", "en_ZA", "es",
    "es_AR", "es_CL",  "es_CO", "es_CR", "es_DO", "es_EC", "es_ES", "es_HN", "es_MX", "es_PA", "es_PE", "es_UY",
    "et",    "fa",     "fi",    "fil",   "fr",    "fr_BE", "fr_CA", "fr_CH", "fr_CI", "fr_MA", "ga",    "gu",
    "ha",    "he",     "hi",    "hr",    "hu",    "id",    "it",    "ja",    "ka",    "kk",    "kn",    "ko",
    "ky_KG", "lo",     "lt",    "lv",    "mk",    "ml",    "mr",    "ms",    "nb",    "nl",    "nl_BE", "pa",
    "pl",    "prs_AF", "ps_AF", "pt_BR", "pt_PT", "ro",    "ru",    "rw_RW", "si_LK", "sk",    "sl",    "sq",
    "sr",    "sv",     "sw",    "ta",    "te",    "th",    "tr",    "uk",    "ur",    "uz",    "vi",    "zh_CN",
    "zh_HK", "zh_TW",  "zu",
};
static_assert(std::size(codes) == 111);

struct ScriptRow {
  std::string_view language;
  Script script;
};

/// Languages of other scripts than Latin, sorted. Where a language is written in several, `common` stands.
constexpr ScriptRow scripts[] = {
    {"ar", Script::arabic},     {"az", Script::common},  {"be", Script::cyrillic},   {"bg", Script::cyrillic},
    {"bn", Script::bengali},    {"el", Script::greek},   {"fa", Script::arabic},     {"gu", Script::gujarati},
    {"ha", Script::common},     {"he", Script::hebrew},  {"hi", Script::devanagari}, {"ja", Script::han},
    {"ka", Script::georgian},   {"kk", Script::common},  {"kn", Script::kannada},    {"ko", Script::hangul},
    {"ky", Script::common},     {"lo", Script::lao},     {"mk", Script::cyrillic},   {"ml", Script::malayalam},
    {"mr", Script::devanagari}, {"pa", Script::common},  {"prs", Script::arabic},    {"ps", Script::arabic},
    {"ru", Script::cyrillic},   {"si", Script::sinhala}, {"sr", Script::common},     {"ta", Script::tamil},
    {"te", Script::telugu},     {"th", Script::thai},    {"uk", Script::cyrillic},   {"ur", Script::arabic},
    {"uz", Script::common},     {"zh", Script::han},
};

std::string_view primary_part(std::string_view code) { return code.substr(0, code.find('_')); }

}  // namespace

std::span<const std::string_view> language_codes() { return codes; }

std::vector<std::string> languages() { return {std::begin(codes), std::end(codes)}; }

bool is_language(std::string_view code) { return std::binary_search(std::begin(codes), std::end(codes), code); }

std::string_view intended_language(std::string_view code) {
  std::string spelt{code.substr(0, 16)};
  std::replace(spelt.begin(), spelt.end(), '-', '_');
  if (const auto index = find_word(codes, spelt)) return codes[*index];
  if (const auto index = find_word(codes, primary_part(spelt))) return codes[*index];
  return {};
}

Script script_of_language(std::string_view code) {
  const std::string_view language = primary_part(code);
  const auto* row =
      std::lower_bound(std::begin(scripts), std::end(scripts), language,
                       [](const ScriptRow& entry, std::string_view wanted) { return entry.language < wanted; });
  return row != std::end(scripts) && row->language == language ? row->script : Script::latin;
}

bool is_right_to_left(std::string_view code) {
  const Script script = script_of_language(code);
  return script == Script::arabic || script == Script::hebrew;
}

}  // namespace heliograph::template_
