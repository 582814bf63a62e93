// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/message/media_file.hpp>
#include <heliograph/message/rule_table.hpp>
#include <heliograph/template/word.hpp>

namespace heliograph::message {

namespace {

constexpr std::int64_t kilobyte = 1024;
constexpr std::int64_t megabyte = 1024 * kilobyte;
constexpr std::int64_t animated_sticker_max = 500 * kilobyte;
constexpr std::int64_t voice_icon_max = 512 * kilobyte;

struct Row {
  std::string_view kind;
  std::string_view types;  ///< separated by spaces
  std::int64_t max;
};

constexpr Row rows[] = {
    {"image", "image/jpeg image/png", 5 * megabyte},
    {"video", "video/mp4 video/3gpp", 16 * megabyte},
    {"gif", "video/mp4", 7 * megabyte / 2},
    {"audio", "audio/aac audio/amr audio/mpeg audio/mp4 audio/ogg", 16 * megabyte},
    {"document",
     "text/plain application/pdf application/msword application/vnd.ms-excel application/vnd.ms-powerpoint "
     "application/vnd.openxmlformats-officedocument.wordprocessingml.document "
     "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet "
     "application/vnd.openxmlformats-officedocument.presentationml.presentation",
     100 * megabyte},
    {"sticker", "image/webp", 100 * kilobyte},
};

const Row* find_row(std::string_view kind) {
  for (const Row& row : rows) {
    if (row.kind == kind) return &row;
  }
  return nullptr;
}

std::vector<std::string> split(std::string_view text) {
  std::vector<std::string> words;
  while (!text.empty()) {
    const std::size_t space = std::min(text.find(' '), text.size());
    words.emplace_back(text.substr(0, space));
    text.remove_prefix(std::min(space + 1, text.size()));
  }
  return words;
}

std::string_view without_parameters(std::string_view mime_type) {
  mime_type = mime_type.substr(0, mime_type.find(';'));
  while (!mime_type.empty() && mime_type.back() == ' ') mime_type.remove_suffix(1);
  return mime_type;
}

bool is_taken(const Row& row, std::string_view mime_type) {
  for (const std::string& type : split(row.types)) {
    if (template_::same_word(type, without_parameters(mime_type))) return true;
  }
  return false;
}

}  // namespace

std::vector<MediaKind> media_kinds() {
  std::vector<MediaKind> kinds;
  for (const Row& row : rows) kinds.push_back({std::string{row.kind}, split(row.types), row.max});
  return kinds;
}

base::Findings check_media_file(const MediaFile& file) {
  base::Findings findings;
  const Row* row = find_row(file.kind);
  if (row == nullptr) {
    std::string kinds;
    for (const Row& known : rows) {
      if (!kinds.empty()) kinds += ", ";
      kinds += known.kind;
    }
    findings.add(rule("message.media.kind_unknown"), "/kind", {{"actual", file.kind}, {"allowed", kinds}});
    return findings;
  }
  if (!is_taken(*row, file.mime_type)) {
    std::string types;
    for (const std::string& type : split(row->types)) {
      if (!types.empty()) types += ", ";
      types += type;
    }
    findings.add(rule("message.media.type_not_taken"), "/mime_type", {{"actual", file.mime_type}, {"allowed", types}});
  }
  const bool is_animated_sticker = file.kind == "sticker" && file.is_animated.value_or(false);
  const std::int64_t max = is_animated_sticker ? animated_sticker_max : row->max;
  if (file.size <= 0) {
    findings.add(rule("message.media.empty"), "/size", {{"actual", file.size}});
  } else if (file.size > max) {
    findings.add(rule("message.media.too_large"), "/size", {{"max", max}, {"actual", file.size}});
  } else if (file.kind == "audio" && file.is_voice.value_or(false) && file.size > voice_icon_max) {
    findings.add(rule("message.media.voice_without_icon"), "/size", {{"max", voice_icon_max}, {"actual", file.size}});
  }
  return findings;
}

}  // namespace heliograph::message
