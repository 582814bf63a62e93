// SPDX-License-Identifier: Apache-2.0
#include "sandbox/multipart.hpp"

#include "http/headers.hpp"

namespace heliograph::sandbox {

namespace {

/// The value of `name=value` or `name="value"` among the parameters of a header.
std::string attribute(std::string_view header, std::string_view name) {
  for (auto semicolon = header.find(';'); semicolon != std::string_view::npos;) {
    auto rest = header.substr(semicolon + 1);
    while (!rest.empty() && rest.front() == ' ') rest.remove_prefix(1);
    const auto equals = rest.find('=');
    if (equals == std::string_view::npos) return {};
    const auto key = rest.substr(0, equals);
    auto value = rest.substr(equals + 1);
    const bool quoted = !value.empty() && value.front() == '"';
    if (quoted) value.remove_prefix(1);
    const auto end = value.find(quoted ? '"' : ';');
    if (http::equal_ignoring_case(key, name)) return std::string{value.substr(0, end)};
    const auto consumed = static_cast<std::size_t>(value.data() - header.data());
    semicolon = end == std::string_view::npos ? end : header.find(';', consumed + end);
  }
  return {};
}

void read_header(std::string_view line, Part& part) {
  const auto colon = line.find(':');
  if (colon == std::string_view::npos) return;
  auto value = line.substr(colon + 1);
  while (!value.empty() && value.front() == ' ') value.remove_prefix(1);
  if (http::equal_ignoring_case(line.substr(0, colon), "content-disposition")) {
    part.name = attribute(value, "name");
    part.file_name = attribute(value, "filename");
  } else if (http::equal_ignoring_case(line.substr(0, colon), "content-type")) {
    part.content_type = value;
  }
}

}  // namespace

std::optional<std::vector<Part>> multipart(std::string_view content_type, std::string_view body) {
  const auto boundary = attribute(content_type, "boundary");
  if (boundary.empty() || boundary.size() > 200) return std::nullopt;
  const std::string delimiter = "--" + boundary;
  if (body.substr(0, delimiter.size()) != delimiter) return std::nullopt;
  body.remove_prefix(delimiter.size());
  std::vector<Part> parts;
  while (body.substr(0, 2) == "\r\n") {
    body.remove_prefix(2);
    Part part;
    for (auto end = body.find("\r\n"); end != 0; end = body.find("\r\n")) {
      if (end == std::string_view::npos) return std::nullopt;
      read_header(body.substr(0, end), part);
      body.remove_prefix(end + 2);
    }
    body.remove_prefix(2);
    const auto end = body.find("\r\n" + delimiter);
    if (end == std::string_view::npos) return std::nullopt;
    part.bytes = body.substr(0, end);
    body.remove_prefix(end + 2 + delimiter.size());
    parts.push_back(std::move(part));
  }
  if (body.substr(0, 2) != "--") return std::nullopt;
  return parts;
}

}  // namespace heliograph::sandbox
