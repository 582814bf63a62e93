// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/base/parse.hpp>
#include <optional>
#include <string>

namespace heliograph::proxy::cli {

/// A JSON document as it was given on the command line.
struct Document {
  std::string name;  ///< the file's name, or `<stdin>` for `-`
  std::string text;
  base::Decoded<base::Json> json;
};

/// Reads a file of 16 MiB at most, or the standard input for `-`. Nothing when it cannot be read; says so on the standard
/// error.
[[nodiscard]] std::optional<Document> read_document(const std::string& path);

/// Prints findings as compilers do: `file:line:column: error: text [code]`, the place being where the value begins.
void print_findings(const Document& document, const base::Findings& findings);

}  // namespace heliograph::proxy::cli
