// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/template/lint.hpp>
#include <heliograph/template/read.hpp>
#include <heliograph/template/rule_table.hpp>
#include <heliograph/template/validate.hpp>

namespace heliograph::template_ {

namespace {

base::Findings lint_as(Form form, base::Node document, const Context& context) {
  if (form == Form::component) {
    auto component = base::decode<Component>(document);
    judge(component.value, context, component.findings);
    return std::move(component.findings);
  }
  auto whole = read(document);
  judge(whole.value, form, context, whole.findings);
  return std::move(whole.findings);
}

/// The list of templates inside an answer of Graph; absent when there is none.
base::Node list_in(base::Node document) {
  const base::Node data = document.find("data");
  if (!data.is_array() || data.size() == 0) return {};
  return recognise(data.front()) == Form::existing ? data : base::Node{};
}

void lint_list(base::Node list, const Context& context, base::Findings& findings) {
  std::size_t index = 0;
  for (const base::Node element : list) {
    const std::size_t at = index++;
    if (element.is_object()) {
      findings.append(lint_as(Form::existing, element, context), base::pointer_to("/data", at));
    }
  }
}

}  // namespace

base::Findings lint(base::Node document, const Context& context) {
  base::Findings findings;
  const auto form = context.form ? context.form : recognise(document);
  if (form && document.is_object()) {
    findings = lint_as(*form, document, context);
  } else if (const base::Node list = list_in(document); !list.is_absent()) {
    lint_list(list, context, findings);
  } else {
    findings.add(rule("template.not_recognised"), std::string{});
  }
  if (findings.size() > 1) base::sort_by_document(findings, document);
  return findings;
}

Review review(base::Node document, const std::optional<Context>& context) {
  const Context none;
  const Context& known = context ? *context : none;
  Review result;
  result.form = known.form ? known.form : recognise(document);
  if (!result.form || !document.is_object()) {
    result.findings = lint(document, known);
    return result;
  }
  auto whole = read(document);
  result.variables = variables(whole.value);
  result.counts = counts(whole.value);
  if (*result.form == Form::component) {
    result.findings = lint(document, known);
    return result;
  }
  judge(whole.value, *result.form, known, whole.findings);
  result.findings = std::move(whole.findings);
  if (result.findings.size() > 1) base::sort_by_document(result.findings, document);
  return result;
}

base::Findings lint(const base::Json& document, const Context& context) {
  return lint(base::Document{document}.root(), context);
}

Review review(const base::Json& document, const std::optional<Context>& context) {
  return review(base::Document{document}.root(), context);
}

}  // namespace heliograph::template_
