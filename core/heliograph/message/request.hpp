// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/message/context.hpp>
#include <heliograph/template/build.hpp>

namespace heliograph::message {

/// The request that sends a message document or marks a message as read, `{phone_number_id}` standing in its path for
/// the sender's id; or every finding when the document has errors. What only marketing messages have decides the endpoint
/// unless `context` does.
[[nodiscard]] tl::expected<template_::Request, base::Findings> request_for(const base::Json& document,
                                                                           const MessageContext& context = {});

}  // namespace heliograph::message
