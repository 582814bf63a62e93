// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/template/model.hpp>
#include <optional>
#include <string>
#include <vector>

/// Templates as files that people edit and keep beside their code.
namespace heliograph::template_ {

/// What a person edits of a template, spelt in one way: Graph's JSON of its creation without what only Graph writes (id,
/// status, quality, reasons). Members stand in a fixed order, known words in Graph's spelling, samples in the shape that
/// Graph answers with, `parameter_format` always. The texts that Meta writes into an authentication template are left
/// out, and its button is the one that creates it.
[[nodiscard]] base::Json source_of(const base::Json& document);

/// `<name>.<language>.json`; nothing when name or language hold a character that Meta's never do.
[[nodiscard]] std::optional<std::string> source_file_name(const base::Json& document);

/// One place where a kept template and the account's differ.
struct Difference {
  std::string at;      ///< JSON Pointer into both sources
  base::Json account;  ///< null when the account has nothing there
  base::Json kept;     ///< null when the file has nothing there
  bool is_sent = false;  ///< an edit of the account's template changes it
};
BOOST_DESCRIBE_STRUCT(Difference, (), (at, account, kept, is_sent))

/// Where `kept`, a template to create, differs from `account`, which is as Graph answered, both taken as their sources.
/// What Graph does not answer as it was given counts as the same: uploaded samples, of which only passing links come
/// back, and an authentication button's apps.
[[nodiscard]] std::vector<Difference> differences(const base::Json& account, const base::Json& kept);

}  // namespace heliograph::template_
