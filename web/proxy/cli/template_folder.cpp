// SPDX-License-Identifier: Apache-2.0
#include "proxy/cli/template_folder.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <heliograph/template/read.hpp>
#include <heliograph/template/source.hpp>
#include <sstream>

#include "proxy/cli/rule_table.hpp"

namespace heliograph::proxy::cli {

namespace fs = std::filesystem;

namespace {

base::Finding about_file(const base::Rule& found, const fs::path& file, const std::string& reason) {
  base::Findings findings;
  findings.add(found, "", {{"file", file.string()}, {"reason", reason}});
  return std::move(findings.front());
}

tl::expected<std::vector<fs::path>, base::Finding> files_in(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code error;
  if (!fs::exists(folder, error)) return files;
  fs::directory_iterator entry{folder, error};
  for (const fs::directory_iterator end; !error && entry != end; entry.increment(error)) {
    std::error_code unknown;
    if (entry->path().extension() == ".json" && entry->is_regular_file(unknown)) files.push_back(entry->path());
  }
  if (error) return tl::unexpected(about_file(rule("cli.file_unreadable"), folder, error.message()));
  std::sort(files.begin(), files.end());
  return files;
}

/// Puts a document where it belongs.
void take(Document document, TemplateFolder& folder) {
  base::Findings findings = document.json.findings;
  const base::Json& json = document.json.value;
  const auto key = key_of(json);
  const auto form = template_::recognise(json);
  const bool is_for_creation = form == template_::Form::create || form == template_::Form::create_library;
  if (!findings.has_errors() && (!key || !is_for_creation)) findings.add(rule("cli.template_file_expected"), "");
  if (!findings.has_errors()) {
    if (const auto known = folder.templates.find(*key); known != folder.templates.end()) {
      findings.add(rule("cli.template_twice"), "/name",
                   {{"name", key->first}, {"language", key->second}, {"file", known->second.document.name}});
    }
  }
  if (findings.has_errors()) {
    folder.refused.push_back(verdict(document, Kind::template_, std::move(findings)));
    return;
  }
  const auto expected = template_::source_file_name(json);
  if (expected && fs::path{document.name}.filename() != *expected) {
    findings.add(rule("cli.file_name_differs"), "/name", {{"expected", *expected}});
    folder.warned.push_back(verdict(document, Kind::template_, std::move(findings)));
  }
  folder.templates.emplace(*key, KeptTemplate{std::move(document), *key});
}

}  // namespace

std::optional<TemplateKey> key_of(const base::Json& document) {
  TemplateKey key;
  for (const auto& [name, part] : {std::pair{"name", &key.first}, std::pair{"language", &key.second}}) {
    const base::Json* member = base::find_member(document, name);
    if (member == nullptr || !member->is_string() || member->get_ref<const std::string&>().empty()) return std::nullopt;
    *part = member->get<std::string>();
  }
  return key;
}

tl::expected<TemplateFolder, base::Finding> read_template_folder(const fs::path& folder) {
  const auto files = files_in(folder);
  if (!files) return tl::unexpected(files.error());
  TemplateFolder result;
  std::istringstream nothing;
  for (const fs::path& file : *files) {
    auto document = read_document(file.string(), nothing);
    if (!document) return tl::unexpected(std::move(document.error()));
    take(std::move(*document), result);
  }
  return result;
}

std::optional<base::Finding> write_file(const fs::path& file, const std::string& text) {
  const fs::path unfinished = file.string() + ".part";
  errno = 0;
  bool is_written = false;
  {
    std::ofstream stream{unfinished, std::ios::binary | std::ios::trunc};
    stream << text;
    stream.close();
    is_written = stream.good();
  }
  const int reason = errno == 0 ? EIO : errno;
  std::error_code error;
  if (is_written) fs::rename(unfinished, file, error);
  if (is_written && !error) return std::nullopt;
  const std::string told = is_written ? error.message() : std::strerror(reason);
  fs::remove(unfinished, error);
  return about_file(rule("cli.file_unwritable"), file, told);
}

std::optional<base::Finding> remove_file(const fs::path& file) {
  std::error_code error;
  fs::remove(file, error);
  if (!error) return std::nullopt;
  return about_file(rule("cli.file_unwritable"), file, error.message());
}

}  // namespace heliograph::proxy::cli
