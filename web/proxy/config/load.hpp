// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <heliograph/base/finding.hpp>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "proxy/config/settings.hpp"

namespace heliograph::proxy::config {

/// One thing that can be set.
struct Setting {
  std::string_view name;         ///< in the TOML file: `data_dir`; its variable is `HELIOGRAPH_DATA_DIR`
  std::string_view flags;        ///< as CLI11 reads them: `--data-dir,--data`; "" for what no flag may set
  std::string_view description;
  /// Takes the value; adds what is wrong with it.
  void (*take)(Settings& settings, const std::string& value, base::Findings& findings);
};

/// All settings, in the order in which help tells of them.
[[nodiscard]] std::span<const Setting> settings_table();

/// Gives the value of an environment variable, or nothing.
using Environment = std::function<std::optional<std::string>(const std::string& name)>;

/// The process's environment.
[[nodiscard]] std::optional<std::string> process_environment(const std::string& name);

/// Settings and everything that was wrong with them; usable when no error stands.
struct Loaded {
  Settings settings;
  base::Findings findings;
};

/// Reads the settings: a flag wins over the environment, that over the file, that over what is built in.
/// @param flags values by the setting's name
/// @param file the TOML file, if one was named
[[nodiscard]] Loaded load(const std::map<std::string, std::string, std::less<>>& flags, const Environment& environment,
                          const std::optional<std::filesystem::path>& file);

}  // namespace heliograph::proxy::config
