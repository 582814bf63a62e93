// SPDX-License-Identifier: Apache-2.0
#include <heliograph/message/lint.hpp>
#include <heliograph/message/model.hpp>
#include <heliograph/message/request.hpp>

namespace heliograph::message {

tl::expected<template_::Request, base::Findings> request_for(const base::Json& document, const MessageContext& context) {
  const bool looks_marketing = recognise(document) == MessageForm::marketing;
  const Endpoint endpoint =
      context.endpoint.value_or(looks_marketing ? Endpoint::marketing_messages : Endpoint::messages);
  MessageContext known = context;
  known.endpoint = endpoint;
  base::Findings findings = lint_as(MessageForm::message, document, known);
  if (findings.has_errors()) return tl::unexpected(std::move(findings));
  return template_::Request{"POST", "{phone_number_id}/" + std::string{base::name_of(endpoint)},
                            base::encode(base::decode<Message>(document).value)};
}

}  // namespace heliograph::message
