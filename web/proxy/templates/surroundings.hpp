// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/template/context.hpp>

#include "proxy/credentials/rows.hpp"
#include "proxy/templates/store.hpp"

namespace heliograph::proxy::templates {

/// What is known about the account that a new template is written for.
/// @param others the account's templates
[[nodiscard]] template_::Context surroundings_of(const account::AccountFacts& facts, const std::vector<TemplateRow>& others,
                                                 base::Instant now);

}  // namespace heliograph::proxy::templates
