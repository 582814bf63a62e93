// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/graph_error.hpp"

namespace heliograph::sandbox {

/// What the rules need to know besides the template itself.
struct TemplateContext {
  std::string category;  ///< in capitals
  std::string format;    ///< `POSITIONAL` or `NAMED`
  bool business_verified = true;
};

/// Judges the body of a template's creation as Meta does at once.
/// @throws GraphError the first refusal, as Graph never gives more than one
void check_new_template(const Json& proposal, bool business_verified);

/// Judges components, of a new template or of an edit.
void check_components(const Json& components, const TemplateContext& context);

/// @throws GraphError unless the time fits the category
void check_time_to_live(const Json& seconds, std::string_view category);

/// Components with types, formats and button types in capitals, as Graph returns them.
Json normalized_components(const Json& components);

/// Why a template that was accepted at once is rejected later; empty when it is not.
std::string flaw_found_in_review(const Json& components);

// One function for each kind of component, in its own file.
void check_header(const Json& header, const TemplateContext& context);
void check_body(const Json& body, const TemplateContext& context, std::size_t longest, int too_long_subcode);
void check_footer(const Json& footer);
void check_buttons(const Json& component, const TemplateContext& context);
void check_authentication(const Json& components, const TemplateContext& context);
void check_carousel(const Json& component, const TemplateContext& context);
void check_limited_time_offer(const Json& components, const Json& component, const TemplateContext& context);

}  // namespace heliograph::sandbox
