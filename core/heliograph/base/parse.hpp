// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <heliograph/base/document.hpp>
#include <heliograph/base/finding.hpp>
#include <heliograph/base/json.hpp>
#include <string_view>

namespace heliograph::base {

/// Bounds on JSON text from outside. The defaults take every body Meta's API sends or accepts.
struct ParseLimits {
  std::size_t depth = 64;                ///< nested arrays and objects
  std::size_t members = 256;             ///< members of one object
  std::size_t values = 100'000;          ///< values of all kinds in the document
  std::size_t name = 1024;               ///< bytes of a member's name
  std::size_t duplicates = 100;          ///< repeated members that are told; those beyond are passed over
};

/// A value read from outside and all that was wrong with it; the value is usable as far as no error stands.
template <class T>
struct Decoded {
  T value{};
  Findings findings;
};

/// Reads JSON text (UTF-8, RFC 8259). Errors: `base.json_syntax` with line and column (from 1, the column in bytes),
/// `base.json_too_deep`, `base.json_too_large`, `base.json_too_many_members`, `base.json_name_too_long`,
/// `base.json_duplicate_member`. Linear in the length of `text`; nothing is thrown. On a syntax error or an exceeded bound the value is null.
[[nodiscard]] Decoded<Json> parse(std::string_view text, const ParseLimits& limits = {});

/// The same as a document, which is a view of `text`; null where parse() gives null.
[[nodiscard]] Decoded<Document> read_document(std::string_view text, const ParseLimits& limits = {});

}  // namespace heliograph::base
