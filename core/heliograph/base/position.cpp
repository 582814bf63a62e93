// SPDX-License-Identifier: Apache-2.0
#include <cstddef>
#include <heliograph/base/json.hpp>
#include <heliograph/base/position.hpp>
#include <map>

namespace heliograph::base {

namespace {

/// Walks over JSON text once and notes where the wanted values begin.
class Locator {
 public:
  Locator(std::string_view text, std::map<std::string, TextPosition, std::less<>>& wanted) : text_{text}, wanted_{wanted} {}

  void run() {
    while (at_ < text_.size()) read_token();
  }

 private:
  struct Level {
    bool is_array;
    std::size_t index;
    std::size_t path_length;  // of the container's own pointer
  };

  void advance() {
    const auto byte = static_cast<unsigned char>(text_[at_++]);
    if (byte == '\n') {
      ++here_.line;
      here_.column = 1;
    } else if ((byte & 0xC0U) != 0x80U) {
      ++here_.column;
    }
  }

  void read_token() {
    const char character = text_[at_];
    switch (character) {
      case '{':
      case '[':
        begin_value();
        levels_.push_back({character == '[', 0, path_.size()});
        advance();
        break;
      case '}':
      case ']':
        if (!levels_.empty()) levels_.pop_back();
        advance();
        end_value();
        break;
      case ',':
        if (!levels_.empty() && levels_.back().is_array) ++levels_.back().index;
        expects_key_ = true;
        advance();
        break;
      case '"':
        read_string();
        break;
      case ':':
      case ' ':
      case '\t':
      case '\r':
      case '\n':
        advance();
        break;
      default:
        begin_value();
        while (at_ < text_.size() && std::string_view{",]} \t\r\n"}.find(text_[at_]) == std::string_view::npos) advance();
        end_value();
    }
  }

  void read_string() {
    const bool is_key = !levels_.empty() && !levels_.back().is_array && expects_key_;
    if (!is_key) begin_value();
    const std::size_t start = at_;
    advance();
    while (at_ < text_.size() && text_[at_] != '"') {
      if (text_[at_] == '\\') advance();
      if (at_ < text_.size()) advance();
    }
    if (at_ < text_.size()) advance();
    if (!is_key) {
      end_value();
      return;
    }
    const Json key = Json::parse(text_.substr(start, at_ - start), nullptr, false);
    path_.resize(levels_.back().path_length);
    path_ = pointer_to(path_, key.is_string() ? key.get_ref<const std::string&>() : std::string{});
    expects_key_ = false;
  }

  void begin_value() {
    if (!levels_.empty() && levels_.back().is_array) {
      path_.resize(levels_.back().path_length);
      path_ = pointer_to(path_, levels_.back().index);
    }
    const auto found = wanted_.find(path_);
    if (found != wanted_.end() && found->second.line == 0) found->second = here_;
    expects_key_ = true;
  }

  void end_value() {
    if (!levels_.empty()) path_.resize(levels_.back().path_length);
  }

  std::string_view text_;
  std::map<std::string, TextPosition, std::less<>>& wanted_;
  std::size_t at_ = 0;
  TextPosition here_;
  std::string path_;
  std::vector<Level> levels_;
  bool expects_key_ = true;
};

std::string_view parent_of(std::string_view pointer) { return pointer.substr(0, pointer.rfind('/')); }

}  // namespace

std::vector<TextPosition> locate(std::string_view text, const std::vector<std::string>& pointers) {
  std::map<std::string, TextPosition, std::less<>> wanted;
  for (std::string_view pointer : pointers) {
    for (;; pointer = parent_of(pointer)) {
      wanted.emplace(pointer, TextPosition{0, 0});
      if (pointer.empty()) break;
    }
  }
  Locator{text, wanted}.run();
  std::vector<TextPosition> positions;
  for (std::string_view pointer : pointers) {
    auto found = wanted.find(pointer);
    while (found->second.line == 0 && !pointer.empty()) {
      pointer = parent_of(pointer);
      found = wanted.find(pointer);
    }
    positions.push_back(found->second.line == 0 ? TextPosition{} : found->second);
  }
  return positions;
}

}  // namespace heliograph::base
