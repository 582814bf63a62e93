// SPDX-License-Identifier: Apache-2.0
#include "proxy/cli/documents.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <heliograph/base/codec.hpp>
#include <istream>

#include "proxy/cli/rule_table.hpp"

namespace heliograph::proxy::cli {

namespace fs = std::filesystem;

namespace {

base::Finding unreadable(const std::string& path, const std::string& reason) {
  base::Findings findings;
  findings.add(rule("cli.file_unreadable"), "", {{"file", path}, {"reason", reason}});
  return std::move(findings.front());
}

/// At most one byte more than a document may have; nothing when reading fails.
std::optional<std::string> read_all(std::istream& stream) {
  std::string text;
  std::array<char, 1 << 16> buffer;
  while (text.size() <= longest_document && !stream.eof()) {
    stream.read(buffer.data(), buffer.size());
    if (stream.bad() || (stream.fail() && !stream.eof())) return std::nullopt;
    text.append(buffer.data(), static_cast<std::size_t>(stream.gcount()));
  }
  return text;
}

/// Adds the file that `entry` is, when it is one of ours.
void take(const fs::directory_entry& entry, std::vector<std::string>& files) {
  std::error_code error;
  if (entry.path().extension() == ".json" && entry.is_regular_file(error)) files.push_back(entry.path().string());
}

}  // namespace

tl::expected<Document, base::Finding> read_document(const std::string& path, std::istream& in) {
  const bool from_stdin = path == "-";
  std::ifstream file;
  if (!from_stdin) {
    std::error_code error;
    if (fs::is_directory(path, error)) return tl::unexpected(unreadable(path, std::strerror(EISDIR)));
    errno = 0;
    file.open(path, std::ios::binary);
    if (!file) return tl::unexpected(unreadable(path, std::strerror(errno == 0 ? EIO : errno)));
  }
  errno = 0;
  auto text = read_all(from_stdin ? in : file);
  if (!text) return tl::unexpected(unreadable(path, std::strerror(errno == 0 ? EIO : errno)));
  Document document{from_stdin ? "<stdin>" : path, std::move(*text), {}};
  if (document.text.size() > longest_document) {
    document.text.clear();
    document.json.findings.add(rule("cli.file_too_large"), "", {{"max", longest_document >> 20}});
  } else {
    document.json = base::parse(document.text);
  }
  return document;
}

tl::expected<std::vector<std::string>, base::Finding> files_of(const std::string& path) {
  std::error_code error;
  if (path == "-" || !fs::is_directory(path, error)) return std::vector{path};
  std::vector<std::string> files;
  fs::recursive_directory_iterator entry{path, error};
  for (const fs::recursive_directory_iterator end; !error && entry != end; entry.increment(error)) take(*entry, files);
  if (error) return tl::unexpected(unreadable(path, error.message()));
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace heliograph::proxy::cli
