// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <charconv>

#include "sandbox/api/edges.hpp"
#include "sandbox/encoding.hpp"

namespace heliograph::sandbox {

namespace {

constexpr std::size_t megabyte = 1024 * 1024;

struct MediaRow {
  std::string_view type;
  std::size_t most;
};
constexpr MediaRow media_rows[] = {
    {"audio/aac", 16 * megabyte},
    {"audio/amr", 16 * megabyte},
    {"audio/mpeg", 16 * megabyte},
    {"audio/mp4", 16 * megabyte},
    {"audio/ogg", 16 * megabyte},
    {"image/jpeg", 5 * megabyte},
    {"image/png", 5 * megabyte},
    {"image/webp", 500 * 1024},
    {"video/mp4", 16 * megabyte},
    {"video/3gp", 16 * megabyte},
    {"video/3gpp", 16 * megabyte},
    {"text/plain", 100 * megabyte},
    {"application/pdf", 100 * megabyte},
    {"application/vnd.ms-powerpoint", 100 * megabyte},
    {"application/msword", 100 * megabyte},
    {"application/vnd.ms-excel", 100 * megabyte},
    {"application/vnd.openxmlformats-officedocument.wordprocessingml.document", 100 * megabyte},
    {"application/vnd.openxmlformats-officedocument.presentationml.presentation", 100 * megabyte},
    {"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", 100 * megabyte},
};

constexpr std::string_view upload_types[] = {"application/pdf", "image/jpeg", "image/jpg", "image/png", "video/mp4"};

std::string without_parameters(std::string_view type) { return std::string{type.substr(0, type.find(';'))}; }

std::optional<std::size_t> size_of(std::string_view text) {
  std::size_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

}  // namespace

Json upload_media(Call& call, Target& target) {
  if (call.text("messaging_product") != "whatsapp") throw required("messaging_product");
  if (call.files.empty()) throw required("file");
  auto& file = call.files.front();
  auto type = call.text("type").value_or(file.content_type);
  // Clients write a kind such as "image" here; the file's own type then decides.
  if (type.find('/') == std::string::npos) type = file.content_type;
  type = without_parameters(type);
  const auto* row =
      std::find_if(std::begin(media_rows), std::end(media_rows), [&](const auto& r) { return r.type == type; });
  if (row == std::end(media_rows))
    throw invalid("Param file must be a file with one of the supported types. Received file of type '" + type + "'.");
  if (file.bytes.empty()) throw messaging_error(131053, "The file is empty.");
  if (file.bytes.size() > row->most)
    throw messaging_error(
        131053, "The file is larger than the " + std::to_string(row->most) + " bytes allowed for " + type + ".");
  Media media;
  media.id = call.world().ids.next();
  media.number_id = target.number->id;
  media.mime_type = type;
  media.file_name = file.file_name;
  media.bytes = std::move(file.bytes);
  const auto id = media.id;
  call.world().media[id] = std::move(media);
  return {{"id", id}};
}

Json media_node(Call& call, Target& target) {
  const auto& media = call.world().media.at(target.id);
  if (const auto number = call.text("phone_number_id"); number && *number != media.number_id)
    throw no_object("GET", target.id);
  const auto host = call.base.substr(0, call.base.rfind('/'));
  return {{"url", host + "/_media/" + media.id},
          {"mime_type", media.mime_type},
          {"sha256", hexadecimal(sha256(media.bytes))},
          {"file_size", media.bytes.size()},
          {"id", media.id},
          {"messaging_product", "whatsapp"}};
}

Json delete_media(Call& call, Target& target) {
  call.world().media.erase(target.id);
  return {{"success", true}};
}

Json begin_upload(Call& call, Target& target) {
  const auto type = call.text("file_type");
  if (!type) throw required("file_type");
  if (std::find(std::begin(upload_types), std::end(upload_types), *type) == std::end(upload_types))
    throw invalid("Param file_type is not supported: " + *type);
  const auto length = call.text("file_length");
  if (!length) throw required("file_length");
  const auto size = size_of(*length);
  if (!size || *size == 0 || *size > 100 * megabyte) throw invalid("Param file_length must be from 1 to 104857600");
  Upload upload;
  upload.app_id = target.id;
  upload.file_name = call.text("file_name").value_or("file");
  upload.file_type = *type;
  upload.length = *size;
  const auto number = call.world().ids.next();
  upload.id = "upload:" + base64("attachment:" + number + "?file_length=" + *length + "&file_type=" + *type);
  // Graph's own ids hold no slash, since they stand in a path.
  std::replace(upload.id.begin(), upload.id.end(), '/', '_');
  const auto id = upload.id;
  call.world().uploads[id] = std::move(upload);
  return {{"id", id + "?sig=ARZ" + call.world().ids.named_text(id, 16)}};
}

Json continue_upload(Call& call, Target& target) {
  auto& upload = call.world().uploads.at(target.id);
  const auto offset = size_of(call.request.header("file_offset"));
  if (!offset) throw required("file_offset");
  if (*offset != upload.bytes.size())
    throw invalid("The file_offset " + std::to_string(*offset) + " is not the session's offset " +
                  std::to_string(upload.bytes.size()));
  if (upload.bytes.size() + call.request.body.size() > upload.length)
    throw invalid("The file is longer than the file_length of the session");
  upload.bytes += call.request.body;
  if (upload.bytes.size() < upload.length) return {{"id", target.id}, {"file_offset", upload.bytes.size()}};
  return {{"h", "4:" + base64(upload.file_name) + ":" + upload.file_type + ":" +
                    call.world().ids.named_text("handle:" + hexadecimal(sha256(upload.bytes)), 40) + ":e:" +
                    std::to_string(now_seconds() + 30 * 86'400) + ":" + upload.app_id + ":" + call.token.user_id}};
}

Json upload_node(Call& call, Target& target) {
  return {{"id", target.id}, {"file_offset", call.world().uploads.at(target.id).bytes.size()}};
}

}  // namespace heliograph::sandbox
