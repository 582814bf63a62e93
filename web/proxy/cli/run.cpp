// SPDX-License-Identifier: Apache-2.0
#include "proxy/cli/run.hpp"

#include <CLI/CLI.hpp>

#include "proxy/cli/commands.hpp"

namespace heliograph::proxy::cli {

int run(int argc, const char* const* argv) {
  CLI::App app{"Heliograph, a console for the WhatsApp Business channel"};
  app.name("heliograph");
  app.require_subcommand(0, 1);
  app.fallthrough();
  ServeOptions options;
  app.add_option("--config", options.file, "TOML file of settings (HELIOGRAPH_CONFIG)");
  for (const config::Setting& setting : config::settings_table()) {
    if (setting.flags.empty()) continue;
    app.add_option_function<std::string>(
        std::string{setting.flags},
        [&options, name = std::string{setting.name}](const std::string& value) { options.flags[name] = value; },
        std::string{setting.description});
  }
  app.add_subcommand("serve", "Serves the page and the API (done without a command, too)");
  auto* openapi = app.add_subcommand("openapi", "Prints the OpenAPI document of the API");
  auto* version = app.add_subcommand("version", "Prints the version");
  auto* lifecycle = app.add_subcommand("lifecycle", "Prints a lifecycle, or the names of all");
  std::string lifecycle_name;
  bool mermaid = false;
  lifecycle->add_option("name", lifecycle_name, "Its name");
  lifecycle->add_flag("--mermaid", mermaid, "As a Mermaid state diagram");
  auto* lint_command = app.add_subcommand("lint", "Judges template and message documents, for people and for CI");
  std::vector<std::string> files;
  bool as_json = false;
  lint_command->add_option("files", files, "JSON files, - for the standard input")->required();
  lint_command->add_flag("--json", as_json, "Prints the findings as JSON");
  auto* build_command = app.add_subcommand("build", "Prints the request to Graph that a template document leads to");
  std::string file;
  build_command->add_option("file", file, "JSON file, - for the standard input")->required();
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : 2;
  }
  if (openapi->parsed()) return print_openapi();
  if (version->parsed()) return print_version();
  if (lifecycle->parsed()) return print_lifecycle(lifecycle_name, mermaid);
  if (lint_command->parsed()) return lint(files, as_json);
  if (build_command->parsed()) return build(file);
  return serve(options);
}

}  // namespace heliograph::proxy::cli
