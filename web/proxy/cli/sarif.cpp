// SPDX-License-Identifier: Apache-2.0
#include <heliograph/base/codec.hpp>
#include <map>

#include "http/url.hpp"
#include "proxy/cli/lint.hpp"

namespace heliograph::proxy::cli {

namespace {

using base::Json;

constexpr const char* schema = "https://json.schemastore.org/sarif-2.1.0.json";

std::string level_of(base::Severity severity) {
  return severity == base::Severity::notice ? "note" : std::string{base::name_of(severity)};
}

/// A message; braces are doubled, since single ones hold the place of an argument (SARIF 2.1.0, 3.11.5).
Json message_of(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    escaped += c;
    if (c == '{' || c == '}') escaped += c;
  }
  return Json::object({{"text", escaped}});
}

/// A path as a relative or absolute reference (RFC 3986), its separators kept.
std::string uri_of(std::string_view path) {
  std::string uri = path.substr(0, 1) == "/" ? "file://" : "";
  for (std::size_t begin = 0; begin <= path.size();) {
    const std::size_t end = std::min(path.find('/', begin), path.size());
    uri += http::percent_encoded(path.substr(begin, end - begin));
    if (end < path.size()) uri += '/';
    begin = end + 1;
  }
  return uri;
}

/// The rules of which there is a finding, each once, in the order of their first finding.
class Rules {
 public:
  explicit Rules(const Texts& texts) : texts_{texts} {}

  std::size_t index_of(const base::Finding& finding) {
    const auto [known, is_new] = indices_.emplace(finding.code, indices_.size());
    if (!is_new) return known->second;
    Json rule = Json::object();
    rule["id"] = finding.code;
    rule["shortDescription"] = Json::object({{"text", texts_.general_text(finding.code)}});
    std::string help = texts_.general_next(finding.code);
    if (help.empty()) help = texts_.general_text(finding.code);
    rule["help"] = Json::object({{"text", help}});
    rule["defaultConfiguration"] = Json::object({{"level", level_of(finding.severity)}});
    rule["properties"] = Json::object({{"source", finding.source}});
    rows_.push_back(std::move(rule));
    return known->second;
  }

  Json take() { return std::move(rows_); }

 private:
  const Texts& texts_;
  std::map<std::string, std::size_t> indices_;
  Json rows_ = Json::array();
};

Json region_of(const base::TextPosition& position) {
  return Json::object({{"startLine", position.line}, {"startColumn", position.column}});
}

Json result_of(const Verdict& verdict, std::size_t index, std::size_t rule_index, const Texts& texts) {
  const base::Finding& finding = verdict.findings[index];
  const std::string next = texts.next(finding);
  Json physical = Json::object();
  physical["artifactLocation"] = Json::object({{"uri", uri_of(verdict.file)}});
  physical["region"] = region_of(verdict.positions[index]);
  Json location = Json::object({{"physicalLocation", std::move(physical)}});
  if (!finding.at.empty()) {
    location["logicalLocations"] = Json::array({Json::object({{"fullyQualifiedName", finding.at}})});
  }
  Json result = Json::object();
  result["ruleId"] = finding.code;
  result["ruleIndex"] = rule_index;
  result["level"] = level_of(finding.severity);
  result["message"] = message_of(next.empty() ? texts.text(finding) : texts.text(finding) + ' ' + next);
  result["locations"] = Json::array({std::move(location)});
  result["properties"] = Json::object({{"args", finding.args}});
  return result;
}

}  // namespace

Json to_sarif(const std::vector<Verdict>& verdicts, const Texts& texts) {
  Rules rules{texts};
  Json results = Json::array();
  for (const Verdict& verdict : verdicts) {
    for (std::size_t i = 0; i < verdict.findings.size(); ++i) {
      results.push_back(result_of(verdict, i, rules.index_of(verdict.findings[i]), texts));
    }
  }
  Json driver = Json::object();
  driver["name"] = "heliograph";
  driver["version"] = HELIOGRAPH_VERSION;
  driver["rules"] = rules.take();
  Json run = Json::object();
  run["tool"] = Json::object({{"driver", std::move(driver)}});
  run["columnKind"] = "unicodeCodePoints";
  run["results"] = std::move(results);
  Json log = Json::object();
  log["$schema"] = schema;
  log["version"] = "2.1.0";
  log["runs"] = Json::array({std::move(run)});
  return log;
}

}  // namespace heliograph::proxy::cli
