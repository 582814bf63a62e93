// SPDX-License-Identifier: Apache-2.0
#include "proxy/cli/documents.hpp"

#include <fstream>
#include <heliograph/base/codec.hpp>
#include <heliograph/base/position.hpp>
#include <iostream>
#include <iterator>

#include "proxy/cli/texts.hpp"

namespace heliograph::proxy::cli {

namespace {

constexpr std::size_t longest_document = 16 << 20;

std::optional<std::string> read_all(std::istream& stream) {
  std::string text(longest_document + 1, '\0');
  stream.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(stream.gcount()));
  if (stream.bad() || text.size() > longest_document) return std::nullopt;
  return text;
}

/// Where each finding stands; a syntax error tells its own line.
std::vector<base::TextPosition> positions_of(const Document& document, const base::Findings& findings) {
  if (document.json.findings.has_errors()) {
    std::vector<base::TextPosition> positions;
    for (const base::Finding& finding : findings) {
      const base::Json* line = base::find_member(finding.args, "line");
      const base::Json* column = base::find_member(finding.args, "column");
      positions.push_back({line ? line->get<std::uint32_t>() : 1, column ? column->get<std::uint32_t>() : 1});
    }
    return positions;
  }
  std::vector<std::string> pointers;
  for (const base::Finding& finding : findings) pointers.push_back(finding.at);
  return base::locate(document.text, pointers);
}

}  // namespace

std::optional<Document> read_document(const std::string& path) {
  const bool from_stdin = path == "-";
  std::ifstream file;
  if (!from_stdin) file.open(path, std::ios::binary);
  auto text = from_stdin || file ? read_all(from_stdin ? std::cin : file) : std::nullopt;
  if (!text) {
    std::cerr << "heliograph: " << path << " cannot be read, or is longer than 16 MiB\n";
    return std::nullopt;
  }
  Document document{from_stdin ? "<stdin>" : path, std::move(*text), {}};
  document.json = base::parse(document.text);
  return document;
}

void print_findings(const Document& document, const base::Findings& findings) {
  const auto positions = positions_of(document, findings);
  for (std::size_t i = 0; i < findings.size(); ++i) {
    std::cout << document.name << ':' << positions[i].line << ':' << positions[i].column << ": "
              << base::name_of(findings[i].severity) << ": " << text_of(findings[i]) << " [" << findings[i].code << "]\n";
  }
}

}  // namespace heliograph::proxy::cli
