// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "proxy/config/load.hpp"

/// The commands of the program. Each gives the exit status, as `run` does.
namespace heliograph::proxy::cli {

/// What the command line says about settings.
struct ServeOptions {
  std::map<std::string, std::string, std::less<>> flags;  ///< values by the setting's name
  std::string file;                                       ///< "" when no file was named
};

/// Serves until SIGTERM or SIGINT. Prints the set-up link while there is no user.
int serve(const ServeOptions& options);
/// Prints the OpenAPI document.
int print_openapi();
/// Prints `heliograph <version>`.
int print_version();
/// Prints a lifecycle of the core, or with an empty name the names of all.
int print_lifecycle(std::string_view name, bool mermaid);

/// Judges template and message documents. @param files `-` is the standard input @param as_json prints the findings as
/// JSON in place of lines. Gives 1 when one of them has errors.
int lint(const std::vector<std::string>& files, bool as_json);
/// Prints the request to Graph that a template document leads to, or what is wrong with it and 1.
int build(const std::string& file);

}  // namespace heliograph::proxy::cli
