// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "http/headers.hpp"

namespace heliograph::http {

struct StaticFilesOptions {
  std::string index = "index.html";  ///< answers `/` and, where the client accepts HTML, paths without a file
  std::vector<std::string> reserved_prefixes = {"/api/"};      ///< never answered by the index
  std::vector<std::string> immutable_prefixes = {"/assets/"};  ///< files whose name changes with their content
  Headers headers;                                             ///< added to every answer, such as the CSP
};

/// One way of sending a file, with everything that does not change from request to request already written.
struct Representation {
  std::string head;               ///< status line and headers of a 200, up to but without `Date`
  std::string not_modified_head;  ///< the same of a 304
  std::string etag;
  std::string body;
};

/// A folder of files held in memory, with the compressed copies that stand beside them as `.br` and `.gz`.
class StaticFiles {
 public:
  /// Reads every regular file under `folder`; names that begin with a dot are left out.
  /// @throws std::runtime_error when the folder cannot be read
  static std::shared_ptr<const StaticFiles> load(const std::filesystem::path& folder, StaticFilesOptions options = {});

  /// The representation to send, or null when there is none.
  /// @param path the request's path, percent-encoded
  /// @param accept_encoding the header's value; Brotli is preferred to gzip
  /// @param accept the header's value; decides whether an unknown path may be answered by the index
  const Representation* find(std::string_view path, std::string_view accept_encoding, std::string_view accept) const;

  std::size_t size() const { return entries_.size(); }

 private:
  struct Entry {
    Representation identity;
    std::unique_ptr<Representation> brotli;
    std::unique_ptr<Representation> gzip;
  };
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };

  explicit StaticFiles(StaticFilesOptions options) : options_(std::move(options)) {}
  const Entry* entry(std::string_view path, std::string_view accept) const;

  StaticFilesOptions options_;
  std::unordered_map<std::string, Entry, Hash, std::equal_to<>> entries_;
};

/// Whether a conditional request's `If-None-Match` names this tag.
/// @see RFC 9110 section 13.1.2
bool matches_etag(std::string_view if_none_match, std::string_view etag);

/// Whether `Accept-Encoding` names a coding without a weight of zero.
/// @see RFC 9110 section 12.5.3
bool accepts_coding(std::string_view accept_encoding, std::string_view coding);

/// The media type that belongs to a file name's ending; `application/octet-stream` for others.
std::string_view media_type(std::string_view file_name);

}  // namespace heliograph::http
