// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/template/inspection.hpp>
#include <heliograph/template/languages.hpp>
#include <heliograph/template/links.hpp>
#include <heliograph/template/phrases.hpp>
#include <heliograph/text/words.hpp>

namespace heliograph::template_ {

namespace {

using text::Script;

constexpr std::size_t most_read = 4096;
/// Fewer letters than this say nothing about a language.
constexpr std::size_t telling_length = 24;
constexpr std::size_t telling_words = 4;

struct LanguageRow {
  std::string_view code;
  Topic topic;
};
constexpr LanguageRow latin_languages[] = {
    {"en", Topic::english},    {"fr", Topic::french}, {"es", Topic::spanish},
    {"pt", Topic::portuguese}, {"de", Topic::german}, {"it", Topic::italian},
};

bool fits(Script expected, Script actual, std::string_view code) {
  if (expected == Script::common || actual == Script::common || expected == actual) return true;
  const bool east_asian = actual == Script::han || actual == Script::hiragana || actual == Script::katakana;
  return code.starts_with("ja") && east_asian;
}

/// The language that the common words of a text point to when it clearly is another than `code`; empty otherwise.
std::string_view other_language(std::string_view code, const std::array<Hits, topics>& hits) {
  const auto count = [&](const LanguageRow& row) { return hits[static_cast<std::size_t>(row.topic)].count; };
  const LanguageRow* declared = nullptr;
  const LanguageRow* most = nullptr;
  for (const LanguageRow& row : latin_languages) {
    if (code.substr(0, code.find('_')) == row.code) declared = &row;
    if (most == nullptr || count(row) > count(*most)) most = &row;
  }
  if (declared == nullptr || most == declared || count(*most) < telling_words) return {};
  return count(*most) >= telling_words * (count(*declared) + 1) ? most->code : std::string_view{};
}

void check_body_language(const Inspection& in, std::string_view text, const std::array<Hits, topics>& hits,
                         const base::Place& at) {
  if (!in.whole.language || text.size() < telling_length) return;
  const std::string_view code = *in.whole.language;
  const Script actual = text::main_script(text, text::placeholders(text));
  const bool wrong_script = is_language(code) && !fits(script_of_language(code), actual, code);
  const bool wrong_words = actual == Script::latin && !other_language(code, hits).empty();
  if (wrong_script || wrong_words) in.add(rule("template.prediction.language"), at, {{"language", code}});
}

/// The host of a word that is a link, with or without its scheme.
std::string_view host_of_word(std::string_view word) {
  while (!word.empty() && std::string_view{"(<[\"'*_~"}.find(word.front()) != std::string_view::npos) {
    word.remove_prefix(1);
  }
  if (word.find("://") != std::string_view::npos) return host_of(word);
  return word.find('/') == std::string_view::npos ? std::string_view{} : word.substr(0, word.find('/'));
}

void check_links(const Inspection& in, std::string_view text, const base::Place& at) {
  constexpr std::string_view blanks = " \t\r\n";
  bool told_shortened = false;
  bool told_whatsapp = false;
  for (std::size_t begin = text.find_first_not_of(blanks); begin != std::string_view::npos;) {
    const std::size_t end = std::min(text.find_first_of(blanks, begin), text.size());
    const std::string_view host = host_of_word(text.substr(begin, end - begin));
    if (!told_shortened && is_shortener(host)) {
      in.add(rule("template.prediction.shortened_link"), at, {{"actual", host}});
      told_shortened = true;
    }
    if (!told_whatsapp && is_whatsapp(host)) {
      in.add(rule("template.prediction.whatsapp_link"), at, {{"actual", host}});
      told_whatsapp = true;
    }
    begin = text.find_first_not_of(blanks, end);
  }
}

bool tells_opt_out(const std::array<Hits, topics>& hits) {
  return hits[static_cast<std::size_t>(Topic::opt_out)].count != 0;
}

/// Whether a component tells how to stop such messages: its text, or a button's label. Bodies are read elsewhere.
bool tells_opt_out(const Component& component) {
  const auto tells = [](const std::optional<std::string>& text) { return text && tells_opt_out(find_phrases(*text)); };
  if (tells(component.text)) return true;
  return component.buttons && std::any_of(component.buttons->begin(), component.buttons->end(),
                                          [&](const Button& button) { return tells(button.text); });
}

void check_subject(const Inspection& in, const std::array<Hits, topics>& hits, const base::Place& at) {
  const auto of = [&](Topic topic) -> const Hits& { return hits[static_cast<std::size_t>(topic)]; };
  if (const Hits& found = of(Topic::promotion); found.count != 0 && in.is(Category::UTILITY)) {
    in.add(rule("template.prediction.promotional"), at, {{"actual", found.first}});
  }
  if (const Hits& found = of(Topic::one_time_password); found.count != 0 && in.is_not(Category::AUTHENTICATION)) {
    in.add(rule("template.prediction.one_time_password"), at, {{"actual", found.first}});
  }
  if (const Hits& found = of(Topic::sensitive_data); found.count != 0) {
    in.add(rule("template.prediction.sensitive_data"), at, {{"actual", found.first}});
  }
}

/// Meta rejects a second template with the same body and footer.
void check_duplicate(const Inspection& in, std::string_view body, const base::Place& at) {
  const Component* footer = find_component(in.whole, ComponentType::FOOTER);
  const std::string_view footer_text = footer != nullptr && footer->text ? std::string_view{*footer->text} : "";
  for (const Sibling& sibling : in.context.siblings) {
    if (sibling.deleted_at || sibling.body != body || sibling.footer.value_or("") != footer_text) continue;
    if (sibling.name == in.whole.name && sibling.language == in.whole.language) continue;
    in.add(rule("template.prediction.duplicate"), at, {{"name", sibling.name}, {"language", sibling.language}});
    return;
  }
}

void check_body(const Inspection& in, const Component& body, const std::array<Hits, topics>& hits,
                const base::Place& at) {
  const std::string_view text = std::string_view{*body.text}.substr(0, most_read);
  check_subject(in, hits, at);
  check_body_language(in, text, hits, at);
  if (text.find('/') != std::string_view::npos) check_links(in, text, at);
  check_duplicate(in, *body.text, at);
}

}  // namespace

void check_predictions(const Inspection& in) {
  if (!in.is_request() || in.is(Category::AUTHENTICATION) || !in.whole.components) return;
  const auto& components = *in.whole.components;
  const base::Place root;
  const base::Place list{root, "components"};
  bool opt_out = !in.is(Category::MARKETING) || components.size() > limit::judged;
  for (std::size_t i = 0; i < std::min(components.size(), limit::judged); ++i) {
    const Component& component = components[i];
    const bool is_body = component.type && *component.type == ComponentType::BODY && component.text;
    if (is_body) {
      const base::Place place{list, i};
      const auto hits = find_phrases(*component.text);
      check_body(in, component, hits, base::Place{place, "text"});
      opt_out = opt_out || tells_opt_out(hits);
    } else {
      opt_out = opt_out || tells_opt_out(component);
    }
  }
  if (!opt_out) in.add(rule("template.prediction.no_opt_out"), list);
}

}  // namespace heliograph::template_
