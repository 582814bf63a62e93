// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/message/fields.hpp>
#include <heliograph/message/template_send.hpp>

/// One value as a person or a program gives it, and as Graph takes it.
namespace heliograph::message {

/// Whether `value` is no value at all: null, empty text or an empty object.
[[nodiscard]] bool is_no_value(const base::Json& value);

/// The parameter that `value` makes for `field`, or nothing when the shape is wrong for its kind.
[[nodiscard]] std::optional<TemplateParameter> to_parameter(const MessageField& field, const base::Json& value);

/// The value that `to_parameter` would make `parameter` from, or null.
[[nodiscard]] base::Json to_value(const MessageField& field, const TemplateParameter& parameter);

}  // namespace heliograph::message
