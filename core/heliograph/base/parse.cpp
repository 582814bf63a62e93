// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <charconv>
#include <cmath>
#include <heliograph/base/decimal.hpp>
#include <heliograph/base/parse.hpp>
#include <heliograph/base/rule_table.hpp>
#include <heliograph/base/scan.hpp>
#include <heliograph/base/utf8.hpp>
#include <utility>
#include <vector>

namespace heliograph::base {

namespace {

bool is_digit(char character) { return character >= '0' && character <= '9'; }

/// The offset, at or behind `offset`, of the first byte of a string that is not simply kept: a quotation mark, a
/// backslash, a control character or a byte beyond ASCII.
std::size_t end_of_plain(std::string_view text, std::size_t offset) {
  return find_marked(text, offset, [](Block block) {
    return equal_to(block, '"') | equal_to(block, '\\') | below(block, 0x20) | beyond_ascii(block);
  });
}

/// Bytes of text for which room for one value is made at first; more is taken as it is needed.
constexpr std::size_t bytes_per_value = 16;
constexpr std::size_t most_made_at_first = 1024;
constexpr std::size_t first_names = 32;

}  // namespace

/// Reads one document. Each method leaves `position_` behind what it has read, or, giving false, where it stopped.
class DocumentReader {
 public:
  DocumentReader(std::string_view text, const ParseLimits& limits, Decoded<Document>& result)
      : text_{text}, limits_{limits}, document_{result.value}, cells_{result.value.cells_}, findings_{result.findings} {
    cells_.reserve(std::min(text.size() / bytes_per_value + 8, most_made_at_first));
    names_.reserve(first_names);
  }

  void read() {
    take("\xEF\xBB\xBF");
    skip_space();
    bool is_read = value({}, Place{}, 0);
    if (is_read) {
      skip_space();
      is_read = position_ == text_.size() || syntax_error();
    }
    if (!is_read) cells_.clear();
  }

 private:
  bool value(std::string_view key, const Place& place, std::size_t depth) {
    if (cells_.size() >= limits_.values) return refuse(rule("base.json_too_large"), Place{}, limits_.values);
    detail::Cell& cell = cells_.emplace_back();
    cell.key = key.data();
    cell.key_size = static_cast<std::uint32_t>(key.size());
    switch (peek()) {
      case '"': {
        std::string_view text;
        if (!string(text)) return false;
        cell.kind = NodeKind::string;
        cell.text = text.data();
        cell.size = static_cast<std::uint32_t>(text.size());
        return true;
      }
      case '{': return depth < limits_.depth ? object(place, depth + 1) : too_deep(place);
      case '[': return depth < limits_.depth ? array(place, depth + 1) : too_deep(place);
      case 't':
        cell.kind = NodeKind::boolean;
        cell.natural = 1;
        return take("true") || syntax_error();
      case 'f':
        cell.kind = NodeKind::boolean;
        cell.natural = 0;
        return take("false") || syntax_error();
      case 'n': return take("null") || syntax_error();
      default: return number(cell);
    }
  }

  bool object(const Place& place, std::size_t depth) {
    const std::size_t at = cells_.size() - 1;
    const std::size_t first_name = names_.size();
    cells_[at].kind = NodeKind::object;
    ++position_;
    skip_space();
    if (take('}')) return true;
    std::uint64_t seen = 0;
    for (;;) {
      std::string_view name;
      if (peek() != '"' || !string(name)) return syntax_error();
      if (name.size() > limits_.name) return refuse(rule("base.json_name_too_long"), place, limits_.name);
      if (names_.size() - first_name >= limits_.members) {
        return refuse(rule("base.json_too_many_members"), place, limits_.members);
      }
      const Place here{place, name};
      const bool repeats = is_repeated(name, first_name, seen);
      if (!repeats) {
        names_.push_back(name);
      } else if (++duplicates_ <= limits_.duplicates) {
        findings_.add(rule("base.json_duplicate_member"), here, {{"field", name}});
      }
      skip_space();
      if (!take(':')) return syntax_error();
      skip_space();
      const std::size_t member = cells_.size();
      if (!value(name, here, depth)) return false;
      cells_[member].repeats = repeats;
      skip_space();
      if (take(',')) {
        skip_space();
        continue;
      }
      if (!take('}')) return syntax_error();
      cells_[at].size = static_cast<std::uint32_t>(names_.size() - first_name);
      cells_[at].span = static_cast<std::uint32_t>(cells_.size() - at);
      names_.resize(first_name);
      return true;
    }
  }

  /// Whether `name` stands among the names of the object that begin at `first`. `seen` has a bit for some of what tells
  /// names apart, so that most are known to be new without a look at the others.
  bool is_repeated(std::string_view name, std::size_t first, std::uint64_t& seen) const {
    const auto last = name.empty() ? 0U : static_cast<unsigned char>(name.back());
    const std::uint64_t bit = std::uint64_t{1} << (name.size() * 5 + last) % 64;
    const bool may_be = (seen & bit) != 0;
    seen |= bit;
    return may_be && std::find(names_.begin() + static_cast<std::ptrdiff_t>(first), names_.end(), name) != names_.end();
  }

  bool array(const Place& place, std::size_t depth) {
    const std::size_t at = cells_.size() - 1;
    cells_[at].kind = NodeKind::array;
    ++position_;
    skip_space();
    if (take(']')) return true;
    for (std::uint32_t index = 0;;) {
      if (!value({}, Place{place, std::size_t{index}}, depth)) return false;
      ++index;
      skip_space();
      if (take(',')) {
        skip_space();
        continue;
      }
      if (!take(']')) return syntax_error();
      cells_[at].size = index;
      cells_[at].span = static_cast<std::uint32_t>(cells_.size() - at);
      return true;
    }
  }

  /// Reads a string: a view of the text read, or, with an escape in it, of what it means.
  bool string(std::string_view& text) {
    const std::size_t begin = ++position_;
    if (!skip_plain()) return syntax_error();
    if (peek() == '"') {
      text = text_.substr(begin, position_ - begin);
      ++position_;
      return true;
    }
    return escaped_string(text, begin);
  }

  /// Goes to the next quotation mark or backslash; false before a byte that may not stand in a string.
  bool skip_plain() {
    for (;;) {
      position_ = end_of_plain(text_, position_);
      const char character = peek();
      if (character == '"' || character == '\\') return true;
      if (static_cast<unsigned char>(character) < 0x20) return false;
      do {
        const std::size_t length = sequence_length(text_.substr(position_));
        if (length == 0) return false;
        position_ += length;
      } while (static_cast<unsigned char>(peek()) >= 0x80);
    }
  }

  bool escaped_string(std::string_view& text, std::size_t plain) {
    std::string meant;
    for (;;) {
      meant.append(text_, plain, position_ - plain);
      ++position_;
      if (text_[position_ - 1] == '"') break;
      if (!escape(meant)) return syntax_error();
      plain = position_;
      if (!skip_plain()) return syntax_error();
    }
    // No escape is shorter than what it means, so that this room is enough and never moves.
    auto& room = document_.unescaped_;
    if (room.capacity() == 0) room.reserve(text_.size());
    const std::size_t at = room.size();
    room.insert(room.end(), meant.begin(), meant.end());
    text = {room.data() + at, meant.size()};
    return true;
  }

  bool escape(std::string& text) {
    constexpr std::string_view names = "\"\\/bfnrt";
    constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
    if (take('u')) return escaped_code_point(text);
    const std::size_t index = names.find(peek());
    if (index == std::string_view::npos) return false;
    ++position_;
    text += meanings[index];
    return true;
  }

  bool escaped_code_point(std::string& text) {
    std::uint32_t unit = 0;
    if (!code_unit(unit)) return false;
    if (unit >= 0xD800 && unit <= 0xDFFF) {
      std::uint32_t low = 0;
      if (unit > 0xDBFF || !take("\\u") || !code_unit(low) || low < 0xDC00 || low > 0xDFFF) return false;
      unit = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
    }
    append_utf8(text, unit);
    return true;
  }

  bool code_unit(std::uint32_t& unit) {
    if (text_.size() - position_ < 4) return false;
    const char* begin = text_.data() + position_;
    const auto [end, error] = std::from_chars(begin, begin + 4, unit, 16);
    if (error != std::errc{} || end != begin + 4) return false;
    position_ += 4;
    return true;
  }

  bool number(detail::Cell& cell) {
    const std::size_t begin = position_;
    const bool is_negative = take('-');
    if (!take('0') && !digits()) return syntax_error();
    bool is_integer = true;
    if (take('.')) {
      is_integer = false;
      if (!digits()) return syntax_error();
    }
    if (take('e') || take('E')) {
      is_integer = false;
      if (!take('+')) take('-');
      if (!digits()) return syntax_error();
    }
    const std::string_view written = text_.substr(begin, position_ - begin);
    cell.kind = is_negative ? NodeKind::integer : NodeKind::natural;
    if (is_integer && (is_negative ? fits<std::int64_t>(written, cell) : fits<std::uint64_t>(written, cell))) return true;
    cell.kind = NodeKind::number;
    cell.number = read_decimal(written);
    return std::isfinite(cell.number) || syntax_error();
  }

  /// Whether `written` fits into an Integer.
  template <class Integer>
  static bool fits(std::string_view written, detail::Cell& cell) {
    Integer number = 0;
    const auto result = std::from_chars(written.data(), written.data() + written.size(), number);
    cell.natural = static_cast<std::uint64_t>(number);
    return result.ec == std::errc{};
  }

  bool digits() {
    const std::size_t begin = position_;
    while (is_digit(peek())) ++position_;
    return position_ != begin;
  }

  void skip_space() {
    for (char c = peek(); c <= ' ' && (c == ' ' || c == '\n' || c == '\r' || c == '\t'); c = peek()) ++position_;
  }

  /// The next byte; 0, which no token begins with, at the end.
  [[nodiscard]] char peek() const { return position_ < text_.size() ? text_[position_] : '\0'; }

  bool take(char character) {
    if (peek() != character) return false;
    ++position_;
    return true;
  }

  bool take(std::string_view token) {
    if (!text_.substr(position_).starts_with(token)) return false;
    position_ += token.size();
    return true;
  }

  bool syntax_error() {
    if (failed_) return false;
    failed_ = true;
    const std::string_view before = text_.substr(0, position_);
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const std::size_t line_start = before.rfind('\n') + 1;
    findings_.add(rule("base.json_syntax"), Place{}, {{"line", line}, {"column", before.size() - line_start + 1}});
    return false;
  }

  bool too_deep(const Place& place) { return refuse(rule("base.json_too_deep"), place, limits_.depth); }

  bool refuse(const Rule& bound, const Place& place, std::size_t max) {
    findings_.add(bound, place, {{"max", max}});
    return false;
  }

  std::string_view text_;
  const ParseLimits& limits_;
  Document& document_;
  std::vector<detail::Cell>& cells_;
  Findings& findings_;
  std::vector<std::string_view> names_;  ///< of the objects that are being read, each name once
  std::size_t position_ = 0;
  std::size_t duplicates_ = 0;
  bool failed_ = false;
};

Decoded<Document> read_document(std::string_view text, const ParseLimits& limits) {
  Decoded<Document> result;
  DocumentReader{text, limits, result}.read();
  return result;
}

Decoded<Json> parse(std::string_view text, const ParseLimits& limits) {
  Decoded<Document> document = read_document(text, limits);
  return {document.value.root().to_json(), std::move(document.findings)};
}

}  // namespace heliograph::base
