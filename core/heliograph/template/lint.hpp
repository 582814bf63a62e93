// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe.hpp>
#include <heliograph/template/context.hpp>
#include <heliograph/template/counts.hpp>
#include <heliograph/template/variables.hpp>
#include <optional>
#include <vector>

namespace heliograph::template_ {

/// Everything about a template document that its editor shows.
struct Review {
  std::optional<Form> form;  ///< what the document is; absent when it is no template
  base::Findings findings;   ///< in the order of the document
  std::vector<Variable> variables;
  std::vector<TextCount> counts;
};
BOOST_DESCRIBE_STRUCT(Review, (), (form, findings, variables, counts))

/// Judges Graph's JSON of a template to create, edit or copy from the library, of one that exists, of a page of a list
/// of those, or of one component. Findings are in the order of the document. The form is recognised unless `context`
/// gives it; a document that is no template is `template.not_recognised`.
[[nodiscard]] base::Findings lint(base::Node document, const Context& context = {});
[[nodiscard]] base::Findings lint(const base::Json& document, const Context& context = {});

/// The same with what else the editor of a template needs, in one call.
[[nodiscard]] Review review(base::Node document, const std::optional<Context>& context = std::nullopt);
[[nodiscard]] Review review(const base::Json& document, const std::optional<Context>& context = std::nullopt);

}  // namespace heliograph::template_
