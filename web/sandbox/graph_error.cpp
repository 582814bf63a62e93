// SPDX-License-Identifier: Apache-2.0
#include "sandbox/graph_error.hpp"

#include "sandbox/error_table.hpp"

namespace heliograph::sandbox {

Json envelope(const GraphError& error, std::string_view fbtrace_id) {
  Json body{{"message", error.message}, {"type", error.type}, {"code", error.code}};
  if (!error.details.empty()) body["error_data"] = {{"messaging_product", "whatsapp"}, {"details", error.details}};
  if (error.subcode != 0) body["error_subcode"] = error.subcode;
  if (error.transient || !error.user_title.empty()) body["is_transient"] = error.transient;
  if (!error.user_title.empty()) {
    body["error_user_title"] = error.user_title;
    body["error_user_msg"] = error.user_message;
  }
  body["fbtrace_id"] = fbtrace_id;
  return {{"error", std::move(body)}};
}

GraphError messaging_error(int code, std::string_view details) {
  GraphError error;
  error.code = code;
  if (const auto* row = find_error(code)) {
    error.http_status = row->http_status;
    error.message = "(#" + std::to_string(code) + ") " + std::string{row->title};
    error.details = details.empty() ? row->details : details;
    error.subcode = row->subcode;
    error.transient = row->transient;
  } else {
    error.message = "(#" + std::to_string(code) + ") Unknown error";
    error.details = details;
  }
  return error;
}

GraphError required(std::string_view parameter) {
  GraphError error;
  error.message = "(#100) The parameter " + std::string{parameter} + " is required.";
  return error;
}

GraphError invalid(std::string_view reason) {
  GraphError error;
  error.message = "(#100) " + std::string{reason};
  return error;
}

GraphError template_refusal(int subcode, std::string_view title, std::string_view message) {
  GraphError error;
  error.message = "Invalid parameter";
  error.subcode = subcode;
  error.user_title = title;
  error.user_message = message;
  return error;
}

GraphError no_object(std::string_view method, std::string_view id) {
  std::string verb = method == "GET" || method == "HEAD" ? "get" : method == "DELETE" ? "delete" : "post";
  GraphError error;
  error.type = "GraphMethodException";
  error.subcode = 33;
  error.message = "Unsupported " + verb + " request. Object with ID '" + std::string{id} +
                  "' does not exist, cannot be loaded due to missing permissions, or does not support this operation."
                  " Please read the Graph API documentation at https://developers.facebook.com/docs/graph-api";
  return error;
}

GraphError unknown_path(std::string_view path) {
  GraphError error;
  error.code = 2500;
  error.message = "Unknown path components: " + std::string{path};
  return error;
}

GraphError bad_token(int subcode, std::string_view message) {
  GraphError error;
  error.http_status = 401;
  error.code = 190;
  error.subcode = subcode;
  error.message = message;
  return error;
}

GraphError lacks_permission(std::string_view permission) {
  GraphError error;
  error.http_status = 403;
  error.code = 10;
  error.message = "(#10) Application does not have permission for this action";
  error.details = "This call needs the permission " + std::string{permission} + ", which the token does not have.";
  return error;
}

}  // namespace heliograph::sandbox
