// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/template/read.hpp>
#include <iterator>

namespace heliograph::template_ {

namespace {

bool has(base::Node document, std::string_view member) { return !document.find(member).is_absent(); }

bool is_component(base::Node document) {
  const base::Node type = document.find("type");
  if (!type.is_string() || has(document, "parameters")) return false;
  return find_word(words_of<ComponentType>, type.text()).has_value();
}

}  // namespace

std::optional<Form> recognise(base::Node document) {
  if (!document.is_object()) return std::nullopt;
  const bool has_components = has(document, "components");
  if (has(document, "library_template_name")) {
    return has(document, "id") || has(document, "status") ? Form::existing : Form::create_library;
  }
  if (!has_components) {
    if (is_component(document)) return Form::component;
    const bool named = has(document, "name") && has(document, "language");
    if (!named || !has(document, "category")) return std::nullopt;
    if (has(document, "topic") || has(document, "usecase")) return std::nullopt;  // a template of Meta's library
    return has(document, "status") ? Form::existing : Form::create;
  }
  // A template in a message that is sent has a language with a code inside, and components with parameters.
  const base::Node language = document.find("language");
  if (language.is_object()) return std::nullopt;
  if (has(document, "id") || has(document, "status")) return Form::existing;
  if (has(document, "languages")) return Form::upsert;
  return has(document, "name") || !language.is_absent() ? Form::create : Form::edit;
}

std::optional<Form> recognise(const base::Json& document) { return recognise(base::Document{document}.root()); }

base::Decoded<Template> read(base::Node document) { return base::decode<Template>(document); }

base::Decoded<Template> read(const base::Json& document) { return base::decode<Template>(document); }

base::Json write(const Template& whole) { return base::encode(whole); }

}  // namespace heliograph::template_
