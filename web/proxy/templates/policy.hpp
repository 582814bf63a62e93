// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/base/lifecycle.hpp>
#include <tl/expected.hpp>

#include "proxy/templates/rows.hpp"

/// What the core says may be done with a stored template.
namespace heliograph::proxy::templates {

/// What is offered for a template, each with what keeps it from happening now.
[[nodiscard]] std::vector<base::Offer> offers_of(const TemplateRow& row, base::Instant now);

/// What is sent to Graph to turn a template into `document`, or what refuses it.
[[nodiscard]] tl::expected<base::Json, base::Findings> edit_request(const TemplateRow& row, const base::Json& document,
                                                                    base::Instant now);

/// What keeps a template from being deleted; no errors when nothing does.
[[nodiscard]] base::Findings deletion_refusals(const TemplateRow& row);

}  // namespace heliograph::proxy::templates
