// SPDX-License-Identifier: Apache-2.0
#include "proxy/api/openapi.hpp"

#include <heliograph/base/schema.hpp>
#include <set>

#include "http/problem.hpp"
#include "proxy/api/mount.hpp"

namespace heliograph::proxy::api {

namespace {

using base::Json;

constexpr std::string_view schemas = "#/components/schemas/";

Json text_parameter(std::string_view name, std::string_view in, bool required, std::string_view description) {
  return {{"name", name}, {"in", in}, {"required", required}, {"description", description}, {"schema", {{"type", "string"}}}};
}

Json parameters_of(const Row& row) {
  Json parameters = Json::array();
  std::string_view path = row.path;
  for (std::size_t open = path.find('{'); open != std::string_view::npos; open = path.find('{')) {
    path.remove_prefix(open + 1);
    parameters.push_back(text_parameter(path.substr(0, path.find('}')), "path", true, "The object"));
  }
  for (const auto& [name, description] : row.query) parameters.push_back(text_parameter(name, "query", false, description));
  if (row.paged) {
    parameters.push_back(text_parameter("after", "query", false, "The cursor `next` of the page before"));
    parameters.push_back({{"name", "limit"},
                          {"in", "query"},
                          {"description", "Items at most"},
                          {"schema", {{"type", "integer"}, {"minimum", 1}, {"maximum", 200}, {"default", 50}}}});
  }
  if (row.if_match) parameters.push_back(text_parameter("If-Match", "header", true, "The version the change starts from"));
  if (row.idempotency != Idempotency::none) {
    parameters.push_back(text_parameter("Idempotency-Key", "header", row.idempotency == Idempotency::required,
                                        "Repeating a call with its key gives its answer and does nothing"));
  }
  return parameters;
}

bool changes(const Row& row) { return row.method != "GET"; }

/// The statuses of the problems a route may answer, those of the gate among them.
std::set<unsigned> problems_of(const Route& route) {
  const Row& row = route.row;
  std::set<unsigned> statuses{row.problems.begin(), row.problems.end()};
  statuses.insert(400);
  if (row.access != Access::everyone) statuses.insert(401);
  if (row.access > Access::viewer || changes(row)) statuses.insert(403);
  if (route.takes_json) statuses.insert({413, 415, 422});
  if (route.takes_bytes) statuses.insert(413);
  if (row.paged) statuses.insert(422);
  if (row.if_match) statuses.insert({412, 428});
  if (row.idempotency != Idempotency::none) statuses.insert({409, 422});
  return statuses;
}

Json json_content(Json schema) { return {{"application/json", {{"schema", std::move(schema)}}}}; }

Json responses_of(const Route& route, Json& definitions) {
  Json success = {{"description", http::reason_phrase(route.row.status)}};
  if (route.result_schema != nullptr) success["content"] = json_content(route.result_schema(definitions, schemas));
  Json responses = {{std::to_string(route.row.status), std::move(success)}};
  for (const unsigned status : problems_of(route)) {
    responses[std::to_string(status)] = {
        {"description", http::reason_phrase(status)},
        {"content", {{"application/problem+json", {{"schema", {{"$ref", std::string{schemas} + "Problem"}}}}}}}};
  }
  return responses;
}

/// `GET /credentials/{id}/templates` becomes `get_credentials_id_templates`.
std::string operation_id(const Row& row) {
  std::string id;
  for (const char c : row.method) id += static_cast<char>(c - 'A' + 'a');
  for (const char c : row.path) {
    if (c == '/' || c == '-' || c == '.') {
      id += '_';
    } else if (c != '{' && c != '}') {
      id += c;
    }
  }
  return id;
}

std::string tag_of(const Row& row) {
  const std::string path = row.path.substr(1);
  return path.substr(0, path.find('/'));
}

Json operation_of(const Route& route, Json& definitions) {
  const Row& row = route.row;
  Json operation = {{"operationId", operation_id(row)}, {"summary", row.summary}, {"tags", Json::array({tag_of(row)})}};
  if (row.access != Access::everyone) operation["description"] = "Least role: " + std::string{base::name_of(row.access)};
  if (Json parameters = parameters_of(row); !parameters.empty()) operation["parameters"] = std::move(parameters);
  if (route.takes_json) {
    operation["requestBody"] = {{"required", true}, {"content", json_content(route.body_schema(definitions, schemas))}};
  } else if (route.takes_bytes) {
    operation["requestBody"] = {{"required", true}, {"content", {{"*/*", Json::object()}}}};
  }
  operation["responses"] = responses_of(route, definitions);
  operation["security"] = Json::array();
  if (row.access != Access::everyone) {
    Json needs = {{"session", Json::array()}};
    if (changes(row)) needs["csrf"] = Json::array();
    operation["security"].push_back(std::move(needs));
    if (!row.scope.empty()) operation["security"].push_back({{"key", {row.scope}}});
  }
  return operation;
}

Json problem_schema(Json& definitions) {
  return {{"type", "object"},
          {"properties",
           {{"type", {{"type", "string"}}},
            {"title", {{"type", "string"}}},
            {"status", {{"type", "integer"}}},
            {"detail", {{"type", "string"}}},
            {"findings", base::schema_of<base::Findings>(definitions, schemas)},
            {"current", {{"description", "The object as it is now, in a conflict (412)"}}}}},
          {"required", {"type", "title", "status", "detail", "findings"}}};
}

std::string lower(std::string text) {
  for (char& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return text;
}

}  // namespace

Json openapi_document(std::span<const Route> routes) {
  Json paths = Json::object();
  Json definitions = Json::object();
  definitions["Problem"] = problem_schema(definitions);
  for (const Route& route : routes) {
    paths[std::string{root} + route.row.path][lower(route.row.method)] = operation_of(route, definitions);
  }
  return {{"openapi", "3.1.0"},
          {"info",
           {{"title", "Heliograph"},
            {"version", HELIOGRAPH_VERSION},
            {"description", "The interface between the page and the proxy. Errors are problems (RFC 9457) with findings."},
            {"license", {{"name", "Apache-2.0"}, {"identifier", "Apache-2.0"}}}}},
          {"paths", std::move(paths)},
          {"components",
           {{"schemas", std::move(definitions)},
            {"securitySchemes",
             {{"key", {{"type", "http"}, {"scheme", "bearer"}, {"description", "A key made under /api-keys; named are its scopes"}}},
              {"session", {{"type", "apiKey"}, {"in", "cookie"}, {"name", "heliograph_session"}}},
              {"csrf", {{"type", "apiKey"}, {"in", "header"}, {"name", "X-CSRF-Token"}}}}}}}};
}

}  // namespace heliograph::proxy::api
