// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/base/codec.hpp>
#include <string_view>

/// Files that messages carry: which types Meta takes, and how large they may be. Source: Meta, media reference, read
/// 2025-12-15.
namespace heliograph::message {

/// A file that is about to be uploaded or linked to.
struct MediaFile {
  std::string kind;                   ///< image, video, gif, audio, document or sticker
  std::string mime_type;              ///< as its bytes or its server say; parameters after `;` are left aside
  std::int64_t size = 0;              ///< bytes
  std::optional<bool> is_animated;    ///< of a sticker
  std::optional<bool> is_voice;       ///< audio recorded as a voice message
};
BOOST_DESCRIBE_STRUCT(MediaFile, (), (kind, mime_type, size, is_animated, is_voice))

/// What a kind of media takes.
struct MediaKind {
  std::string kind;
  std::vector<std::string> types;  ///< MIME types
  std::int64_t max_bytes = 0;
};
BOOST_DESCRIBE_STRUCT(MediaKind, (), (kind, types, max_bytes))

/// Every kind and what it takes.
[[nodiscard]] std::vector<MediaKind> media_kinds();

/// What Meta would refuse in `file`; places are pointers into it.
[[nodiscard]] base::Findings check_media_file(const MediaFile& file);

}  // namespace heliograph::message
