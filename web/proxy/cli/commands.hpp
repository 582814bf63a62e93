// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "proxy/cli/streams.hpp"
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
/// Seals every stored secret under a new master key. A program on the same data may go on meanwhile.
int rotate_key(const ServeOptions& options, const Streams& streams);
/// Prints the OpenAPI document.
int print_openapi();
/// Prints `heliograph <version>`.
int print_version();
/// Prints a lifecycle of the core, or with an empty name the names of all.
int print_lifecycle(std::string_view name, bool mermaid);

}  // namespace heliograph::proxy::cli
