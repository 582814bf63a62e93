// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "sandbox/judge/template_rules.hpp"
#include "sandbox/judge/text.hpp"

namespace heliograph::sandbox {

namespace {

// Observed: 5 of 16 words pass, 3 of 9 do not.
constexpr double most_variables_per_word = 0.33;

GraphError header_wrong(std::string_view why) { return template_refusal(2388047, "Header format is incorrect", why); }
GraphError body_wrong(std::string_view why) { return template_refusal(2388072, "Body format is incorrect", why); }
GraphError example_missing(std::string_view component) {
  return template_refusal(2388043, "Message template \"components\" param is missing expected field(s)",
                          "component of type " + std::string{component} + " is missing expected field(s) (example)");
}

void check_variables(const Variables& found, const TemplateContext& context) {
  const auto refuse = [](std::string_view why) { return template_refusal(0, "Variable format is incorrect", why); };
  if (found.broken) throw refuse("Variables are whole numbers or lower-case names within two pairs of braces.");
  if (found.numbers && found.names) throw refuse("Numbered and named variables cannot be mixed.");
  if (found.all.empty()) return;
  if ((context.format == "NAMED") != found.names) throw refuse("The variables do not fit the parameter_format.");
  if (found.names) {
    if (std::any_of(found.all.begin(), found.all.end(), [](const auto& name) { return name.size() > 32; }))
      throw refuse("The name of a variable has at most 32 characters.");
    return;
  }
  for (std::size_t number = 1; number <= found.distinct.size(); ++number)
    if (std::find(found.distinct.begin(), found.distinct.end(), std::to_string(number)) == found.distinct.end())
      throw refuse("Numbered variables count from 1 without gaps.");
}

/// Whether `example[named_key]` has one value for each variable.
bool named_examples_fit(const Json& example, const char* key, const Variables& found) {
  if (!example.contains(key) || !example[key].is_array()) return false;
  return std::all_of(found.distinct.begin(), found.distinct.end(), [&](const std::string& name) {
    return std::any_of(example[key].begin(), example[key].end(), [&](const Json& row) {
      return text_member(row, "param_name") == name && !text_member(row, "example").value_or("").empty();
    });
  });
}

/// Graph takes `"a"`, `["a","b"]` and `[["a","b"]]`.
bool positional_examples_fit(const Json& example, const char* key, const Variables& found) {
  if (!example.contains(key)) return false;
  auto values = example[key];
  if (values.is_string()) values = Json::array({values});
  if (values.is_array() && !values.empty() && values[0].is_array()) values = Json(values[0]);
  return values.is_array() && values.size() == found.distinct.size() &&
         std::all_of(values.begin(), values.end(), [](const Json& v) { return v.is_string() && v != ""; });
}

bool examples_fit(const Json& component, const std::string& key, const Variables& found) {
  if (found.all.empty()) return true;
  if (!component.contains("example") || !component["example"].is_object()) return false;
  const auto& example = component["example"];
  return found.names ? named_examples_fit(example, (key + "_named_params").c_str(), found)
                     : positional_examples_fit(example, key.c_str(), found);
}

bool three_newlines(std::string_view text) {
  std::size_t run = 0;
  for (const char c : text) {
    if (c == '\n') {
      if (++run > 2) return true;
    } else if (c != ' ' && c != '\r') {
      run = 0;
    }
  }
  return false;
}

void check_edges(const std::string& text) {
  const auto markup = [](char c) { return c == ' ' || c == '\n' || c == '*' || c == '_' || c == '~' || c == '`'; };
  auto rest = text;
  while (!rest.empty() && markup(rest.back())) rest.pop_back();
  rest.erase(rest.begin(), std::find_if_not(rest.begin(), rest.end(), markup));
  const bool leads = rest.substr(0, 2) == "{{";
  const bool trails = rest.size() >= 2 && rest.substr(rest.size() - 2) == "}}";
  if (leads || trails)
    throw template_refusal(2388299, "Leading or trailing params not allowed",
                           "Variables can't be at the start or end of the template.");
}

void check_text_header(const Json& header, const TemplateContext& context) {
  const auto text = text_member(header, "text");
  if (!text || text->empty()) throw example_missing("HEADER");
  if (length(*text) > 60) throw header_wrong("The header has at most 60 characters.");
  const bool marked = text->find_first_of("*_~\n\r") != std::string::npos &&
                      without_variables(*text).find_first_of("*_~\n\r") != std::string::npos;
  if (marked || text->find("```") != std::string::npos || emoji_count(*text) > 0)
    throw header_wrong("Message headers can't have any new lines, formatting characters, emojis or asterisks.");
  const auto found = variables_of(*text);
  check_variables(found, context);
  if (found.all.size() > 1) throw header_wrong("The header has at most one variable.");
  if (!examples_fit(header, "header_text", found)) throw example_missing("HEADER");
}

bool has_handle(const Json& header) {
  if (!header.contains("example") || !header["example"].is_object()) return false;
  const auto& example = header["example"];
  if (!example.contains("header_handle")) return false;
  const auto& handle = example["header_handle"];
  if (handle.is_string()) return handle != "";
  return handle.is_array() && !handle.empty() && handle[0].is_string() && handle[0] != "";
}

}  // namespace

void check_header(const Json& header, const TemplateContext& context) {
  const auto format = upper_member(header, "format");
  if (format == "TEXT") return check_text_header(header, context);
  if (format == "PRODUCT" || format == "LOCATION") return;
  if (format == "GIF" && context.category != "MARKETING")
    throw template_refusal(0, "Header format not supported", "GIF headers are for marketing templates only.");
  if (format != "IMAGE" && format != "VIDEO" && format != "DOCUMENT" && format != "GIF")
    throw invalid("Param components[]['format'] must be one of {TEXT, IMAGE, VIDEO, DOCUMENT, LOCATION, GIF, PRODUCT}");
  if (!has_handle(header)) throw example_missing("HEADER");
}

void check_body(const Json& body, const TemplateContext& context, std::size_t longest, int too_long_subcode) {
  const auto text = text_member(body, "text");
  if (!text || text->empty()) throw example_missing("BODY");
  if (length(*text) > longest)
    throw template_refusal(too_long_subcode, "Character limit exceeded",
                           "The body has at most " + std::to_string(longest) + " characters.");
  const auto found = variables_of(*text);
  check_variables(found, context);
  if (three_newlines(*text)) throw body_wrong("The body has more than two consecutive newline characters.");
  if (emoji_count(*text) > 10) throw body_wrong("The body has more than 10 emojis.");
  if (!found.all.empty() && without_variables(*text).find_first_not_of(" \n\r\t*_~`") == std::string::npos)
    throw body_wrong("The body cannot consist of variables only.");
  if (!found.all.empty()) {
    check_edges(*text);
    const auto variables = found.names ? found.all.size() : found.distinct.size();
    if (static_cast<double>(variables) / words_in(*text, found.all.size()) > most_variables_per_word)
      throw template_refusal(2388293, "Parameters words ratio exceeds limit",
                             "This template contains too many variable parameters relative to the message length.");
  }
  if (!examples_fit(body, "body_text", found)) throw example_missing("BODY");
}

void check_footer(const Json& footer) {
  const auto refuse = [](std::string_view why) { return template_refusal(2388073, "Footer format is incorrect", why); };
  const auto text = text_member(footer, "text");
  if (!text || text->empty()) throw example_missing("FOOTER");
  if (length(*text) > 60) throw refuse("The footer has at most 60 characters.");
  if (text->find('\n') != std::string::npos || text->find("{{") != std::string::npos || emoji_count(*text) > 0)
    throw refuse("Footers can't have any variables, new lines or emojis.");
}

}  // namespace heliograph::sandbox
