// SPDX-License-Identifier: Apache-2.0
#include "proxy/cli/templates_session.hpp"

namespace heliograph::proxy::cli {

namespace {

base::Finding finding_of(const base::Rule& found, std::initializer_list<base::Arg> args) {
  base::Findings findings;
  findings.add(found, "", args);
  return std::move(findings.front());
}

}  // namespace

int TemplatesSession::read() {
  if (options.token.empty()) {
    complain(rule("cli.token_missing"));
    return 2;
  }
  auto kept = read_template_folder(options.folder);
  if (!kept) {
    complain(kept.error());
    return 2;
  }
  folder = std::move(*kept);
  auto found = account_.read();
  if (!found) {
    complain(found.error());
    return 1;
  }
  account = std::move(*found);
  if (account.is_complete) return 0;
  complain(rule("cli.list_incomplete"), {{"count", account.nodes.size()}});
  return 1;
}

void TemplatesSession::say(const base::Rule& found, std::initializer_list<base::Arg> args) const {
  streams.out << texts.text(finding_of(found, args)) << '\n';
}

void TemplatesSession::complain(const base::Finding& finding) const {
  streams.err << "heliograph: " << texts.text(finding) << '\n';
  for (const char* meta : {"user_title", "user_message"}) {
    const base::Json* told = base::find_member(finding.args, meta);
    if (told != nullptr && told->is_string()) streams.err << "    " << printable(told->get<std::string>()) << '\n';
  }
  if (const std::string next = texts.next(finding); !next.empty()) streams.err << "    " << next << '\n';
}

void TemplatesSession::complain(const base::Rule& found, std::initializer_list<base::Arg> args) const {
  complain(finding_of(found, args));
}

bool TemplatesSession::print_refused(std::ostream& out) const {
  for (const Verdict& refused : folder.refused) print_verdict(refused, texts, out);
  for (const Verdict& warned : folder.warned) print_verdict(warned, texts, out);
  return !folder.refused.empty();
}

}  // namespace heliograph::proxy::cli
