// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/template/inspection.hpp>
#include <heliograph/text/utf8.hpp>

namespace heliograph::template_ {

namespace {

using text::Placeholder;
using text::PlaceholderKind;

const base::Rule& rule_for(PlaceholderKind kind) {
  switch (kind) {
    case PlaceholderKind::empty:
      return rule("template.variable.empty");
    case PlaceholderKind::spaces:
      return rule("template.variable.spaces");
    case PlaceholderKind::upper_case:
      return rule("template.variable.upper_case");
    case PlaceholderKind::single_braces:
      return rule("template.variable.single_braces");
    case PlaceholderKind::unbalanced:
      return rule("template.variable.unbalanced");
    default:
      return rule("template.variable.special_characters");
  }
}

constexpr std::size_t most_shown = 80;

/// What a finding shows of the braces: all of them, unless they hold half the text.
std::string_view shown(std::string_view text, const Placeholder& found) {
  return found.length <= most_shown ? text.substr(found.offset, found.length) : std::string_view{"{{…}}"};
}

/// The style that the template asks for, where that is known: without a declaration a new one has numbers.
std::optional<ParameterFormat> declared_style(const Inspection& in) {
  if (in.whole.parameter_format) return in.whole.parameter_format->known;
  if (in.form == Form::edit || in.form == Form::component) return std::nullopt;
  return ParameterFormat::POSITIONAL;
}

void check_style(const Inspection& in, TextVariables& variables, const base::Place& at, bool numbers_allowed) {
  const auto style = declared_style(in);
  const bool mixed = variables.has_numbers && variables.has_names;
  if (mixed) {
    in.add(rule("template.variable.mixed"), at);
  } else if (variables.has_names && style == ParameterFormat::POSITIONAL) {
    in.add(rule("template.variable.name_in_positional"), at);
  } else if (variables.has_numbers && style == ParameterFormat::NAMED && !numbers_allowed) {
    in.add(rule("template.variable.number_in_named"), at);
  } else {
    return;
  }
  variables.sound = false;
}

/// Numbers must be 1, 2, 3 … without a gap, in whatever order they stand.
void check_numbers(const Inspection& in, TextVariables& variables, const base::Place& at) {
  const std::size_t count = variables.list.size();
  std::string seen(count + 2, '\0');  // of more than `count` numbers one would be missing before it
  std::uint32_t beyond = 0;           // the smallest of those that are larger
  for (const Placeholder& found : variables.list) {
    if (found.kind != PlaceholderKind::positional) continue;
    if (found.number > count) {
      ++variables.distinct;
      beyond = beyond == 0 ? found.number : std::min(beyond, found.number);
    } else if (seen[found.number] == '\0') {
      ++variables.distinct;
      seen[found.number] = '\1';
    }
  }
  const std::size_t gap = seen.find('\0', 1);
  if (seen[0] == '\0' && gap > variables.distinct) return;
  const std::size_t next = seen[0] != '\0' ? 0 : std::min<std::size_t>(seen.find('\1', gap), beyond);
  in.add(rule("template.variable.not_consecutive"), at, {{"expected", seen[0] != '\0' ? 1 : gap}, {"actual", next}});
  variables.sound = false;
}

void check_names(const Inspection& in, TextVariables& variables, const base::Place& at) {
  bool repeated = false;
  std::size_t told = 0;
  for (const Placeholder& found : variables.list) {
    if (found.kind != PlaceholderKind::named) continue;
    if (found.name.size() > limit::variable_name && told++ < limit::told) {
      in.add(rule("template.variable.name_too_long"), at,
             {{"max", limit::variable_name},
              {"actual", found.name.size()},
              {"variable", found.name.substr(0, most_shown)}});
    }
    if (std::find(variables.names.begin(), variables.names.end(), found.name) != variables.names.end()) {
      repeated = true;
    } else if (variables.names.size() < limit::judged) {
      variables.names.push_back(found.name);
    }
  }
  variables.distinct += variables.names.size();
  if (repeated) in.add(rule("template.variable.name_repeated"), at);
}

}  // namespace

TextVariables check_variables(const Inspection& in, std::string_view text, const base::Place& at,
                              bool numbers_allowed) {
  TextVariables variables;
  std::size_t told = 0;
  variables.list = text::placeholders(text);
  for (const Placeholder& found : variables.list) {
    if (found.is_variable()) {
      variables.has_numbers |= found.kind == PlaceholderKind::positional;
      variables.has_names |= found.kind == PlaceholderKind::named;
      continue;
    }
    variables.sound = false;
    if (told++ < limit::told) in.add(rule_for(found.kind), at, {{"actual", shown(text, found)}});
  }
  if (!variables.sound) std::erase_if(variables.list, [](const Placeholder& found) { return !found.is_variable(); });
  check_style(in, variables, at, numbers_allowed);
  if (variables.has_numbers) check_numbers(in, variables, at);
  if (variables.has_names) check_names(in, variables, at);
  return variables;
}

}  // namespace heliograph::template_
