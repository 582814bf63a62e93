// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "http/response.hpp"

namespace heliograph::sandbox {

using http::Json;

/// A refusal as Graph words it. Thrown by whatever finds it; one place turns it into an answer.
struct GraphError {
  unsigned http_status = 400;
  int code = 100;
  int subcode = 0;  ///< 0: left out
  std::string type = "OAuthException";
  std::string message;
  std::string details;       ///< `error_data.details` of messaging errors; empty: left out
  std::string user_title;    ///< `error_user_title`; empty: left out
  std::string user_message;  ///< `error_user_msg`
  bool transient = false;
};

/// The envelope `{"error": {…}}`.
/// @param fbtrace_id what Meta's support asks for; unlike in every answer
Json envelope(const GraphError& error, std::string_view fbtrace_id);

/// A messaging error of the table, such as 131026, with its title and HTTP status.
GraphError messaging_error(int code, std::string_view details);

/// 100: a parameter without which the call makes no sense.
GraphError required(std::string_view parameter);

/// 100 with the reason in the message: `(#100) Param limit must be a positive integer`.
GraphError invalid(std::string_view reason);

/// 100 with one of the subcodes of template creation and a text for the person who wrote the template.
GraphError template_refusal(int subcode, std::string_view title, std::string_view message);

/// 100/33: no such object, or none that this token may see.
GraphError no_object(std::string_view method, std::string_view id);

/// 2500: the path leads nowhere.
GraphError unknown_path(std::string_view path);

/// 190 with one of its subcodes; 0 for a token that cannot be read at all.
GraphError bad_token(int subcode, std::string_view message);

/// 10: the token lacks a permission that this call needs.
GraphError lacks_permission(std::string_view permission);

}  // namespace heliograph::sandbox
