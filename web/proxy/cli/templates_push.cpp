// SPDX-License-Identifier: Apache-2.0
#include "proxy/cli/templates_session.hpp"

namespace heliograph::proxy::cli {

namespace {

struct Pushed {
  std::size_t created = 0;
  std::size_t edited = 0;
  std::size_t refused = 0;
};

/// Prints what is wrong with what would be sent. Whether there was an error.
bool print_verdicts(const TemplatesSession& session, const std::vector<PlannedTemplate>& planned) {
  bool has_errors = session.print_refused(session.streams.err);
  for (const PlannedTemplate& one : planned) {
    if (!one.verdict) continue;
    print_verdict(*one.verdict, session.texts, session.streams.err);
    has_errors |= one.verdict->errors > 0;
  }
  return has_errors;
}

std::string status_in(const base::Json& answer) {
  const base::Json* status = base::find_member(answer, "status");
  return status != nullptr && status->is_string() ? status->get<std::string>() : std::string{"PENDING"};
}

void push_one(TemplatesSession& session, const PlannedTemplate& planned, Pushed& pushed) {
  const bool is_new = planned.account == nullptr;
  if (session.options.is_trial) {
    session.say(is_new ? rule("cli.would_create") : rule("cli.would_edit"), planned.key);
    ++(is_new ? pushed.created : pushed.edited);
    return;
  }
  const auto answer = session.make(*planned.request);
  if (!answer) {
    ++pushed.refused;
    session.complain(answer.error().possibly_done ? rule("cli.outcome_unknown") : rule("cli.refused"),
                     {{"name", planned.key.first}, {"language", planned.key.second}});
    session.complain(answer.error().finding);
    return;
  }
  if (is_new) {
    ++pushed.created;
    session.say(rule("cli.created"),
                {{"name", planned.key.first}, {"language", planned.key.second}, {"status", status_in(*answer)}});
  } else {
    ++pushed.edited;
    session.say(rule("cli.edited"), planned.key);
  }
}

}  // namespace

int push_templates(const TemplatesOptions& options, const Streams& streams) {
  TemplatesSession session{options, streams};
  if (const int failed = session.read()) return failed;
  const auto planned = plan(session.folder, session.account);
  if (print_verdicts(session, planned)) {
    session.complain(rule("cli.nothing_sent"));
    return 1;
  }
  Pushed pushed;
  for (const PlannedTemplate& one : planned) {
    if (one.request) push_one(session, one, pushed);
  }
  session.say(rule("cli.push_summary"),
              {{"created", pushed.created}, {"edited", pushed.edited}, {"refused", pushed.refused}});
  return pushed.refused == 0 ? 0 : 1;
}

}  // namespace heliograph::proxy::cli
