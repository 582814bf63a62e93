// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "proxy/cli/documents.hpp"
#include "proxy/cli/texts.hpp"

namespace heliograph::proxy::cli {

/// How findings are printed.
enum class Format {
  text,  ///< `file:line:column: error: text [code]`, for people
  json,  ///< one object a line for each file
  sarif  ///< SARIF 2.1.0, for code review tools
};
BOOST_DESCRIBE_ENUM(Format, text, json, sarif)

struct LintOptions {
  std::vector<std::string> paths;  ///< files, folders, `-` for the standard input
  std::optional<Kind> kind;        ///< recognised by the shape of each document without it
  Format format = Format::text;
  std::string language;  ///< of the texts: en, fr, ko, zh-CN
};

/// Judges documents and prints what was found about each.
/// @return 0 without errors, 1 with errors, 2 when a file cannot be read; the others are judged all the same
int lint(const LintOptions& options, const Streams& streams);

/// Prints a verdict as compilers do, each finding followed by what to do next.
void print_verdict(const Verdict& verdict, const Texts& texts, std::ostream& out);

/// A verdict as one object: file, kind and findings with line and column.
[[nodiscard]] base::Json to_json(const Verdict& verdict, const Texts& texts);

/// Verdicts as one SARIF 2.1.0 log. @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/
[[nodiscard]] base::Json to_sarif(const std::vector<Verdict>& verdicts, const Texts& texts);

}  // namespace heliograph::proxy::cli
