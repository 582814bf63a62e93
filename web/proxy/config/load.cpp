// SPDX-License-Identifier: Apache-2.0
#include "proxy/config/load.hpp"

#include <toml++/toml.h>

#include <cstdlib>

#include "proxy/config/rule_table.hpp"

namespace heliograph::proxy::config {

namespace {

using Values = std::map<std::string, std::string, std::less<>>;

std::string variable_of(std::string_view setting) {
  std::string name = "HELIOGRAPH_";
  for (const char c : setting) name += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  return name;
}

const Setting* find_setting(std::string_view name) {
  for (const Setting& setting : settings_table()) {
    if (setting.name == name) return &setting;
  }
  return nullptr;
}

/// The file's values as text. What is not a known setting, or neither text nor a whole number, becomes a finding.
Values read_file(const std::filesystem::path& file, base::Findings& findings) {
  Values values;
  toml::table table;
  try {
    table = toml::parse_file(file.string());
  } catch (const toml::parse_error& error) {
    const auto& where = error.source().begin;
    const bool unreadable = where.line == 0;
    findings.add(unreadable ? rule("config.file_unreadable") : rule("config.file_syntax"), std::string{},
                 {{"file", file.string()}, {"line", where.line}, {"column", where.column}});
    return values;
  }
  for (const auto& [key, node] : table) {
    const std::string name{key.str()};
    if (find_setting(name) == nullptr) {
      findings.add(rule("config.setting_unknown"), base::pointer_to("", name), {{"setting", name}, {"file", file.string()}});
    } else if (node.is_string()) {
      values[name] = node.ref<std::string>();
    } else if (node.is_integer()) {
      values[name] = std::to_string(node.ref<std::int64_t>());
    } else {
      findings.add(rule("config.setting_type"), base::pointer_to("", name), {{"setting", name}, {"file", file.string()}});
    }
  }
  return values;
}

std::filesystem::path default_data_dir(const Environment& environment) {
  if (const auto data = environment("XDG_DATA_HOME"); data && !data->empty()) return std::filesystem::path{*data} / "heliograph";
  if (const auto home = environment("HOME"); home && !home->empty()) {
    return std::filesystem::path{*home} / ".local/share/heliograph";
  }
  return "heliograph-data";
}

/// The page that was installed with the program, if there is one.
std::filesystem::path default_page() {
  std::error_code error;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
  const auto page = program.parent_path() / "page";
  return !error && std::filesystem::is_regular_file(page / "index.html", error) ? page : std::filesystem::path{};
}

void take(const Setting& setting, const std::string& value, const std::string& given_by, Loaded& loaded) {
  base::Findings findings;
  if (value.empty()) {
    findings.add(rule("config.setting_empty"), std::string{});
  } else {
    setting.take(loaded.settings, value, findings);
  }
  for (base::Finding& finding : findings) {
    finding.at = base::pointer_to("", setting.name);
    finding.args["setting"] = setting.name;
    finding.args["given_by"] = given_by;
    loaded.findings.push_back(std::move(finding));
  }
}

}  // namespace

std::optional<std::string> process_environment(const std::string& name) {
  const char* value = std::getenv(name.c_str());
  return value == nullptr ? std::nullopt : std::optional<std::string>{value};
}

Loaded load(const Values& flags, const Environment& environment, const std::optional<std::filesystem::path>& file) {
  Loaded loaded;
  const Values from_file = file ? read_file(*file, loaded.findings) : Values{};
  for (const Setting& setting : settings_table()) {
    const std::string variable = variable_of(setting.name);
    if (const auto flag = flags.find(setting.name); flag != flags.end()) {
      take(setting, flag->second, std::string{setting.flags.substr(0, setting.flags.find(','))}, loaded);
    } else if (const auto value = environment(variable)) {
      take(setting, *value, variable, loaded);
    } else if (const auto written = from_file.find(setting.name); written != from_file.end()) {
      take(setting, written->second, file->string(), loaded);
    }
  }
  Settings& settings = loaded.settings;
  if (settings.data_dir.empty()) settings.data_dir = default_data_dir(environment);
  if (settings.database.empty()) settings.database = "sqlite:" + (settings.data_dir / "heliograph.db").string();
  if (settings.page.empty()) settings.page = default_page();
  return loaded;
}

}  // namespace heliograph::proxy::config
