// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <heliograph/base/secret.hpp>
#include <string>

#include "proxy/cli/streams.hpp"

/// Keeps a folder of template files in step with an account at Meta.
namespace heliograph::proxy::cli {

struct TemplatesOptions {
  std::filesystem::path folder;
  std::string waba_id;
  std::string graph_base_url;
  std::string graph_api_version;
  base::Secret token;
  std::string language;   ///< of the texts
  bool prune = false;     ///< pull: removes files of templates that the account does not have
  bool is_trial = false;  ///< push: says what would be sent and sends nothing
};

/// Writes one file for each template and language of the account; files that say the same already stay as they are.
/// @return 0 when the folder is in step, 1 when Graph refuses or the account could not be read whole, 2 when a file, a
///   folder or the token is missing
int pull_templates(const TemplatesOptions& options, const Streams& streams);

/// Prints what pull and push would change, and what is wrong with what push would send.
/// @return 0 without a difference, 1 with one, else as `pull_templates`
int diff_templates(const TemplatesOptions& options, const Streams& streams);

/// Creates the folder's new templates and edits the changed ones. All are judged first: one error, and nothing is sent.
/// @return 0 when all was done, 1 when anything was refused, else as `pull_templates`
int push_templates(const TemplatesOptions& options, const Streams& streams);

}  // namespace heliograph::proxy::cli
