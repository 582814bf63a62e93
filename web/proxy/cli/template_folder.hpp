// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <utility>

#include "proxy/cli/documents.hpp"

namespace heliograph::proxy::cli {

/// Name and language of a template, which no two of an account share.
using TemplateKey = std::pair<std::string, std::string>;

/// The key of a template's JSON, or nothing when it has none.
[[nodiscard]] std::optional<TemplateKey> key_of(const base::Json& document);

/// A template of the folder.
struct KeptTemplate {
  Document document;
  TemplateKey key;
};

/// The templates of a folder.
struct TemplateFolder {
  std::map<TemplateKey, KeptTemplate> templates;
  std::vector<Verdict> refused;  ///< files that are no template to create, or the second of one key
  std::vector<Verdict> warned;   ///< files whose name does not tell what is in them
};

/// Reads every `*.json` of a folder, those below it left aside. A folder that is not there is empty.
/// @return `cli.file_unreadable` when the folder or one of the files cannot be read
[[nodiscard]] tl::expected<TemplateFolder, base::Finding> read_template_folder(const std::filesystem::path& folder);

/// Writes a file whole or not at all.
/// @return `cli.file_unwritable` when it cannot be written
[[nodiscard]] std::optional<base::Finding> write_file(const std::filesystem::path& file, const std::string& text);

/// Removes a file.
/// @return `cli.file_unwritable` when it cannot be removed
[[nodiscard]] std::optional<base::Finding> remove_file(const std::filesystem::path& file);

}  // namespace heliograph::proxy::cli
