// SPDX-License-Identifier: Apache-2.0
#include <sodium.h>
#include <spdlog/spdlog.h>
#include <sys/stat.h>

#include "proxy/cli/commands.hpp"
#include "proxy/cli/rule_table.hpp"
#include "proxy/cli/texts.hpp"
#include "proxy/storage/migrations.hpp"
#include "proxy/vault/key_file.hpp"
#include "proxy/vault/reseal.hpp"

namespace heliograph::proxy::cli {

namespace {

/// Where an operator who keeps the key in the environment names the one before.
constexpr const char* previous_key_variable = "HELIOGRAPH_PREVIOUS_KEY";

void say(std::ostream& stream, const base::Rule& rule, base::Json args) {
  base::Findings findings;
  findings.add(rule, std::string{}, std::move(args));
  stream << text_of(findings.front()) << '\n';
}

/// Whether every secret can be opened; says of each that cannot under which key it was sealed.
bool can_open_all(const vault::SealState& state, const std::string& key_id, std::ostream& stream) {
  for (const vault::Unopened& one : state.unopened) {
    say(stream, rule("cli.key_unknown"), {{"place", one.place}, {"id", one.id}, {"key", one.key_id}, {"current", key_id}});
  }
  return state.unopened.empty();
}

int rotate(const config::Settings& settings, const Streams& streams) {
  const auto master = settings.data_dir / vault::master_key_file;
  const auto earlier = settings.data_dir / vault::earlier_keys_file;
  if (const auto previous = config::process_environment(previous_key_variable); previous && !previous->empty()) {
    vault::add_earlier_key(earlier, vault::key_from_text(base::Secret{*previous}));
  }
  storage::Database database{{settings.database}};
  storage::migrate(database);
  auto keys = vault::keys_of(settings.master_key, settings.data_dir);
  {
    const vault::Vault before{keys, {}};
    const vault::SealState state = vault::seal_state(database, before);
    if (!can_open_all(state, before.key_id(), streams.err)) return 1;
    // What an interrupted rotation has left is finished first, under the key that it began with.
    if (state.earlier == 0 && settings.master_key.empty()) {
      vault::replace_key(master, earlier);
      keys = vault::keys_of(settings.master_key, settings.data_dir);
    }
  }
  const vault::Vault vault{keys, {}};
  std::int64_t total = 0;
  // A running program may have sealed under the key before until it was told of this one.
  for (std::int64_t resealed = 1; resealed > 0; total += resealed) resealed = vault::reseal(database, vault);
  say(streams.out, rule("cli.key_rotated"), {{"count", total}, {"key", vault.key_id()}, {"file", earlier.string()}});
  return 0;
}

}  // namespace

int rotate_key(const ServeOptions& options, const Streams& streams) {
  std::optional<std::filesystem::path> file;
  if (!options.file.empty()) file = options.file;
  if (!file) file = config::process_environment("HELIOGRAPH_CONFIG");
  const config::Loaded loaded = config::load(options.flags, config::process_environment, file);
  for (const base::Finding& finding : loaded.findings) streams.err << text_of(finding) << '\n';
  if (loaded.findings.has_errors()) return 2;
  spdlog::set_level(spdlog::level::off);
  umask(S_IRWXG | S_IRWXO);
  try {
    if (sodium_init() < 0) throw std::runtime_error("libsodium cannot be used on this machine");
    return rotate(loaded.settings, streams);
  } catch (const std::exception& error) {
    say(streams.err, rule("cli.rotation_failed"), {{"message", error.what()}});
    return 1;
  }
}

}  // namespace heliograph::proxy::cli
