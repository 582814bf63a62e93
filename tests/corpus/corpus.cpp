// SPDX-License-Identifier: Apache-2.0
#include "corpus/corpus.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

namespace corpus {

namespace {

std::string content_of(const std::string& path) {
  std::ifstream file{path, std::ios::binary};
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

std::vector<std::string> split(const std::string& line) {
  std::vector<std::string> fields;
  std::istringstream stream{line};
  for (std::string field; std::getline(stream, field, '\t');) fields.push_back(field);
  fields.resize(12);
  return fields;
}

std::string find_folder() {
  const char* shared = std::getenv("HELIOGRAPH_SHARED");
  const std::filesystem::path base =
      shared != nullptr ? std::filesystem::path{shared} : std::filesystem::path{HELIOGRAPH_SOURCE_DIR} / "../shared";
  const auto found = base / "corpus";
  if (std::filesystem::exists(found / "MANIFEST.tsv")) return found.string();
  std::cout << "No corpus at " << found.string() << ": its tests have nothing to look at\n";
  return {};
}

}  // namespace

std::string folder() {
  static const std::string found = find_folder();
  return found;
}

std::vector<Body> bodies(const std::string& validity, const std::string& kind) {
  std::vector<Body> result;
  if (folder().empty()) return result;
  std::ifstream manifest{folder() + "/MANIFEST.tsv"};
  for (std::string line; std::getline(manifest, line);) {
    const auto fields = split(line);
    if (fields[1] != kind || fields[2] != validity) continue;
    std::string text = content_of(folder() + "/" + fields[0]);
    auto json = heliograph::base::Json::parse(text);
    result.push_back({fields[0], fields[1], fields[2], fields[6], fields[10], std::move(json), std::move(text)});
  }
  return result;
}

}  // namespace corpus
