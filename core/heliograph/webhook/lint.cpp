// SPDX-License-Identifier: Apache-2.0
#include <heliograph/webhook/lint.hpp>
#include <heliograph/webhook/model.hpp>
#include <heliograph/webhook/rule_table.hpp>

namespace heliograph::webhook {

namespace {

constexpr std::string_view whatsapp_object = "whatsapp_business_account";
constexpr std::string_view template_fields[] = {"message_template_status_update", "message_template_quality_update",
                                                "template_category_update"};

bool is_told(const base::Json& extra, std::string_view member) { return base::find_member(extra, member) != nullptr; }

/// Reads what a change of a known field holds.
base::Findings read_value(std::string_view field, const base::Json& value) {
  if (field == "messages") return base::decode<MessagesValue>(value).findings;
  for (const std::string_view known : template_fields) {
    if (field == known) return base::decode<TemplateValue>(value).findings;
  }
  return {};
}

void check_change(const Change& change, const base::Place& at, base::Findings& findings) {
  if (change.field) {
    findings.append(read_value(*change.field, change.value), base::Place{at, "value"}.pointer());
  } else if (!is_told(change.extra, "field")) {
    findings.add(rule("webhook.field_missing"), base::Place{at, "field"});
  }
}

void check_entry(const Entry& entry, const base::Place& at, base::Findings& findings) {
  const base::Place changes{at, "changes"};
  if (!entry.changes || entry.changes->empty()) {
    if (!is_told(entry.extra, "changes")) findings.add(rule("webhook.changes_missing"), changes);
    return;
  }
  for (std::size_t i = 0; i < entry.changes->size(); ++i) {
    check_change((*entry.changes)[i], base::Place{changes, i}, findings);
  }
}

void check_object(const Envelope& envelope, base::Findings& findings) {
  const base::Place root;
  const base::Place at{root, "object"};
  if (!envelope.object) {
    if (!is_told(envelope.extra, "object")) findings.add(rule("webhook.object_missing"), at);
  } else if (*envelope.object != whatsapp_object) {
    findings.add(rule("webhook.object_unknown"), at, {{"expected", whatsapp_object}, {"actual", *envelope.object}});
  }
}

}  // namespace

bool recognise(const base::Json& document) {
  if (base::find_member(document, "entry") != nullptr) return true;
  const base::Json* object = base::find_member(document, "object");
  return object != nullptr && *object == whatsapp_object;
}

base::Findings lint(const base::Json& document) {
  base::Findings findings;
  if (!recognise(document)) {
    findings.add(rule("webhook.not_recognised"), std::string{});
    return findings;
  }
  const auto read = base::decode<Envelope>(document);
  findings = read.findings;
  check_object(read.value, findings);
  const base::Place root;
  const base::Place entries{root, "entry"};
  if (read.value.entry && !read.value.entry->empty()) {
    for (std::size_t i = 0; i < read.value.entry->size(); ++i) {
      check_entry((*read.value.entry)[i], base::Place{entries, i}, findings);
    }
  } else if (!is_told(read.value.extra, "entry")) {
    findings.add(rule("webhook.entry_missing"), entries);
  }
  if (findings.size() > 1) base::sort_by_document(findings, document);
  return findings;
}

}  // namespace heliograph::webhook
