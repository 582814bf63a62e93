// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/template/lifecycle.hpp>
#include <heliograph/template/model.hpp>

namespace heliograph::template_ {

/// What keeps `after` from being sent as an edit of `before`, which is as Graph gave it: the status, how often it was
/// edited, fields that cannot change; and warnings where WhatsApp Manager would call the change large. Places are
/// pointers into `after`. What `after` itself says is judged by validate().
[[nodiscard]] base::Findings check_edit(const Template& before, const Template& after, const EditHistory& history);

/// The same of Graph's JSON.
[[nodiscard]] base::Findings check_edit_of(const base::Json& before, const base::Json& after,
                                           const std::optional<EditHistory>& history);

/// What is to be said before a template in `status` is deleted; errors when it cannot be.
[[nodiscard]] base::Findings check_delete(std::string_view status);

}  // namespace heliograph::template_
