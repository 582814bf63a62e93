// SPDX-License-Identifier: Apache-2.0
#include "proxy/cli/lint.hpp"

#include <heliograph/base/codec.hpp>
#include <ostream>

#include "proxy/cli/rule_table.hpp"

namespace heliograph::proxy::cli {

namespace {

struct Counts {
  std::size_t files = 0;
  std::size_t errors = 0;
  std::size_t warnings = 0;
  bool all_read = true;

  void add(const Verdict& verdict) {
    ++files;
    errors += verdict.errors;
    warnings += verdict.warnings;
  }
};

/// Judges one file after the other and prints them, or with SARIF keeps them until all are known.
class Linter {
 public:
  Linter(const LintOptions& options, const Streams& streams)
      : options_{options}, streams_{streams}, texts_{options.language} {}

  int run() {
    for (const std::string& path : options_.paths) {
      const auto files = files_of(path);
      if (!files) {
        tell(files.error());
        continue;
      }
      for (const std::string& file : *files) judge_file(file);
    }
    finish();
    if (!counts_.all_read) return 2;
    return counts_.errors == 0 ? 0 : 1;
  }

 private:
  void judge_file(const std::string& file) {
    const auto document = read_document(file, streams_.in);
    if (!document) {
      tell(document.error());
      return;
    }
    Verdict found = judge(*document, options_.kind);
    counts_.add(found);
    if (options_.format == Format::sarif) {
      kept_.push_back(std::move(found));
    } else if (options_.format == Format::json) {
      streams_.out << base::to_text(to_json(found, texts_)) << '\n';
    } else {
      print_verdict(found, texts_, streams_.out);
    }
  }

  void tell(const base::Finding& finding) {
    counts_.all_read = false;
    streams_.err << "heliograph: " << texts_.text(finding) << '\n';
  }

  void finish() {
    if (options_.format == Format::sarif) streams_.out << base::to_pretty_text(to_sarif(kept_, texts_)) << '\n';
    if (options_.format != Format::text) return;
    base::Findings summary;
    summary.add(rule("cli.summary"), "",
                {{"files", counts_.files}, {"errors", counts_.errors}, {"warnings", counts_.warnings}});
    streams_.out << texts_.text(summary.front()) << '\n';
  }

  const LintOptions& options_;
  const Streams& streams_;
  Texts texts_;
  Counts counts_;
  std::vector<Verdict> kept_;
};

}  // namespace

int lint(const LintOptions& options, const Streams& streams) { return Linter{options, streams}.run(); }

void print_verdict(const Verdict& verdict, const Texts& texts, std::ostream& out) {
  for (std::size_t i = 0; i < verdict.findings.size(); ++i) {
    const base::Finding& finding = verdict.findings[i];
    out << printable(verdict.file) << ':' << verdict.positions[i].line << ':' << verdict.positions[i].column << ": "
        << base::name_of(finding.severity) << ": " << texts.text(finding) << " [" << finding.code << "]\n";
    if (const std::string next = texts.next(finding); !next.empty()) out << "    " << next << '\n';
  }
}

base::Json to_json(const Verdict& verdict, const Texts& texts) {
  base::Json findings = base::Json::array();
  for (std::size_t i = 0; i < verdict.findings.size(); ++i) {
    const base::Finding& finding = verdict.findings[i];
    findings.push_back({{"code", finding.code},
                        {"severity", std::string{base::name_of(finding.severity)}},
                        {"at", finding.at},
                        {"line", verdict.positions[i].line},
                        {"column", verdict.positions[i].column},
                        {"args", finding.args},
                        {"message", texts.text(finding)},
                        {"next", texts.next(finding)},
                        {"source", finding.source}});
    if (findings.back()["next"] == "") findings.back().erase("next");
  }
  base::Json result = base::Json::object();
  result["file"] = verdict.file;
  result["kind"] = verdict.kind ? base::Json(std::string{base::name_of(*verdict.kind)}) : base::Json();
  result["findings"] = std::move(findings);
  return result;
}

}  // namespace heliograph::proxy::cli
