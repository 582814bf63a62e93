// SPDX-License-Identifier: Apache-2.0
#include <heliograph/template/inspection.hpp>
#include <heliograph/template/validate.hpp>

namespace heliograph::template_ {

namespace {

/// What is judged of a whole template, in the order in which it is told.
constexpr void (*checks[])(const Inspection&) = {
    &check_name,    &check_language,    &check_category,       &check_time_to_live,
    &check_library, &check_structure,   &check_authentication, &check_offer_surroundings,
    &check_account, &check_predictions, &check_unknown_fields,
};

}  // namespace

void soften(base::Findings& findings) {
  for (base::Finding& finding : findings) {
    if (finding.severity == base::Severity::error) finding.severity = base::Severity::warning;
  }
}

void judge(const Template& whole, Form form, const Context& context, base::Findings& findings) {
  const Inspection in{whole, context, form, findings};
  for (const auto check : checks) check(in);
  if (form == Form::existing) soften(findings);
}

void judge(const Component& component, const Context& context, base::Findings& findings) {
  const Template none;
  const Inspection in{none, context, Form::component, findings};
  const base::Place root;
  check_component(in, {component, root, std::span{&component, 1}, false});
}

base::Findings validate(const Template& whole, const Context& context) {
  base::Findings findings;
  judge(whole, context.form.value_or(Form::create), context, findings);
  return findings;
}

base::Findings validate(const Component& component, const Context& context) {
  base::Findings findings;
  judge(component, context, findings);
  return findings;
}

}  // namespace heliograph::template_
