// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/template/context.hpp>
#include <heliograph/template/model.hpp>
#include <optional>

namespace heliograph::template_ {

/// What `document` is by its shape, or nothing when it looks like no template. A component of a message that is sent
/// (it has `parameters`) is none.
[[nodiscard]] std::optional<Form> recognise(base::Node document);
[[nodiscard]] std::optional<Form> recognise(const base::Json& document);

/// Reads a template from Graph's JSON. Every member of a wrong type is a finding, and is kept all the same.
[[nodiscard]] base::Decoded<Template> read(base::Node document);
[[nodiscard]] base::Decoded<Template> read(const base::Json& document);

/// Writes a template as Graph's JSON: what was read is written again, field for field.
[[nodiscard]] base::Json write(const Template& whole);

}  // namespace heliograph::template_
