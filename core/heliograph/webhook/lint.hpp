// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/base/finding.hpp>

namespace heliograph::webhook {

/// Whether `document` looks like the body of a webhook delivery: it has entries, or names the object that all deliveries
/// about WhatsApp are about.
[[nodiscard]] bool recognise(const base::Json& document);

/// Judges the body of a webhook delivery, in the order of the document: what this program could not read of it. A
/// document that is none is `webhook.not_recognised`.
[[nodiscard]] base::Findings lint(const base::Json& document);

}  // namespace heliograph::webhook
