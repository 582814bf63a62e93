// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/base/finding.hpp>

namespace heliograph::proxy::config {

/// What can be wrong with a setting. Every finding names the setting and, as `given_by`, the flag, variable or file.
inline constexpr base::Rule rules[] = {
    {"config.file_unreadable", base::Severity::error, "the file that was named must be there"},
    {"config.file_syntax", base::Severity::error, "https://toml.io/en/v1.0.0"},
    {"config.setting_unknown", base::Severity::error, "there is no such setting"},
    {"config.setting_type", base::Severity::error, "settings are text, or a whole number where one is meant"},
    {"config.setting_empty", base::Severity::error, "a setting that is given has a value"},
    {"config.port_malformed", base::Severity::error, "a port is a whole number from 0 to 65535"},
    {"config.url_malformed", base::Severity::error, "RFC 3986"},
    {"config.database_malformed", base::Severity::error, "SQLite and PostgreSQL are known"},
    {"config.address_malformed", base::Severity::error, "the address of one of this machine's network interfaces"},
    {"config.api_version_malformed", base::Severity::error, "https://developers.facebook.com/docs/graph-api/guides/versioning"},
    {"config.yes_or_no", base::Severity::error, "own setting"},
    {"config.id_malformed", base::Severity::error, "Graph's ids are digits"},
    {"config.log_level_unknown", base::Severity::error, "the log's levels"},
    {"config.page_missing", base::Severity::error, "the page begins with index.html"},
    {"config.master_key_short", base::Severity::error, "own bound: a key that can be guessed keeps no secret"},
};

/// The row with `code`; does not compile without one.
consteval const base::Rule& rule(std::string_view code) { return base::row(rules, code); }

}  // namespace heliograph::proxy::config
