// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/template/lint.hpp>
#include <heliograph/template/read.hpp>
#include <heliograph/template/rule_table.hpp>
#include <heliograph/template/validate.hpp>

namespace heliograph::template_ {

namespace {

base::Findings lint_as(Form form, const base::Json& document, const Context& context) {
  if (form == Form::component) {
    auto component = base::decode<Component>(document);
    judge(component.value, context, component.findings);
    return std::move(component.findings);
  }
  auto whole = read(document);
  judge(whole.value, form, context, whole.findings);
  return std::move(whole.findings);
}

/// The list of templates inside an answer of Graph, or nullptr.
const base::Json* list_in(const base::Json& document) {
  const base::Json* data = base::find_member(document, "data");
  if (data == nullptr || !data->is_array() || data->empty()) return nullptr;
  return recognise(data->front()) == Form::existing ? data : nullptr;
}

void lint_list(const base::Json& list, const Context& context, base::Findings& findings) {
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (!list[i].is_object()) continue;
    findings.append(lint_as(Form::existing, list[i], context), base::pointer_to("/data", i));
  }
}

}  // namespace

base::Findings lint(const base::Json& document, const Context& context) {
  base::Findings findings;
  const auto form = context.form ? context.form : recognise(document);
  if (form && document.is_object()) {
    findings = lint_as(*form, document, context);
  } else if (const base::Json* list = list_in(document)) {
    lint_list(*list, context, findings);
  } else {
    findings.add(rule("template.not_recognised"), std::string{});
  }
  if (findings.size() > 1) base::sort_by_document(findings, document);
  return findings;
}

Review review(const base::Json& document, const std::optional<Context>& context) {
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

}  // namespace heliograph::template_
