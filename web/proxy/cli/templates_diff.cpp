// SPDX-License-Identifier: Apache-2.0
#include "proxy/cli/templates_session.hpp"

namespace heliograph::proxy::cli {

namespace {

std::string shown(const base::Json& value) { return value.is_null() ? std::string{"–"} : base::to_text(value); }

/// Prints the places where two differ: what the account has, and what the folder has.
void print_differences(const TemplatesSession& session, const PlannedTemplate& planned) {
  session.say(rule("cli.differs"), planned.key);
  for (const template_::Difference& difference : planned.differences) {
    const base::Rule& told = difference.is_sent ? rule("cli.place_differs") : rule("cli.place_stays");
    session.say(told, {{"at", difference.at}, {"account", shown(difference.account)}, {"kept", shown(difference.kept)}});
  }
}

}  // namespace

int diff_templates(const TemplatesOptions& options, const Streams& streams) {
  TemplatesSession session{options, streams};
  if (const int failed = session.read()) return failed;
  const bool has_refused = session.print_refused(streams.out);
  std::size_t only_in_folder = 0;
  std::size_t only_in_account = 0;
  std::size_t changed = 0;
  for (const PlannedTemplate& planned : plan(session.folder, session.account)) {
    if (planned.account == nullptr) {
      ++only_in_folder;
      session.say(rule("cli.only_in_folder"), planned.key);
    } else if (planned.kept == nullptr) {
      ++only_in_account;
      session.say(rule("cli.only_in_account"), planned.key);
    } else if (!planned.differences.empty()) {
      ++changed;
      print_differences(session, planned);
    }
    if (planned.verdict) print_verdict(*planned.verdict, session.texts, streams.out);
  }
  session.say(rule("cli.diff_summary"),
              {{"changed", changed}, {"folder", only_in_folder}, {"account", only_in_account}});
  return has_refused || only_in_folder + only_in_account + changed > 0 ? 1 : 0;
}

}  // namespace heliograph::proxy::cli
