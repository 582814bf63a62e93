// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe.hpp>
#include <filesystem>
#include <heliograph/base/parse.hpp>
#include <heliograph/base/position.hpp>
#include <optional>
#include <string>
#include <tl/expected.hpp>
#include <vector>

#include "proxy/cli/streams.hpp"

namespace heliograph::proxy::cli {

/// The most bytes of a file that are looked at.
inline constexpr std::size_t longest_document = 16 << 20;
/// The most findings about one file that are told.
inline constexpr std::size_t most_findings = 200;

/// What a document is about. The namespace of each is its room of the core.
enum class Kind { template_, message, webhook };
BOOST_DESCRIBE_ENUM(Kind, template_, message, webhook)

/// A JSON document as it was given on the command line.
struct Document {
  std::string name;  ///< the file's name, or `<stdin>` for `-`
  std::string text;
  base::Decoded<base::Json> json;  ///< what could not be read of it, its length included, is among the findings
};

/// Reads a file, or the standard input for `-`. A file that is too long is a document with that finding.
/// @return `cli.file_unreadable` when there is nothing to read
[[nodiscard]] tl::expected<Document, base::Finding> read_document(const std::string& path, std::istream& in);

/// The files that `path` stands for: itself, or all `*.json` below a folder, sorted by their path.
/// @return `cli.file_unreadable` when a folder cannot be read
[[nodiscard]] tl::expected<std::vector<std::string>, base::Finding> files_of(const std::string& path);

/// What was found about one document.
struct Verdict {
  std::string file;
  std::optional<Kind> kind;
  base::Findings findings;                     ///< in the order of the document, at most `most_findings` and their count
  std::vector<base::TextPosition> positions;   ///< where each finding stands in the file
  std::size_t errors = 0;                      ///< of all findings, those that are not told included
  std::size_t warnings = 0;
};

/// What `json` is by its shape, or nothing.
[[nodiscard]] std::optional<Kind> kind_of(const base::Json& json);

/// Judges a document as `kind`, or as what its shape says that it is.
[[nodiscard]] Verdict judge(const Document& document, std::optional<Kind> kind = std::nullopt);

/// Counts and bounds `findings` about a document, and looks up where they stand in it.
[[nodiscard]] Verdict verdict(const Document& document, std::optional<Kind> kind, base::Findings findings);

}  // namespace heliograph::proxy::cli
