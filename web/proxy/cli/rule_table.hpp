// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/base/finding.hpp>

namespace heliograph::proxy::cli {

/// What the command line itself has to say: what is wrong with files, and what came of a command.
inline constexpr base::Rule rules[] = {
    {"cli.file_unreadable", base::Severity::error, "the file system"},
    {"cli.file_unwritable", base::Severity::error, "the file system"},
    {"cli.file_too_large", base::Severity::error, "own bound on the length of a file"},
    {"cli.kind_not_recognised", base::Severity::error, "a document is a template, a message or a webhook"},
    {"cli.more_findings", base::Severity::notice, "own bound on findings about one file"},
    {"cli.summary", base::Severity::notice, "counts"},
    {"cli.token_missing", base::Severity::error, "Graph takes no call without a token"},
    {"cli.list_incomplete", base::Severity::error, "own bound on templates of one account"},
    {"cli.name_unusable", base::Severity::error, "a template's name and language name its file"},
    {"cli.template_file_expected", base::Severity::error, "a file of the folder holds one template to create"},
    {"cli.template_twice", base::Severity::error, "name and language are unique within an account"},
    {"cli.file_name_differs", base::Severity::warning, "a template's name and language name its file"},
    {"cli.pulled", base::Severity::notice, "what was done"},
    {"cli.removed", base::Severity::notice, "what was done"},
    {"cli.pull_summary", base::Severity::notice, "counts"},
    {"cli.only_in_folder", base::Severity::notice, "comparison"},
    {"cli.only_in_account", base::Severity::notice, "comparison"},
    {"cli.differs", base::Severity::notice, "comparison"},
    {"cli.place_differs", base::Severity::notice, "comparison"},
    {"cli.place_stays", base::Severity::warning, "Meta, template management, read 2026-09-11"},
    {"cli.diff_summary", base::Severity::notice, "counts"},
    {"cli.would_create", base::Severity::notice, "what would be done"},
    {"cli.would_edit", base::Severity::notice, "what would be done"},
    {"cli.created", base::Severity::notice, "what was done"},
    {"cli.edited", base::Severity::notice, "what was done"},
    {"cli.refused", base::Severity::error, "Graph's answer"},
    {"cli.outcome_unknown", base::Severity::error, "Graph's answer"},
    {"cli.nothing_sent", base::Severity::error, "nothing is sent while one template has an error"},
    {"cli.push_summary", base::Severity::notice, "counts"},
    {"cli.key_unknown", base::Severity::error, "a secret opens under the key that sealed it"},
    {"cli.key_rotated", base::Severity::notice, "counts"},
    {"cli.rotation_failed", base::Severity::error, "the file system and the database"},
};

/// The row with `code`; does not compile without one.
consteval const base::Rule& rule(std::string_view code) { return base::row(rules, code); }

}  // namespace heliograph::proxy::cli
