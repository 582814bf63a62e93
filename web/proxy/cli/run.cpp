// SPDX-License-Identifier: Apache-2.0
#include "proxy/cli/run.hpp"

#include <CLI/CLI.hpp>
#include <spdlog/spdlog.h>

#include <heliograph/base/codec.hpp>
#include <iostream>

#include "proxy/cli/build.hpp"
#include "proxy/cli/commands.hpp"
#include "proxy/cli/lint.hpp"
#include "proxy/cli/templates.hpp"
#include "proxy/cli/texts.hpp"

namespace heliograph::proxy::cli {

namespace {

constexpr const char* token_variable = "HELIOGRAPH_TOKEN";

/// What the command line said, and what is to be done for it.
struct CommandLine {
  ServeOptions serve;
  std::string lifecycle_name;
  bool mermaid = false;
  std::string language{language_of_environment()};
  std::string kind;
  std::string format = "text";
  LintOptions lint;
  BuildOptions build;
  TemplatesOptions templates;
  std::function<int(const Streams&)> command;
};

void add_language(CLI::App& app, CommandLine& line) {
  app.add_option("--language", line.language, "Language of the texts (that of the environment)")
      ->check(CLI::IsMember({"en", "fr", "ko", "zh-CN"}));
}

void add_serve(CLI::App& app, CommandLine& line) {
  app.add_option("--config", line.serve.file, "TOML file of settings (HELIOGRAPH_CONFIG)");
  for (const config::Setting& setting : config::settings_table()) {
    if (setting.flags.empty()) continue;
    app.add_option_function<std::string>(
        std::string{setting.flags},
        [&line, name = std::string{setting.name}](const std::string& value) { line.serve.flags[name] = value; },
        std::string{setting.description});
  }
  app.add_subcommand("serve", "Serves the page and the API (done without a command, too)");
  line.command = [&line](const Streams&) { return serve(line.serve); };
}

void add_rotate_key(CLI::App& app, CommandLine& line) {
  app.add_subcommand("rotate-key", "Seals every stored secret under a new master key, while the program may run")
      ->callback([&line] {
        line.command = [&line](const Streams& streams) { return rotate_key(line.serve, streams); };
      });
}

void add_prints(CLI::App& app, CommandLine& line) {
  app.add_subcommand("openapi", "Prints the OpenAPI document of the API")->callback([&line] {
    line.command = [](const Streams&) { return print_openapi(); };
  });
  app.add_subcommand("version", "Prints the version")->callback([&line] {
    line.command = [](const Streams&) { return print_version(); };
  });
  auto* lifecycle = app.add_subcommand("lifecycle", "Prints a lifecycle, or the names of all");
  lifecycle->add_option("name", line.lifecycle_name, "Its name");
  lifecycle->add_flag("--mermaid", line.mermaid, "As a Mermaid state diagram");
  lifecycle->callback([&line] {
    line.command = [&line](const Streams&) { return print_lifecycle(line.lifecycle_name, line.mermaid); };
  });
}

void add_lint(CLI::App& app, CommandLine& line) {
  auto* command = app.add_subcommand("lint", "Judges template, message and webhook documents, for people and for CI");
  command->add_option("paths", line.lint.paths, "JSON files, folders of them, - for the standard input")->required();
  command->add_option("--kind", line.kind, "What they are (recognised without it)")
      ->check(CLI::IsMember({"template", "message", "webhook"}));
  command->add_option("--format", line.format, "text, json (one object a line) or sarif")
      ->check(CLI::IsMember({"text", "json", "sarif"}));
  add_language(*command, line);
  command->callback([&line] {
    line.command = [&line](const Streams& streams) {
      line.lint.kind = base::enum_from<Kind>(line.kind);
      line.lint.format = base::enum_from<Format>(line.format).value_or(Format::text);
      line.lint.language = line.language;
      return lint(line.lint, streams);
    };
  });
}

void add_build(CLI::App& app, CommandLine& line) {
  auto* command = app.add_subcommand("build", "Prints the request to Graph that a document leads to");
  command->add_option("kind", line.kind, "template or message")
      ->required()
      ->check(CLI::IsMember({"template", "message"}));
  command->add_option("file", line.build.path, "JSON file, - for the standard input")->required();
  command->add_flag("--curl", line.build.as_curl, "As a cURL command that takes the token from HELIOGRAPH_TOKEN");
  add_language(*command, line);
  command->callback([&line] {
    line.command = [&line](const Streams& streams) {
      line.build.kind = base::enum_from<Kind>(line.kind).value_or(Kind::template_);
      line.build.language = line.language;
      return build(line.build, streams);
    };
  });
}

using TemplatesCommand = int (*)(const TemplatesOptions& options, const Streams& streams);

/// Where Graph is, from flags, environment and settings file as the program itself finds it.
int run_templates(CommandLine& line, TemplatesCommand command, const Streams& streams) {
  // What the Graph client would log is told as a finding, and the standard output is what was asked for.
  spdlog::set_level(spdlog::level::off);
  std::optional<std::filesystem::path> file;
  if (!line.serve.file.empty()) file = line.serve.file;
  if (!file) file = config::process_environment("HELIOGRAPH_CONFIG");
  const config::Loaded loaded = config::load(line.serve.flags, config::process_environment, file);
  for (const base::Finding& finding : loaded.findings) streams.err << text_of(finding) << '\n';
  if (loaded.findings.has_errors()) return 2;
  line.templates.graph_base_url = loaded.settings.graph_base_url;
  line.templates.graph_api_version = loaded.settings.graph_api_version;
  line.templates.token = base::Secret{config::process_environment(token_variable).value_or("")};
  line.templates.language = line.language;
  return command(line.templates, streams);
}

CLI::App* add_templates_command(CLI::App& app, CommandLine& line, TemplatesCommand run, const char* name,
                                const char* description) {
  auto* command = app.add_subcommand(name, description);
  command->fallthrough();
  command
      ->add_option_function<std::string>(
          "--folder", [&line](const std::string& folder) { line.templates.folder = folder; }, "Folder of the files")
      ->required();
  command->add_option("--waba-id", line.templates.waba_id, "Id of the WhatsApp Business account")->required();
  command->add_option_function<std::string>(
      "--api-version", [&line](const std::string& version) { line.serve.flags["graph_api_version"] = version; },
      "Version of the Graph API");
  add_language(*command, line);
  command->callback([&line, run] {
    line.command = [&line, run](const Streams& streams) { return run_templates(line, run, streams); };
  });
  return command;
}

void add_templates(CLI::App& app, CommandLine& line) {
  auto* command = app.add_subcommand("templates", "Keeps a folder of template files in step with an account at Meta; "
                                                  "takes the token from HELIOGRAPH_TOKEN");
  command->require_subcommand(1);
  command->fallthrough();
  add_templates_command(*command, line, &pull_templates, "pull", "Writes the account's templates into the folder")
      ->add_flag("--prune", line.templates.prune, "Removes files of templates that the account does not have");
  add_templates_command(*command, line, &push_templates, "push", "Creates new templates and edits changed ones")
      ->add_flag("--dry-run", line.templates.is_trial, "Says what would be sent and sends nothing");
  add_templates_command(*command, line, &diff_templates, "diff", "Prints what pull and push would change");
}

}  // namespace

int run(int argc, const char* const* argv) {
  CLI::App app{"Heliograph, a console for the WhatsApp Business channel"};
  app.name("heliograph");
  app.require_subcommand(0, 1);
  app.fallthrough();
  CommandLine line;
  add_serve(app, line);
  add_rotate_key(app, line);
  add_prints(app, line);
  add_lint(app, line);
  add_build(app, line);
  add_templates(app, line);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : 2;
  }
  return line.command({std::cin, std::cout, std::cerr});
}

}  // namespace heliograph::proxy::cli
