// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/base/finding.hpp>
#include <heliograph/base/parse.hpp>
#include <heliograph/account/credential.hpp>
#include <heliograph/channel/record.hpp>
#include <heliograph/message/compose.hpp>
#include <heliograph/message/fields.hpp>
#include <heliograph/message/lifecycle.hpp>
#include <heliograph/phone/number.hpp>
#include <heliograph/template/build.hpp>
#include <heliograph/template/languages.hpp>
#include <heliograph/template/lifecycle.hpp>
#include <heliograph/template/lint.hpp>
#include <heliograph/template/media.hpp>
#include <heliograph/template/policy.hpp>
#include <heliograph/template/preview.hpp>
#include <heliograph/template/read.hpp>
#include <heliograph/template/variables.hpp>
#include <heliograph/text/count.hpp>
#include <heliograph/text/markup.hpp>
#include <string_view>

#include "call_table.hpp"

/// The list of everything the page may call. A function of the core becomes callable by one line here: the binding,
/// the TypeScript types and the native call program all walk this list.
namespace heliograph::bindings {

/// Calls `visit` with each Export, in the order of the rooms.
template <class Visitor>
constexpr void each_export(Visitor&& visit) {
  using namespace heliograph;
  visit(Export<&base::fill_text>{"base_fill_text", "pattern, args"});
  visit(Export<[](std::string_view text) { return base::parse(text); }>{"base_parse", "text"});

  visit(Export<&phone::read>{"phone_read", "input"});
  visit(Export<&phone::check_sender_number>{"phone_check_sender_number", "text, at"});

  visit(Export<&account::validate_credential>{"account_validate_credential", "form"});

  visit(Export<&channel::validate_configuration>{"channel_validate_configuration", "form"});
  visit(Export<&channel::configuration_actions>{"channel_configuration_actions", "record, context"});
  visit(Export<&channel::editable_fields>{"channel_editable_fields", "record"});

  visit(Export<&text::count>{"text_count", "text"});
  visit(Export<&text::template_markup>{"text_markup", "text"});

  visit(Export<[](base::Node document, const std::optional<template_::Context>& context) {
    return context ? template_::lint(document, *context) : template_::lint(document);
  }>{"template_lint", "document, context"});
  visit(Export<[](base::Node document, const std::optional<template_::Context>& context) {
    return template_::review(document, context);
  }>{"template_review", "document, context"});
  visit(Export<&template_::preview_of>{"template_preview", "document, values"});
  visit(Export<&template_::build>{"template_build", "document, context"});
  visit(Export<[](base::Node document) { return template_::create_body(template_::read(document).value); }>{
      "template_create_body", "document"});
  visit(Export<&template_::with_example>{"template_with_example", "document, at, name, value"});
  visit(Export<&template_::next_variable>{"template_next_variable", "document, at"});
  visit(Export<&template_::check_edit_of>{"template_check_edit", "before, after, history"});
  visit(Export<&template_::check_delete>{"template_check_delete", "status"});
  visit(Export<&template_::actions>{"template_actions", "status, history"});
  visit(Export<&template_::languages>{"template_languages", ""});
  visit(Export<&template_::media_limits>{"template_media", "format"});

  visit(Export<&message::fields_of_document>{"message_fields", "template"});
  visit(Export<&message::compose>{"message_compose", "draft"});
  visit(Export<&message::message_path>{"message_path", ""});
  visit(Export<&message::message_states>{"message_statuses", ""});
}

/// The list as a type.
struct CoreExports {
  template <class Visitor>
  static constexpr void each(Visitor&& visit) {
    each_export(visit);
  }
};

}  // namespace heliograph::bindings
