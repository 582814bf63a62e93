// SPDX-License-Identifier: Apache-2.0
#include <set>

#include "proxy/cli/templates_session.hpp"

namespace heliograph::proxy::cli {

namespace {

struct Pulled {
  std::size_t written = 0;
  std::size_t unchanged = 0;
  std::size_t removed = 0;
  int status = 0;
};

/// The file of the folder that holds a template, or the one that it belongs into.
std::filesystem::path file_for(const TemplatesSession& session, const TemplateKey& key, const std::string& name) {
  const auto kept = session.folder.templates.find(key);
  return kept != session.folder.templates.end() ? std::filesystem::path{kept->second.document.name}
                                                : session.options.folder / name;
}

void pull_one(const TemplatesSession& session, const base::Json& node, Pulled& pulled) {
  const auto key = key_of(node);
  const auto name = template_::source_file_name(node);
  if (!key || !name) {
    session.complain(rule("cli.name_unusable"), {{"name", key ? key->first : ""}, {"language", key ? key->second : ""}});
    pulled.status = 1;
    return;
  }
  const auto kept = session.folder.templates.find(*key);
  if (kept != session.folder.templates.end() &&
      template_::differences(node, kept->second.document.json.value).empty()) {
    ++pulled.unchanged;
    return;
  }
  const std::filesystem::path file = file_for(session, *key, *name);
  if (const auto failed = write_file(file, base::to_pretty_text(template_::source_of(node)) + '\n')) {
    session.complain(*failed);
    pulled.status = 2;
    return;
  }
  ++pulled.written;
  session.say(rule("cli.pulled"), {{"file", file.string()}});
}

void prune(const TemplatesSession& session, Pulled& pulled) {
  std::set<TemplateKey> known;
  for (const base::Json& node : session.account.nodes) {
    if (auto key = key_of(node)) known.insert(std::move(*key));
  }
  for (const auto& [key, kept] : session.folder.templates) {
    if (known.contains(key)) continue;
    if (const auto failed = remove_file(kept.document.name)) {
      session.complain(*failed);
      pulled.status = 2;
      continue;
    }
    ++pulled.removed;
    session.say(rule("cli.removed"), {{"file", kept.document.name}});
  }
}

}  // namespace

int pull_templates(const TemplatesOptions& options, const Streams& streams) {
  TemplatesSession session{options, streams};
  if (const int failed = session.read()) return failed;
  std::error_code error;
  std::filesystem::create_directories(options.folder, error);
  if (error) {
    session.complain(rule("cli.file_unwritable"), {{"file", options.folder.string()}, {"reason", error.message()}});
    return 2;
  }
  Pulled pulled;
  // What cannot be read of the folder may be what the account has: nothing is written over it unseen.
  if (session.print_refused(streams.err)) return 1;
  for (const base::Json& node : session.account.nodes) pull_one(session, node, pulled);
  if (options.prune) prune(session, pulled);
  session.say(rule("cli.pull_summary"),
              {{"written", pulled.written}, {"unchanged", pulled.unchanged}, {"removed", pulled.removed}});
  return pulled.status;
}

}  // namespace heliograph::proxy::cli
