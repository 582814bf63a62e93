// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "proxy/cli/documents.hpp"

namespace heliograph::proxy::cli {

struct BuildOptions {
  Kind kind = Kind::template_;  ///< a template or a message
  std::string path;             ///< a file, `-` for the standard input
  bool as_curl = false;         ///< prints a command in place of the request
  std::string language;         ///< of the texts
};

/// Prints the request to Graph that a document leads to, with `{waba_id}` or `{phone_number_id}` in its path; what is wrong
/// with it goes to the error stream.
/// @return 0 when it is printed, 1 when the document has errors, 2 when it cannot be read
int build(const BuildOptions& options, const Streams& streams);

}  // namespace heliograph::proxy::cli
