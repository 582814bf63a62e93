// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "http/request.hpp"
#include "sandbox/fields.hpp"
#include "sandbox/multipart.hpp"
#include "sandbox/state.hpp"

namespace heliograph::sandbox {

/// One call of the Graph API, with what every handler needs of it.
struct Call {
  State& state;
  const http::Request& request;
  Token token;              ///< whose call it is; checked
  unsigned version = 24;    ///< major; calls without a version get the app's default
  std::string base;         ///< `http://host/v24.0`, with which links begin
  Json parameters;          ///< body (JSON, form or multipart) and query as one object; the body wins
  std::vector<Part> files;  ///< the files of a multipart body

  World& world() const { return state.world; }

  /// A text parameter, or nothing when it is absent or no text. Numbers count as their text.
  std::optional<std::string> text(const char* name) const;
  /// A parameter that is an array, an array written as JSON text, or one or more values between commas.
  std::vector<std::string> list(const char* name) const;
  std::vector<Field> fields() const;
};

/// Takes a call apart.
/// @throws GraphError 104 without a token, 190 for a bad one, 100 for a body that cannot be read
Call call_of(State& state, const http::Request& request);

/// The token that a text stands for: one of the world's, or `app_id|app_secret`.
/// @throws GraphError 190 or 101
Token token_of(const World& world, std::string_view text);

/// The major version at the beginning of a target, or 24.
unsigned version_of(std::string_view target);

/// The path without version, repeated slashes and a slash at its end.
std::string without_version(std::string_view path);

/// @throws GraphError 10 unless the token has the scope
void need(const Call& call, std::string_view scope);

}  // namespace heliograph::sandbox
