// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/template/context.hpp>
#include <heliograph/template/model.hpp>

namespace heliograph::template_ {

/// Everything that Meta would refuse in `whole`, and what its reviewers usually act on: all findings at once, each with
/// its place, limit and actual value. Places are JSON Pointers into the template's JSON. In the form `existing` nothing
/// is an error. Without `context.form` the template is taken as one to create.
[[nodiscard]] base::Findings validate(const Template& whole, const Context& context = {});

/// The same for one component by itself; places are pointers into it.
[[nodiscard]] base::Findings validate(const Component& component, const Context& context = {});

/// Adds to `findings` what validate() finds about `whole` as a document of `form`, whatever `context.form` says.
void judge(const Template& whole, Form form, const Context& context, base::Findings& findings);
void judge(const Component& component, const Context& context, base::Findings& findings);

/// Makes warnings of errors: what Meta has accepted is not refused any more.
void soften(base::Findings& findings);

}  // namespace heliograph::template_
