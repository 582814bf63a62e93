// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/template/limits.hpp>
#include <heliograph/template/read.hpp>
#include <heliograph/template/variables.hpp>
#include <heliograph/text/placeholder.hpp>

namespace heliograph::template_ {

namespace {

using base::Json;

bool is_number(std::string_view name) { return !name.empty() && name.find_first_not_of("0123456789") == name.npos; }

/// The array index that `token` is; a very large one when it is none.
std::size_t index_of(std::string_view token) {
  if (token.empty() || token.size() > 9 || !is_number(token)) return std::string_view::npos;
  std::size_t index = 0;
  for (const char digit : token) index = index * 10 + static_cast<std::size_t>(digit - '0');
  return index;
}

/// The value at the JSON Pointer `at`, or nullptr. No member of a template has a name that needs escaping.
Json* value_at(Json& document, std::string_view at) {
  Json* here = &document;
  while (here != nullptr && !at.empty()) {
    at.remove_prefix(1);
    const std::string_view token = at.substr(0, at.find('/'));
    at.remove_prefix(token.size());
    if (here->is_array()) {
      const auto index = index_of(token);
      here = index < here->size() ? &(*here)[index] : nullptr;
    } else {
      here = const_cast<Json*>(base::find_member(*here, token));
    }
  }
  return here;
}

bool is_pointer(std::string_view at) { return at.empty() || at.front() == '/'; }

std::string_view parent_of(std::string_view at) { return at.substr(0, at.rfind('/')); }
std::string_view last_of(std::string_view at) { return at.substr(at.rfind('/') + 1); }

/// The variables of the text at `at`.
std::vector<Variable> variables_at(const Json& document, std::string_view at) {
  std::vector<Variable> all = variables(read(document).value);
  std::erase_if(all, [&](const Variable& variable) { return variable.at != at; });
  return all;
}

std::string value_of(const Variable& variable, std::string_view name, std::string_view value) {
  return variable.name == name ? std::string{value} : variable.example.value_or("");
}

Json row_of(const std::vector<Variable>& list, std::string_view name, std::string_view value) {
  Json row = Json::array();
  for (const Variable& variable : list) row.push_back(value_of(variable, name, value));
  return row;
}

Json params_of(const std::vector<Variable>& list, std::string_view name, std::string_view value) {
  Json params = Json::array();
  for (const Variable& variable : list) {
    Json entry = Json::object();
    entry["param_name"] = variable.name;
    entry["example"] = value_of(variable, name, value);
    params.push_back(std::move(entry));
  }
  return params;
}

}  // namespace

Json with_example(const Json& document, std::string_view at, std::string_view name, std::string_view value) {
  Json result = document;
  const std::vector<Variable> list = variables_at(document, at);
  if (list.empty() || !is_pointer(at)) return result;
  Json* owner = value_at(result, parent_of(at));
  if (owner == nullptr || !owner->is_object()) return result;
  if (list.front().part == Part::button) {
    (*owner)["example"] = row_of(list, name, value);
    return result;
  }
  Json& example = (*owner)["example"];
  if (!example.is_object()) example = Json::object();
  const std::string field = list.front().part == Part::header ? "header_text" : "body_text";
  const bool named = !is_number(list.front().name);
  example.erase(named ? field : field + "_named_params");
  if (named) {
    example[field + "_named_params"] = params_of(list, name, value);
  } else if (field == "header_text") {
    example[field] = row_of(list, name, value);
  } else {
    example[field] = Json::array({row_of(list, name, value)});
  }
  return result;
}

std::string next_variable(const Json& document, std::string_view at) {
  const Template whole = read(document).value;
  const std::vector<Variable> all = variables(whole);
  const bool in_url = last_of(at) == "url";
  const auto taken = [&](const std::string& name) {
    return std::any_of(all.begin(), all.end(), [&](const Variable& variable) {
      return variable.name == name && (variable.at == at || !is_number(name));
    });
  };
  const std::string prefix = is_named(whole) && !in_url ? "variable_" : "";
  for (std::size_t number = 1;; ++number) {
    const std::string name = prefix + std::to_string(number);
    if (!taken(name)) return "{{" + name + "}}";
  }
}

}  // namespace heliograph::template_
