// SPDX-License-Identifier: Apache-2.0
#include <heliograph/base/codec.hpp>
#include <heliograph/message/lint.hpp>
#include <heliograph/template/build.hpp>
#include <heliograph/template/lint.hpp>
#include <iostream>

#include "proxy/cli/commands.hpp"
#include "proxy/cli/documents.hpp"

namespace heliograph::proxy::cli {

namespace {

base::Findings judge(const Document& document) {
  if (document.json.findings.has_errors()) return document.json.findings;
  const base::Json& json = document.json.value;
  base::Findings findings = message::recognise(json) ? message::lint(json) : template_::lint(json);
  findings.insert(findings.begin(), document.json.findings.begin(), document.json.findings.end());
  return findings;
}

}  // namespace

int lint(const std::vector<std::string>& files, bool as_json) {
  bool has_errors = false;
  bool all_read = true;
  base::Json results = base::Json::array();
  for (const std::string& file : files) {
    const auto document = read_document(file);
    if (!document) {
      all_read = false;
      continue;
    }
    const base::Findings findings = judge(*document);
    has_errors |= findings.has_errors();
    if (as_json) {
      results.push_back({{"file", document->name}, {"findings", base::encode(findings)}});
    } else {
      print_findings(*document, findings);
    }
  }
  if (as_json) std::cout << base::to_pretty_text(results) << '\n';
  if (!all_read) return 2;
  return has_errors ? 1 : 0;
}

int build(const std::string& file) {
  const auto document = read_document(file);
  if (!document) return 2;
  if (document->json.findings.has_errors()) {
    print_findings(*document, document->json.findings);
    return 1;
  }
  const auto request = template_::build(document->json.value);
  if (!request) {
    print_findings(*document, request.error());
    return 1;
  }
  std::cout << base::to_pretty_text(base::encode(*request)) << '\n';
  return 0;
}

}  // namespace heliograph::proxy::cli
