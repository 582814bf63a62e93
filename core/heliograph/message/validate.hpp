// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/message/context.hpp>
#include <heliograph/message/model.hpp>

namespace heliograph::message {

/// Everything that Meta would refuse in `message`, all at once, each with its place, limit and actual value. Places are
/// JSON Pointers into the message's JSON.
[[nodiscard]] base::Findings validate(const Message& message, const MessageContext& context = {});

/// The same for the member `template` by itself; places are pointers into it.
[[nodiscard]] base::Findings validate(const TemplateSend& send, const MessageContext& context = {});

}  // namespace heliograph::message
