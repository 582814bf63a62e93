// SPDX-License-Identifier: Apache-2.0
#include "http/static_files.hpp"

#include <openssl/sha.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fstream>
#include <optional>
#include <sstream>
#include <stdexcept>

#include "http/url.hpp"

namespace heliograph::http {

namespace {

std::string content(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  if (!file) throw std::runtime_error("cannot read " + path.string());
  return std::move(bytes).str();
}

std::string fingerprint(std::string_view bytes) {
  std::array<unsigned char, SHA256_DIGEST_LENGTH> digest{};
  SHA256(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), digest.data());
  static constexpr char digits[] = "0123456789abcdef";
  std::string text;
  for (std::size_t i = 0; i < 10; ++i) {
    text += digits[digest[i] >> 4];
    text += digits[digest[i] & 15];
  }
  return text;
}

bool starts_with_any(std::string_view path, const std::vector<std::string>& prefixes) {
  return std::any_of(prefixes.begin(), prefixes.end(),
                     [&](const std::string& prefix) { return path.substr(0, prefix.size()) == prefix; });
}

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

Representation represent(std::string body, std::string_view type, std::string_view coding, const std::string& tag,
                         bool immutable, const Headers& headers) {
  Representation made;
  made.etag = "\"" + tag + (coding.empty() ? "" : "-") + std::string{coding} + "\"";
  std::string shared = "ETag: " + made.etag + "\r\nVary: Accept-Encoding\r\nCache-Control: ";
  shared += immutable ? "public, max-age=31536000, immutable\r\n" : "no-cache\r\n";
  for (const auto& [name, value] : headers) shared += name + ": " + value + "\r\n";
  made.head = "HTTP/1.1 200 OK\r\nContent-Type: " + std::string{type} +
              "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n";
  if (!coding.empty()) made.head += "Content-Encoding: " + std::string{coding} + "\r\n";
  made.head += shared;
  made.not_modified_head = "HTTP/1.1 304 Not Modified\r\n" + shared;
  made.body = std::move(body);
  return made;
}

}  // namespace

std::shared_ptr<const StaticFiles> StaticFiles::load(const std::filesystem::path& folder, StaticFilesOptions options) {
  namespace fs = std::filesystem;
  if (!fs::is_directory(folder)) throw std::runtime_error("not a folder: " + folder.string());
  std::shared_ptr<StaticFiles> files(new StaticFiles(std::move(options)));
  for (const auto& found : fs::recursive_directory_iterator(folder)) {
    if (!found.is_regular_file()) continue;
    const auto& path = found.path();
    const auto name = path.filename().string();
    if (name.front() == '.') continue;
    const auto ending = path.extension().string();
    if ((ending == ".br" || ending == ".gz") && fs::exists(fs::path{path}.replace_extension())) continue;

    const auto url = "/" + fs::relative(path, folder).generic_string();
    const auto type = media_type(name);
    const bool immutable = starts_with_any(url, files->options_.immutable_prefixes);
    auto body = content(path);
    const auto tag = fingerprint(body);
    const auto compressed = [&](const char* suffix, std::string_view coding) -> std::unique_ptr<Representation> {
      const auto sibling = path.string() + suffix;
      if (!fs::exists(sibling)) return nullptr;
      return std::make_unique<Representation>(
          represent(content(sibling), type, coding, tag, immutable, files->options_.headers));
    };
    Entry entry;
    entry.brotli = compressed(".br", "br");
    entry.gzip = compressed(".gz", "gzip");
    entry.identity = represent(std::move(body), type, "", tag, immutable, files->options_.headers);
    files->entries_.emplace(url, std::move(entry));
  }
  return files;
}

const StaticFiles::Entry* StaticFiles::entry(std::string_view path, std::string_view accept) const {
  std::optional<std::string> decoded;
  if (path.find('%') != std::string_view::npos) {
    decoded = percent_decoded(path, Plus::literal);
    if (!decoded) return nullptr;
    path = *decoded;
  }
  if (const auto found = entries_.find(path); found != entries_.end()) return &found->second;
  const bool page = path == "/" || (accept.find("text/html") != std::string_view::npos &&
                                    path.substr(path.rfind('/') + 1).find('.') == std::string_view::npos &&
                                    !starts_with_any(path, options_.reserved_prefixes));
  if (!page) return nullptr;
  const auto index = entries_.find("/" + options_.index);
  return index == entries_.end() ? nullptr : &index->second;
}

const Representation* StaticFiles::find(std::string_view path, std::string_view accept_encoding,
                                        std::string_view accept) const {
  const auto* found = entry(path, accept);
  if (!found) return nullptr;
  if (found->brotli && accepts_coding(accept_encoding, "br")) return found->brotli.get();
  if (found->gzip && accepts_coding(accept_encoding, "gzip")) return found->gzip.get();
  return &found->identity;
}

bool accepts_coding(std::string_view accept_encoding, std::string_view coding) {
  while (!accept_encoding.empty()) {
    const auto comma = accept_encoding.find(',');
    const auto item = accept_encoding.substr(0, comma);
    accept_encoding = comma == std::string_view::npos ? std::string_view{} : accept_encoding.substr(comma + 1);
    const auto semicolon = item.find(';');
    if (!equal_ignoring_case(trimmed(item.substr(0, semicolon)), coding)) continue;
    if (semicolon == std::string_view::npos) return true;
    const auto weight = trimmed(item.substr(semicolon + 1));
    return weight.substr(0, 2) != "q=" || std::strtod(std::string{weight.substr(2)}.c_str(), nullptr) > 0;
  }
  return false;
}

bool matches_etag(std::string_view if_none_match, std::string_view etag) {
  while (!if_none_match.empty()) {
    const auto comma = if_none_match.find(',');
    auto tag = trimmed(if_none_match.substr(0, comma));
    if_none_match = comma == std::string_view::npos ? std::string_view{} : if_none_match.substr(comma + 1);
    if (tag == "*") return true;
    if (tag.substr(0, 2) == "W/") tag.remove_prefix(2);
    if (tag == etag) return true;
  }
  return false;
}

std::string_view media_type(std::string_view file_name) {
  struct Row {
    std::string_view ending;
    std::string_view type;
  };
  static constexpr Row rows[] = {
      {".html", "text/html; charset=utf-8"},
      {".js", "text/javascript; charset=utf-8"},
      {".mjs", "text/javascript; charset=utf-8"},
      {".css", "text/css; charset=utf-8"},
      {".json", "application/json"},
      {".map", "application/json"},
      {".wasm", "application/wasm"},
      {".svg", "image/svg+xml"},
      {".png", "image/png"},
      {".jpg", "image/jpeg"},
      {".jpeg", "image/jpeg"},
      {".webp", "image/webp"},
      {".gif", "image/gif"},
      {".ico", "image/x-icon"},
      {".woff2", "font/woff2"},
      {".txt", "text/plain; charset=utf-8"},
      {".webmanifest", "application/manifest+json"},
      {".pdf", "application/pdf"},
      {".mp4", "video/mp4"},
  };
  for (const auto& row : rows)
    if (file_name.size() >= row.ending.size() && file_name.substr(file_name.size() - row.ending.size()) == row.ending)
      return row.type;
  return "application/octet-stream";
}

}  // namespace heliograph::http
