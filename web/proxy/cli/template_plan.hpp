// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/template/build.hpp>
#include <heliograph/template/source.hpp>

#include "proxy/cli/template_account.hpp"
#include "proxy/cli/template_folder.hpp"

namespace heliograph::proxy::cli {

/// How one template of the folder, the account or both stands.
struct PlannedTemplate {
  TemplateKey key;
  const KeptTemplate* kept = nullptr;   ///< nullptr when only the account has it
  const base::Json* account = nullptr;  ///< nullptr when only the folder has it
  std::vector<template_::Difference> differences;  ///< of one that both have
  std::optional<template_::Request> request;       ///< what push sends
  std::optional<Verdict> verdict;                  ///< of what push would send
};

/// Compares a folder with an account, both of which must outlive what is given, and judges what push would send. In the
/// order of the keys.
[[nodiscard]] std::vector<PlannedTemplate> plan(const TemplateFolder& folder, const AccountTemplates& account);

}  // namespace heliograph::proxy::cli
