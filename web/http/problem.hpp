// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace heliograph::http {

using Json = nlohmann::ordered_json;

/// An error as a client receives it, of the media type `application/problem+json`.
/// @see RFC 9457
struct Problem {
  std::string type = "about:blank";  ///< a URI that names the kind of problem
  std::string title;                 ///< empty: the status's own phrase
  unsigned status = 400;
  std::string detail;
  /// Findings `{code, severity, at, args, source}`, one for each thing that is wrong.
  Json findings = Json::array();
  /// Further members of the document, such as `current` in a conflict; an object.
  Json extensions = Json::object();
};

/// The document's JSON, with `type`, `title`, `status`, `detail` and `findings` always present.
Json to_json(const Problem& problem);

/// The phrase that belongs to a status: `Not Found` for 404; `Unknown` for one without.
/// @see RFC 9110 section 15
std::string_view reason_phrase(unsigned status);

/// A problem that the HTTP layer itself finds, with one finding in it.
/// @param code the finding's code, such as `http.body_too_large`
/// @param detail a sentence in English
/// @param args the limit and what was met: `{"max":1048576,"actual":2000000}`
Problem transport_problem(unsigned status, std::string_view code, std::string_view detail, Json args = Json::object());

}  // namespace heliograph::http
