// SPDX-License-Identifier: Apache-2.0
#include <cstddef>
#include <heliograph/base/json.hpp>
#include <heliograph/base/position.hpp>
#include <map>
#include <optional>

namespace heliograph::base {

namespace {

constexpr std::size_t none = static_cast<std::size_t>(-1);

std::string unescape(std::string_view token) {
  std::string text;
  for (std::size_t i = 0; i < token.size(); ++i) {
    if (token[i] == '~' && i + 1 < token.size()) {
      text += token[++i] == '0' ? '~' : '/';
    } else {
      text += token[i];
    }
  }
  return text;
}

/// The wanted places as a tree, so that a value nobody asks for costs nothing, however deep it is.
class Wanted {
 public:
  void add(std::string_view pointer) {
    walk(pointer, [this](std::size_t node, std::string token) {
      const auto [child, is_new] = nodes_[node].children.emplace(std::move(token), nodes_.size());
      const std::size_t index = child->second;
      if (is_new) nodes_.emplace_back();
      return index;
    });
  }

  /// Where the value at `pointer` begins, or else the nearest value around it that exists.
  [[nodiscard]] TextPosition position(std::string_view pointer) const {
    TextPosition position = nodes_.front().at.value_or(TextPosition{});
    walk(pointer, [&](std::size_t node, const std::string& token) {
      const std::size_t child = child_of(node, token);
      if (child == none || !nodes_[child].at) return none;
      position = *nodes_[child].at;
      return child;
    });
    return position;
  }

  [[nodiscard]] std::size_t child_of(std::size_t node, const std::string& token) const {
    const auto child = nodes_[node].children.find(token);
    return child == nodes_[node].children.end() ? none : child->second;
  }

  void found(std::size_t node, TextPosition at) {
    if (!nodes_[node].at) nodes_[node].at = at;
  }

 private:
  struct Node {
    std::map<std::string, std::size_t> children;
    std::optional<TextPosition> at;
  };

  /// Goes down from the root as far as `next` gives a node.
  template <class Next>
  static void walk(std::string_view pointer, Next next) {
    std::size_t node = 0;
    while (!pointer.empty() && node != none) {
      pointer.remove_prefix(1);
      const std::string_view token = pointer.substr(0, pointer.find('/'));
      pointer.remove_prefix(token.size());
      node = next(node, unescape(token));
    }
  }

  std::vector<Node> nodes_{1};
};

/// Walks over JSON text once and notes where the wanted values begin.
class Locator {
 public:
  Locator(std::string_view text, Wanted& wanted) : text_{text}, wanted_{wanted} {}

  void run() {
    while (at_ < text_.size()) read_token();
  }

 private:
  struct Level {
    bool is_array;
    std::size_t index;
    std::size_t node;  // among the wanted ones, or none
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
        levels_.push_back({character == '[', 0, begin_value()});
        advance();
        break;
      case '}':
      case ']':
        if (!levels_.empty()) levels_.pop_back();
        advance();
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
        do {
          advance();
        } while (at_ < text_.size() && std::string_view{",:{}[]\" \t\r\n"}.find(text_[at_]) == std::string_view::npos);
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
    if (!is_key) return;
    expects_key_ = false;
    next_ = none;
    if (levels_.back().node == none) return;
    const Json key = Json::parse(text_.substr(start, at_ - start), nullptr, false);
    if (key.is_string()) next_ = wanted_.child_of(levels_.back().node, key.get_ref<const std::string&>());
  }

  /// The node of the value that begins here.
  std::size_t begin_value() {
    std::size_t node = next_;
    if (!levels_.empty() && levels_.back().is_array) {
      const Level& level = levels_.back();
      node = level.node == none ? none : wanted_.child_of(level.node, std::to_string(level.index));
    }
    if (node != none) wanted_.found(node, here_);
    next_ = none;
    expects_key_ = true;
    return node;
  }

  std::string_view text_;
  Wanted& wanted_;
  std::size_t at_ = 0;
  std::size_t next_ = 0;  // the node of the value to come
  TextPosition here_;
  std::vector<Level> levels_;
  bool expects_key_ = true;
};

}  // namespace

std::vector<TextPosition> locate(std::string_view text, const std::vector<std::string>& pointers) {
  Wanted wanted;
  for (const std::string_view pointer : pointers) wanted.add(pointer);
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  Locator{text, wanted}.run();
  std::vector<TextPosition> positions;
  for (const std::string_view pointer : pointers) positions.push_back(wanted.position(pointer));
  return positions;
}

}  // namespace heliograph::base
