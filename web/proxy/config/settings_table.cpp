// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <boost/asio/ip/address.hpp>
#include <charconv>

#include "proxy/config/load.hpp"
#include "proxy/config/rule_table.hpp"

namespace heliograph::proxy::config {

namespace {

constexpr std::size_t shortest_master_key = 16;
constexpr std::array<std::string_view, 6> log_levels{"trace", "debug", "info", "warning", "error", "off"};

std::string without_slash(std::string url) {
  while (!url.empty() && url.back() == '/') url.pop_back();
  return url;
}

/// `http://` or `https://` with a host after it, and nothing that cannot stand in front of a path.
bool is_base_url(std::string_view url) {
  const std::size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) return false;
  if (url.substr(0, scheme) != "http" && url.substr(0, scheme) != "https") return false;
  const std::string_view rest = url.substr(scheme + 3);
  const bool clean = std::none_of(rest.begin(), rest.end(), [](char c) {
    return static_cast<unsigned char>(c) <= ' ' || c == '?' || c == '#' || c == '@' || c == '"' || c == '\\';
  });
  return clean && !rest.empty() && rest.front() != '/' && rest.front() != ':';
}

void take_url(std::string& place, const std::string& value, base::Findings& findings) {
  if (!is_base_url(value)) findings.add(rule("config.url_malformed"), std::string{}, {{"actual", value}});
  place = without_slash(value);
}

void take_port(Settings& settings, const std::string& value, base::Findings& findings) {
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), settings.port);
  if (error != std::errc{} || end != value.data() + value.size()) {
    findings.add(rule("config.port_malformed"), std::string{}, {{"actual", value}});
  }
}

void take_database(Settings& settings, const std::string& value, base::Findings& findings) {
  const bool known = std::any_of(value.begin(), value.end(), [](char c) { return c == ':'; }) &&
                     (value.rfind("sqlite:", 0) == 0 || value.rfind("postgresql://", 0) == 0 || value.rfind("postgres://", 0) == 0);
  // The value may hold a password, so only its beginning is told.
  if (!known || value.find('"') != std::string::npos || value == "sqlite:") {
    findings.add(rule("config.database_malformed"), std::string{}, {{"actual", value.substr(0, value.find(':'))}});
  }
  settings.database = value;
}

void take_address(std::string& place, const std::string& value, base::Findings& findings) {
  boost::system::error_code error;
  boost::asio::ip::make_address(value, error);
  if (error) findings.add(rule("config.address_malformed"), std::string{}, {{"actual", value}});
  place = value;
}

void take_api_version(Settings& settings, const std::string& value, base::Findings& findings) {
  const std::size_t dot = value.find('.');
  const auto digits = [](std::string_view text) {
    return !text.empty() && text.size() <= 3 && text.find_first_not_of("0123456789") == std::string_view::npos;
  };
  const bool well_formed = value.rfind('v', 0) == 0 && dot != std::string::npos &&
                           digits(std::string_view{value}.substr(1, dot - 1)) && digits(std::string_view{value}.substr(dot + 1));
  if (!well_formed) findings.add(rule("config.api_version_malformed"), std::string{}, {{"actual", value}});
  settings.graph_api_version = value;
}

void take_page(Settings& settings, const std::string& value, base::Findings& findings) {
  std::error_code ignored;
  settings.page = value;
  if (!std::filesystem::is_regular_file(settings.page / "index.html", ignored)) {
    findings.add(rule("config.page_missing"), std::string{}, {{"actual", value}});
  }
}

void take_log_level(Settings& settings, const std::string& value, base::Findings& findings) {
  if (std::find(log_levels.begin(), log_levels.end(), value) == log_levels.end()) {
    findings.add(rule("config.log_level_unknown"), std::string{}, {{"allowed", log_levels}, {"actual", value}});
  }
  settings.log_level = value;
}

void take_master_key(Settings& settings, const std::string& value, base::Findings& findings) {
  if (value.size() < shortest_master_key) {
    findings.add(rule("config.master_key_short"), std::string{}, {{"min", shortest_master_key}, {"actual", value.size()}});
  }
  settings.master_key = base::Secret{value};
}

template <std::string Settings::*Place>
void take_digits(Settings& settings, const std::string& value, base::Findings& findings) {
  if (value.find_first_not_of("0123456789") != std::string::npos) {
    findings.add(rule("config.id_malformed"), std::string{}, {{"actual", value}});
  }
  settings.*Place = value;
}

void take_demo(Settings& settings, const std::string& value, base::Findings& findings) {
  if (value != "yes" && value != "no") {
    findings.add(rule("config.yes_or_no"), std::string{}, {{"actual", value}});
  }
  settings.demo = value == "yes";
}

constexpr Setting table[] = {
    {"data_dir", "--data-dir,--data", "Folder of the database and the key file",
     [](Settings& settings, const std::string& value, base::Findings&) { settings.data_dir = value; }},
    {"database", "--database", "sqlite:PATH or postgresql://… (sqlite:heliograph.db in the data folder)", take_database},
    {"address", "--address", "Address to listen on (127.0.0.1)",
     [](Settings& settings, const std::string& value, base::Findings& findings) {
       take_address(settings.address, value, findings);
     }},
    {"port", "--port", "Port to listen on (8080); 0 takes any free one", take_port},
    {"public_url", "--public-url", "Where browsers and Meta reach this program (http://localhost:PORT)",
     [](Settings& settings, const std::string& value, base::Findings& findings) {
       take_url(settings.public_url, value, findings);
     }},
    {"trusted_proxy", "--trusted-proxy", "Address of the reverse proxy in front, whose X-Forwarded-For is believed",
     [](Settings& settings, const std::string& value, base::Findings& findings) {
       take_address(settings.trusted_proxy, value, findings);
     }},
    {"graph_base_url", "--graph-base-url,--graph-url", "The Graph API (https://graph.facebook.com)",
     [](Settings& settings, const std::string& value, base::Findings& findings) {
       take_url(settings.graph_base_url, value, findings);
     }},
    {"graph_api_version", "--graph-api-version", "Version of the Graph API (v24.0)", take_api_version},
    {"meta_dialog_url", "--meta-dialog-url", "Where Meta's login dialog is (https://www.facebook.com)",
     [](Settings& settings, const std::string& value, base::Findings& findings) {
       take_url(settings.meta_dialog_url, value, findings);
     }},
    {"meta_app_id", "--meta-app-id", "The Meta app whose login connects accounts", take_digits<&Settings::meta_app_id>},
    {"meta_login_config_id", "--meta-login-config-id", "The app's configuration of Facebook Login for Business",
     take_digits<&Settings::meta_login_config_id>},
    {"meta_app_secret", "", "The app's secret; set from the environment or the file only",
     [](Settings& settings, const std::string& value, base::Findings&) { settings.meta_app_secret = base::Secret{value}; }},
    {"page", "--page", "Folder of the page's files (page, beside the program)", take_page},
    {"demo", "--demo", "yes: begin with something to look at, while the sandbox stands in for Meta (no)", take_demo},
    {"log_level", "--log-level", "trace, debug, info (the default), warning, error or off", take_log_level},
    {"master_key", "", "Seals the secrets in the database; without it a key file in the data folder does", take_master_key},
};

}  // namespace

std::span<const Setting> settings_table() { return table; }

bool Settings::graph_is_sandbox() const {
  std::string_view host = graph_base_url;
  host = host.substr(std::min(host.find("://") + 3, host.size()));
  host = host.substr(0, host.find_first_of(":/"));
  return host != "graph.facebook.com";
}

std::string Settings::dialog_url() const {
  if (!meta_dialog_url.empty()) return meta_dialog_url;
  return graph_is_sandbox() ? graph_base_url : "https://www.facebook.com";
}

}  // namespace heliograph::proxy::config
