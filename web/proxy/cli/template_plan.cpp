// SPDX-License-Identifier: Apache-2.0
#include "proxy/cli/template_plan.hpp"

#include <algorithm>
#include <heliograph/template/lint.hpp>
#include <heliograph/template/policy.hpp>

namespace heliograph::proxy::cli {

namespace {

using template_::Context;
using template_::Form;

std::string text_of_member(const base::Json& node, std::string_view name) {
  const base::Json* member = base::find_member(node, name);
  return member != nullptr && member->is_string() ? member->get<std::string>() : std::string{};
}

std::optional<std::string> component_text(const template_::Template& whole, template_::ComponentType type) {
  const template_::Component* component = template_::find_component(whole, type);
  return component == nullptr ? std::nullopt : component->text;
}

std::vector<template_::Sibling> siblings_in(const AccountTemplates& account) {
  std::vector<template_::Sibling> siblings;
  for (const base::Json& node : account.nodes) {
    const template_::Template whole = base::decode<template_::Template>(node).value;
    if (!whole.name || !whole.language) continue;
    template_::Sibling sibling{*whole.name, *whole.language, std::nullopt, std::nullopt, std::nullopt, std::nullopt};
    if (whole.id) sibling.id = whole.id->text;
    sibling.body = component_text(whole, template_::ComponentType::BODY);
    sibling.footer = component_text(whole, template_::ComponentType::FOOTER);
    siblings.push_back(std::move(sibling));
  }
  return siblings;
}

/// Judges `planned` as what push would make of it, and keeps the request when nothing is wrong.
void judge_planned(PlannedTemplate& planned, Context context) {
  const base::Json& json = planned.kept->document.json.value;
  base::Findings findings = planned.kept->document.json.findings;
  if (planned.account != nullptr) {
    context.form = Form::edit;
    context.id = text_of_member(*planned.account, "id");
    findings.append(template_::check_edit_of(*planned.account, json, std::nullopt));
  }
  findings.append(template_::lint(json, context));
  base::sort_by_document(findings, json);
  if (!findings.has_errors()) {
    auto request = template_::build(json, context);
    if (request) planned.request = std::move(*request);
  }
  planned.verdict = verdict(planned.kept->document, Kind::template_, std::move(findings));
}

/// Edits carry no category that is the account's already: Graph refuses it for approved templates.
void leave_out_same_category(PlannedTemplate& planned) {
  if (!planned.request || planned.account == nullptr) return;
  const bool is_changed = std::any_of(planned.differences.begin(), planned.differences.end(),
                                      [](const auto& difference) { return difference.at == "/category"; });
  if (!is_changed) planned.request->body.erase("category");
}

}  // namespace

std::vector<PlannedTemplate> plan(const TemplateFolder& folder, const AccountTemplates& account) {
  std::map<TemplateKey, PlannedTemplate> all;
  for (const auto& [key, kept] : folder.templates) all[key].kept = &kept;
  for (const base::Json& node : account.nodes) {
    if (const auto key = key_of(node)) all[*key].account = &node;
  }
  Context context;
  context.siblings = siblings_in(account);
  std::vector<PlannedTemplate> planned;
  for (auto& [key, one] : all) {
    one.key = key;
    if (one.kept != nullptr && one.account != nullptr) {
      one.differences = template_::differences(*one.account, one.kept->document.json.value);
    }
    const bool is_sent = std::any_of(one.differences.begin(), one.differences.end(),
                                     [](const auto& difference) { return difference.is_sent; });
    if (one.kept != nullptr && (one.account == nullptr || is_sent)) judge_planned(one, context);
    leave_out_same_category(one);
    planned.push_back(std::move(one));
  }
  return planned;
}

}  // namespace heliograph::proxy::cli
