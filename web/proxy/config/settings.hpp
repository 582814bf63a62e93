// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <heliograph/base/secret.hpp>
#include <string>
#include <string_view>

namespace heliograph::proxy::config {

/// The version of the Graph API that is spoken unless a setting says otherwise.
inline constexpr std::string_view default_graph_api_version = "v24.0";

/// Everything that can be set; `load` says from where.
struct Settings {
  std::filesystem::path data_dir;   ///< holds the database and the master key
  std::string database;             ///< `sqlite:<path>` or `postgresql://…`
  std::string address = "127.0.0.1";
  std::uint16_t port = 8080;        ///< 0: any free one
  std::string public_url;           ///< where browsers and Meta reach this program, without a slash at the end
  std::string trusted_proxy;        ///< the network address whose `X-Forwarded-For` is believed; "": nobody's
  std::string graph_base_url = "https://graph.facebook.com";  ///< without a slash at the end
  std::string graph_api_version{default_graph_api_version};
  std::filesystem::path page;       ///< the folder of the page's files; empty when there is none
  base::Secret master_key;          ///< empty: the key file in data_dir
  bool demo = false;                ///< fills an empty program from the sandbox's world
  std::string log_level = "info";   ///< trace, debug, info, warning, error or off
  unsigned password_passes = 0;     ///< Argon2id passes; 0: libsodium's interactive limits. Only tests lower them
  std::string meta_dialog_url;      ///< where Meta's login dialog is, without a slash at the end; "": as `dialog_url` says
  std::string meta_app_id;          ///< of the app whose login connects accounts; "": as the page's settings say
  base::Secret meta_app_secret;
  std::string meta_login_config_id;

  /// Whether Graph is something other than Meta's own.
  [[nodiscard]] bool graph_is_sandbox() const;
  /// Where the login dialog is: as set, else Meta's own, else, with a sandbox, the sandbox's.
  [[nodiscard]] std::string dialog_url() const;
  /// Whether browsers reach this program through TLS.
  [[nodiscard]] bool is_https() const { return public_url.rfind("https://", 0) == 0; }
};

}  // namespace heliograph::proxy::config
