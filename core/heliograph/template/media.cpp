// SPDX-License-Identifier: Apache-2.0
#include <heliograph/template/enums.hpp>
#include <heliograph/template/media.hpp>
#include <heliograph/template/word.hpp>

namespace heliograph::template_ {

namespace {

constexpr std::int64_t mebibyte = 1'048'576;

}  // namespace

std::optional<MediaLimits> media_limits(std::string_view format) {
  const auto index = find_word(words_of<HeaderFormat>, format);
  if (!index) return std::nullopt;
  switch (static_cast<HeaderFormat>(*index)) {
    case HeaderFormat::IMAGE:
      return MediaLimits{{"image/jpeg", "image/png"}, 5 * mebibyte};
    case HeaderFormat::VIDEO:
      return MediaLimits{{"video/mp4", "video/3gpp"}, 16 * mebibyte};
    case HeaderFormat::GIF:
      return MediaLimits{{"video/mp4"}, 7 * mebibyte / 2};
    case HeaderFormat::DOCUMENT:
      return MediaLimits{{"application/pdf"}, 100 * mebibyte};
    default:
      return std::nullopt;
  }
}

}  // namespace heliograph::template_
