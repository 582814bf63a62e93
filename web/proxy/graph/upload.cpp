// SPDX-License-Identifier: Apache-2.0
#include "proxy/graph/upload.hpp"

#include "proxy/vault/encoding.hpp"

namespace heliograph::proxy::graph {

namespace {

using base::Json;

constexpr std::chrono::milliseconds upload_time{120'000};
constexpr int most_attempts = 3;

tl::expected<std::string, Failure> text_member(Result answer, std::string_view name) {
  if (!answer) return tl::unexpected(std::move(answer.error()));
  const Json* value = base::find_member(answer->body, name);
  if (value != nullptr && value->is_string()) return value->get<std::string>();
  Failure failure;
  failure.cause.kind = account::FailureKind::malformed;
  failure.cause.http_status = answer->http_status;
  failure.cause.detail = "an upload's answer without " + std::string{name};
  return tl::unexpected(std::move(failure));
}

/// Where Meta says that the upload stopped, within the file; 0 when it does not say.
std::size_t resume_offset(Client& client, const std::string& session, const base::Secret& token, std::size_t size) {
  Request request;
  request.path = session;
  request.token = token;
  request.scheme = Scheme::oauth;
  request.label = "upload_session";
  const Result answer = client.call(std::move(request));
  const Json* offset = answer ? base::find_member(answer->body, "file_offset") : nullptr;
  if (offset == nullptr || !offset->is_number_unsigned()) return 0;
  const auto bytes = offset->get<std::size_t>();
  return bytes <= size ? bytes : 0;
}

/// What stands in a header of a form's part: a quote or a line's end would end it early.
std::string quoted_name(std::string_view name) {
  std::string text = "\"";
  for (const char c : name) text += c == '"' || c == '\r' || c == '\n' ? '_' : c;
  return text + '"';
}

std::string form_part(std::string_view boundary, std::string_view headers, std::string_view content) {
  std::string part = "--";
  part.append(boundary).append("\r\nContent-Disposition: form-data; ").append(headers).append("\r\n\r\n");
  return part.append(content).append("\r\n");
}

}  // namespace

tl::expected<std::string, Failure> upload_sample(Client& client, const std::string& app_id, const base::Secret& token,
                                                 const Upload& upload) {
  Request start;
  start.method = "POST";
  start.path = segment(app_id) + "/uploads";
  start.query = {{"file_name", upload.file_name},
                 {"file_length", std::to_string(upload.data.size())},
                 {"file_type", upload.content_type}};
  start.token = token;
  start.label = "uploads";
  auto session = text_member(client.call(std::move(start)), "id");
  std::size_t offset = 0;
  for (int attempt = 1; session; ++attempt) {
    Request transfer;
    transfer.method = "POST";
    transfer.path = *session;
    transfer.token = token;
    transfer.scheme = Scheme::oauth;
    transfer.headers.add("file_offset", std::to_string(offset));
    transfer.body = Bytes{"application/octet-stream", upload.data.substr(offset)};
    transfer.label = "upload_session";
    transfer.timeout = upload_time;
    auto handle = text_member(client.call(std::move(transfer)), "h");
    if (handle || attempt == most_attempts || !account::is_unreachable(handle.error().cause)) return handle;
    offset = resume_offset(client, *session, token, upload.data.size());
  }
  return session;
}

tl::expected<std::string, Failure> upload_media(Client& client, const std::string& phone_number_id,
                                                const base::Secret& token, const Upload& upload) {
  const std::string boundary = "heliograph-" + vault::random_token();
  std::string form = form_part(boundary, "name=\"messaging_product\"", "whatsapp");
  form += form_part(boundary, "name=\"type\"", upload.content_type);
  form += form_part(boundary,
                    "name=\"file\"; filename=" + quoted_name(upload.file_name) + "\r\nContent-Type: " + upload.content_type,
                    upload.data);
  form += "--" + boundary + "--\r\n";
  Request request;
  request.method = "POST";
  request.path = segment(phone_number_id) + "/media";
  request.body = Bytes{"multipart/form-data; boundary=" + boundary, std::move(form)};
  request.token = token;
  request.label = "media";
  request.timeout = upload_time;
  return text_member(client.call(std::move(request)), "id");
}

}  // namespace heliograph::proxy::graph
