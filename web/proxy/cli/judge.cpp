// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/base/codec.hpp>
#include <heliograph/message/lint.hpp>
#include <heliograph/template/lint.hpp>
#include <heliograph/template/read.hpp>
#include <heliograph/text/utf8.hpp>
#include <heliograph/webhook/lint.hpp>

#include "proxy/cli/documents.hpp"
#include "proxy/cli/rule_table.hpp"

namespace heliograph::proxy::cli {

namespace {

/// Where a syntax error says that it stands. It counts bytes; people and editors count characters.
std::optional<base::TextPosition> own_position(const base::Finding& finding, std::string_view text) {
  const base::Json* line = base::find_member(finding.args, "line");
  const base::Json* column = base::find_member(finding.args, "column");
  if (line == nullptr || column == nullptr || !finding.at.empty()) return std::nullopt;
  std::size_t start = 0;
  for (auto lines = line->get<std::size_t>(); lines > 1 && start < text.size(); --lines) {
    start = std::min(text.find('\n', start), text.size() - 1) + 1;
  }
  const std::size_t end = std::min(start + column->get<std::size_t>() - 1, text.size());
  std::uint32_t characters = 1;
  for (std::size_t i = start; i < end; ++i) {
    characters += static_cast<std::uint32_t>((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U);
  }
  return base::TextPosition{line->get<std::uint32_t>(), characters};
}

std::vector<base::TextPosition> positions_of(const Document& document, const base::Findings& findings) {
  std::vector<std::string> pointers;
  for (const base::Finding& finding : findings) pointers.push_back(finding.at);
  auto positions = base::locate(document.text, pointers);
  for (std::size_t i = 0; i < findings.size(); ++i) {
    if (findings[i].code != "base.json_syntax") continue;
    if (const auto own = own_position(findings[i], document.text)) positions[i] = *own;
  }
  return positions;
}

base::Findings judge_as(Kind kind, const base::Json& json) {
  switch (kind) {
    case Kind::webhook: return webhook::lint(json);
    case Kind::message: return message::lint(json);
    case Kind::template_: break;
  }
  return template_::lint(json);
}

bool is_template_list(const base::Json& json) {
  const base::Json* data = base::find_member(json, "data");
  return data != nullptr && data->is_array() && !data->empty() && template_::recognise(data->front()).has_value();
}

}  // namespace

std::optional<Kind> kind_of(const base::Json& json) {
  if (webhook::recognise(json)) return Kind::webhook;
  if (message::recognise(json)) return Kind::message;
  if (template_::recognise(json) || is_template_list(json)) return Kind::template_;
  return std::nullopt;
}

Verdict verdict(const Document& document, std::optional<Kind> kind, base::Findings findings) {
  Verdict result;
  result.file = document.name;
  result.kind = kind;
  for (const base::Finding& finding : findings) {
    result.errors += finding.severity == base::Severity::error;
    result.warnings += finding.severity == base::Severity::warning;
  }
  if (findings.size() > most_findings) {
    const std::size_t more = findings.size() - most_findings;
    // An error is never the one that is not told while something lesser is.
    std::stable_partition(findings.begin(), findings.end(),
                          [](const base::Finding& finding) { return finding.severity == base::Severity::error; });
    findings.resize(most_findings);
    base::sort_by_document(findings, document.json.value);
    findings.add(rule("cli.more_findings"), "", {{"count", more}});
  }
  result.positions = positions_of(document, findings);
  result.findings = std::move(findings);
  return result;
}

Verdict judge(const Document& document, std::optional<Kind> kind) {
  base::Findings findings = document.json.findings;
  const base::Json& json = document.json.value;
  // Repeated members leave a value to judge, whatever else is wrong with the text leaves none.
  if (findings.has_errors() && json.is_null()) return verdict(document, kind, std::move(findings));
  if (!kind) kind = kind_of(json);
  if (kind) {
    findings.append(judge_as(*kind, json));
  } else {
    findings.add(rule("cli.kind_not_recognised"), "");
  }
  if (!document.json.findings.empty()) base::sort_by_document(findings, json);
  return verdict(document, kind, std::move(findings));
}

}  // namespace heliograph::proxy::cli
