// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/template/model.hpp>

namespace heliograph::message {

/// Where a message goes.
enum class Endpoint { messages, marketing_messages };
BOOST_DESCRIBE_ENUM(Endpoint, messages, marketing_messages)

/// What is known beside the message. What is not known is not judged.
struct MessageContext {
  std::optional<Endpoint> endpoint;  ///< recognised by the message's fields without it
  /// The account's templates. Present, a template that is not among them does not exist.
  std::optional<std::vector<template_::Template>> templates;
  std::optional<std::string> sender_number;     ///< digits of the number that sends
  std::optional<bool> is_window_open;           ///< the person wrote within the last 24 hours
  /// The message is about to be sent rather than looked at: then a recipient that Meta cannot read is an error.
  bool is_sending = false;
};
BOOST_DESCRIBE_STRUCT(MessageContext, (), (endpoint, templates, sender_number, is_window_open, is_sending))

}  // namespace heliograph::message
