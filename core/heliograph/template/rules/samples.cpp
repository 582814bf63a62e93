// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/template/inspection.hpp>

namespace heliograph::template_ {

const SampleFields header_samples{"header_text", &Example::header_text, "header_text_named_params",
                                  &Example::header_text_named_params, Samples::Shape::list};
const SampleFields body_samples{"body_text", &Example::body_text, "body_text_named_params",
                                &Example::body_text_named_params, Samples::Shape::rows};

namespace {

void check_row(const Inspection& in, const std::vector<std::string>& row, std::size_t wanted, const base::Place& at) {
  for (std::size_t i = 0; i < std::min(wanted, limit::told); ++i) {
    if (i < row.size() && !row[i].empty()) continue;
    const std::string variable = "{{" + std::to_string(i + 1) + "}}";
    in.add(rule("template.sample.missing"), base::Place{at, i}, {{"variable", variable}});
  }
  if (row.size() > wanted) in.add(rule("template.sample.unused"), at, {{"max", wanted}, {"actual", row.size()}});
}

void check_rows(const Inspection& in, const Samples& samples, std::size_t wanted, const base::Place& at,
                const SampleFields& fields) {
  static const std::vector<std::string> none;
  const bool rows_expected = fields.shape == Samples::Shape::rows;
  switch (samples.shape) {
    case Samples::Shape::text:
      if (wanted > 1 || samples.rows.front().front().empty()) {
        in.add(rule("template.sample.missing"), at, {{"variable", "{{" + std::to_string(wanted) + "}}"}});
      }
      return;
    case Samples::Shape::list:
      if (rows_expected && wanted > 1 && !samples.rows.empty()) {
        in.add(rule("template.sample.shape"), at);
      } else if (rows_expected && samples.rows.empty()) {
        check_row(in, none, wanted, base::Place{at, 0});
      } else {
        check_row(in, samples.rows.empty() ? none : samples.rows.front(), wanted, at);
      }
      return;
    case Samples::Shape::rows:
      for (std::size_t i = 0; i < std::min(samples.rows.size(), limit::told); ++i) {
        check_row(in, samples.rows[i], wanted, base::Place{at, i});
      }
  }
}

bool holds(const std::vector<std::string_view>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

void tell_missing(const Inspection& in, std::string_view name, const base::Place& entry) {
  const std::string variable = "{{" + std::string{name} + "}}";
  in.add(rule("template.sample.missing"), base::Place{entry, "example"}, {{"variable", variable}});
}

void check_named(const Inspection& in, const std::vector<NamedExample>& params, const TextVariables& variables,
                 const base::Place& at) {
  std::vector<std::string_view> given;
  for (std::size_t i = 0; i < std::min(params.size(), limit::judged); ++i) {
    const NamedExample& param = params[i];
    const base::Place here{at, i};
    const std::string_view name = param.param_name ? std::string_view{*param.param_name} : std::string_view{};
    if (!holds(variables.names, name)) {
      in.add(rule("template.sample.unused"), here, {{"max", variables.names.size()}, {"actual", params.size()}});
    } else if (holds(given, name)) {
      in.add(rule("template.sample.name_repeated"), base::Place{here, "param_name"}, {{"variable", name}});
    } else if ((!param.example || param.example->empty()) && !has_wrong_type(param.extra, "example")) {
      tell_missing(in, name, here);
    }
    given.push_back(name);
  }
  std::size_t next = params.size();
  for (const std::string_view name : variables.names) {
    if (next - params.size() >= limit::told) break;
    if (!holds(given, name)) tell_missing(in, name, base::Place{at, next++});
  }
}

}  // namespace

void check_samples(const Inspection& in, const TextVariables& variables, const Component& component,
                   const base::Place& at, const SampleFields& fields) {
  if (!in.is_request() || !variables.sound || has_wrong_type(component.extra, "example")) return;
  static const Example empty;
  const Example& example = component.example ? *component.example : empty;
  const base::Place place{at, "example"};
  if (variables.has_names) {
    static const std::vector<NamedExample> none;
    if (has_wrong_type(example.extra, fields.named)) return;
    const auto& params = example.*fields.params;
    check_named(in, params ? *params : none, variables, base::Place{place, fields.named});
    return;
  }
  if (has_wrong_type(example.extra, fields.numbered)) return;
  const auto& samples = example.*fields.rows;
  if (variables.list.empty() && !samples) return;
  const Samples none{{}, fields.shape};
  const Samples& given = samples ? *samples : none;
  const base::Place rows{place, fields.numbered};
  if (given.rows.empty() && given.shape == Samples::Shape::rows) {
    check_row(in, {}, variables.distinct, base::Place{rows, 0});
  } else {
    check_rows(in, given, variables.distinct, rows, fields);
  }
}

void check_url_sample(const Inspection& in, bool has_variable, const Button& button, const base::Place& at) {
  if (!in.is_request() || has_wrong_type(button.extra, "example")) return;
  const std::string* sample = button.example ? button.example->first(0) : nullptr;
  const base::Place place{at, "example"};
  const base::Place first{place, 0};
  const bool is_text = button.example && button.example->shape == Samples::Shape::text;
  if (has_variable && (sample == nullptr || sample->empty())) {
    in.add(rule("template.sample.missing"), is_text ? place : first, {{"variable", "{{1}}"}});
  } else if (!has_variable && sample != nullptr && !sample->empty()) {
    in.add(rule("template.sample.unused"), place, {{"max", 0}, {"actual", 1}});
  }
}

}  // namespace heliograph::template_
