// SPDX-License-Identifier: Apache-2.0
#include "sandbox/call.hpp"

#include <algorithm>
#include <cctype>
#include <ctime>
#include <mutex>
#include <shared_mutex>

#include "sandbox/json_text.hpp"

namespace heliograph::sandbox {

namespace {

constexpr unsigned default_version = 24;

/// The length of `/v24.0` at the beginning of a path, 0 when there is none.
std::size_t version_length(std::string_view path) {
  if (path.size() < 3 || path[0] != '/' || path[1] != 'v') return 0;
  std::size_t end = 2;
  while (end < path.size() && (std::isdigit(static_cast<unsigned char>(path[end])) || path[end] == '.')) ++end;
  const bool ends = end == path.size() || path[end] == '/';
  return end > 2 && ends ? end : 0;
}

std::string single_slashes(std::string_view path) {
  std::string text;
  for (const char c : path)
    if (c != '/' || text.empty() || text.back() != '/') text += c;
  return text;
}

std::string time_text(std::int64_t seconds) {
  const auto time = static_cast<std::time_t>(seconds);
  std::tm utc{};
  gmtime_r(&time, &utc);
  char text[64];
  return {text, std::strftime(text, sizeof text, "%A, %d-%b-%y %H:%M:%S UTC", &utc)};
}

std::string token_text(const http::Request& request, const Json& parameters) {
  const auto header = request.header("authorization");
  for (const std::string_view scheme : {"Bearer ", "OAuth "})
    if (header.size() > scheme.size() && http::equal_ignoring_case(header.substr(0, scheme.size()), scheme))
      return std::string{header.substr(scheme.size())};
  if (const auto found = parameters.find("access_token"); found != parameters.end() && found->is_string())
    return *found;
  return {};
}

/// A form's value is text, but arrays and objects are written as JSON in it.
Json form_value(const std::string& text) {
  if (!text.empty() && (text.front() == '{' || text.front() == '[')) {
    if (auto value = parsed(text)) return *value;
  }
  return text;
}

void read_body(const http::Request& request, Json& parameters, std::vector<Part>& files) {
  const auto type = request.header("content-type");
  if (type.substr(0, 19) == "multipart/form-data") {
    auto parts = multipart(type, request.body);
    if (!parts) throw invalid("The multipart body could not be read");
    for (auto& part : *parts) {
      if (part.file_name.empty() && part.name != "file") {
        parameters[part.name] = form_value(part.bytes);
      } else {
        files.push_back(std::move(part));
      }
    }
  } else if (type.substr(0, 33) == "application/x-www-form-urlencoded") {
    const auto pairs = http::query_parameters(request.body);
    if (!pairs) throw invalid("The form could not be decoded");
    for (const auto& [name, value] : *pairs) parameters[name] = form_value(value);
  } else if (!request.body.empty() && request.headers.get("file_offset").empty()) {
    auto body = parsed(request.body);
    if (!body) throw invalid("The JSON of the body could not be read");
    if (!body->is_object()) throw invalid("The body must be a JSON object");
    for (auto& [name, value] : body->items()) parameters[name] = std::move(value);
  }
}

}  // namespace

unsigned version_of(std::string_view target) {
  const auto path = single_slashes(target.substr(0, target.find('?')));
  if (version_length(path) == 0) return default_version;
  unsigned version = 0;
  for (std::size_t i = 2; i < path.size() && path[i] >= '0' && path[i] <= '9'; ++i)
    version = std::min(version * 10 + static_cast<unsigned>(path[i] - '0'), 1000U);
  return version;
}

std::string without_version(std::string_view path) {
  auto text = single_slashes(path);
  text.erase(0, version_length(text));
  if (text.size() > 1 && text.back() == '/') text.pop_back();
  return text.empty() ? "/" : text;
}

Token token_of(const World& world, std::string_view text) {
  const auto bar = text.find('|');
  if (bar != std::string_view::npos) {
    if (text.substr(0, bar) != world.app_id || text.substr(bar + 1) != world.app_secret) {
      GraphError error;
      error.code = 101;
      error.message = "Error validating application. Cannot get application info due to a system error.";
      throw error;
    }
    Token app;
    app.text = text;
    app.kind = "app";
    app.type = "APP";
    return app;
  }
  for (const auto& token : world.tokens) {
    if (token.text != text) continue;
    if (token.subcode == 460)
      throw bad_token(460,
                      "Error validating access token: The session has been invalidated because the user changed "
                      "their password or Facebook has changed the session for security reasons.");
    const auto now = now_seconds();
    if (token.subcode == 463 || (token.expires_at != 0 && token.expires_at <= now))
      throw bad_token(463, "Error validating access token: Session has expired on " +
                               time_text(token.expires_at != 0 ? token.expires_at : now) + ". The current time is " +
                               time_text(now) + ".");
    if (token.subcode != 0) throw bad_token(token.subcode, "Error validating access token: The session is invalid.");
    return token;
  }
  throw bad_token(0, "Invalid OAuth access token - Cannot parse access token");
}

Call call_of(State& state, const http::Request& request) {
  Call call{state, request, {}, version_of(request.target), {}, Json::object(), {}};
  for (const auto& [name, value] : request.query) call.parameters[name] = value;
  read_body(request, call.parameters, call.files);
  const auto text = token_text(request, call.parameters);
  if (text.empty()) {
    GraphError error;
    error.http_status = 401;
    error.code = 104;
    error.message = "An access token is required to request this resource.";
    throw error;
  }
  {
    const std::shared_lock lock(state.world.mutex);
    call.token = token_of(state.world, text);
  }
  const auto host = request.header("host");
  call.base = "http://" + std::string{host.empty() ? "localhost" : host} + "/v" + std::to_string(call.version) + ".0";
  return call;
}

std::optional<std::string> Call::text(const char* name) const {
  const auto found = parameters.find(name);
  if (found == parameters.end()) return std::nullopt;
  if (found->is_string()) return found->get<std::string>();
  if (found->is_number_integer()) return std::to_string(found->get<std::int64_t>());
  return std::nullopt;
}

std::vector<std::string> Call::list(const char* name) const {
  const auto found = parameters.find(name);
  if (found == parameters.end()) return {};
  auto value = *found;
  if (value.is_string()) {
    const auto text = value.get<std::string>();
    value = form_value(text);
    if (value.is_string()) {
      Json split = Json::array();
      for (std::size_t begin = 0; begin <= text.size();) {
        const auto comma = std::min(text.find(',', begin), text.size());
        if (comma > begin) split.push_back(text.substr(begin, comma - begin));
        begin = comma + 1;
      }
      value = split;
    }
  }
  std::vector<std::string> texts;
  if (value.is_array())
    for (const auto& element : value) {
      if (element.is_string())
        texts.push_back(element);
      else if (element.is_number_integer())
        texts.push_back(element.dump());
    }
  return texts;
}

std::vector<Field> Call::fields() const {
  const auto found = parameters.find("fields");
  if (found == parameters.end()) return {};
  if (found->is_string()) return parse_fields(found->get_ref<const std::string&>());
  std::vector<Field> fields;
  for (const auto& name : list("fields"))
    for (auto& field : parse_fields(name)) fields.push_back(std::move(field));
  return fields;
}

void need(const Call& call, std::string_view scope) {
  if (!call.token.has(scope)) throw lacks_permission(scope);
}

}  // namespace heliograph::sandbox
