// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ostream>

#include "proxy/cli/lint.hpp"
#include "proxy/cli/rule_table.hpp"
#include "proxy/cli/template_plan.hpp"
#include "proxy/cli/templates.hpp"

namespace heliograph::proxy::cli {

/// What pull, push and diff share: the account, the folder and how things are said.
class TemplatesSession {
 public:
  TemplatesSession(const TemplatesOptions& given, const Streams& given_streams)
      : options{given},
        streams{given_streams},
        texts{options.language},
        account_{{.base_url = options.graph_base_url, .api_version = options.graph_api_version},
                 options.waba_id,
                 options.token} {}

  /// Reads the account and the folder. Says what keeps it from doing so.
  /// @return 0, or the exit status
  [[nodiscard]] int read();

  /// Says a sentence of the rule table.
  void say(const base::Rule& rule, std::initializer_list<base::Arg> args) const;
  void say(const base::Rule& rule, const TemplateKey& key) const {
    say(rule, {{"name", key.first}, {"language", key.second}});
  }
  /// Says an error on the error stream.
  void complain(const base::Finding& finding) const;
  void complain(const base::Rule& rule, std::initializer_list<base::Arg> args = {}) const;
  /// Prints what is wrong with files of the folder as lint does. Whether there was an error.
  bool print_refused(std::ostream& out) const;

  const TemplatesOptions& options;
  const Streams& streams;
  Texts texts;
  AccountTemplates account;
  TemplateFolder folder;

  [[nodiscard]] tl::expected<base::Json, Refusal> make(const template_::Request& request) { return account_.make(request); }

 private:
  TemplateAccount account_;
};

}  // namespace heliograph::proxy::cli
