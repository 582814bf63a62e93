// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstring>
#include <heliograph/base/decimal.hpp>
#include <heliograph/base/parse.hpp>
#include <heliograph/base/rule_table.hpp>
#include <heliograph/base/utf8.hpp>
#include <utility>
#include <vector>

namespace heliograph::base {

namespace {

bool is_digit(char character) { return character >= '0' && character <= '9'; }

/// The offset, at or behind `offset`, of the first byte of a string that is not simply kept: a quotation mark, a
/// backslash, a control character or a byte beyond ASCII. Eight bytes at a time.
std::size_t end_of_plain(std::string_view text, std::size_t offset) {
  constexpr std::uint64_t ones = 0x0101010101010101;
  constexpr std::uint64_t high_bits = 0x80 * ones;
  std::uint64_t eight = 0;
  for (; text.size() - offset >= sizeof eight; offset += sizeof eight) {
    std::memcpy(&eight, text.data() + offset, sizeof eight);
    const std::uint64_t quote = eight ^ '"' * ones;
    const std::uint64_t backslash = eight ^ '\\' * ones;
    if ((((eight - 0x20 * ones) | (quote - ones) | (backslash - ones) | eight) & high_bits) != 0) break;
  }
  const auto is_plain = [](char c) { return static_cast<unsigned char>(c) - 0x20U < 0x60 && c != '"' && c != '\\'; };
  while (offset < text.size() && is_plain(text[offset])) ++offset;
  return offset;
}

/// Room for the members of an object before more is taken: keys are copied whenever it grows.
constexpr std::size_t first_members = 4;

/// Reads one document. Each method leaves `position_` behind what it has read, or, giving false, where it stopped.
class Reader {
 public:
  Reader(std::string_view text, const ParseLimits& limits, Findings& findings)
      : text_{text}, limits_{limits}, findings_{findings} {}

  bool document(Json& value) {
    take("\xEF\xBB\xBF");
    skip_space();
    if (!this->value(value, Place{}, 0)) return false;
    skip_space();
    return position_ == text_.size() || syntax_error();
  }

 private:
  bool value(Json& value, const Place& place, std::size_t depth) {
    if (++count_ > limits_.values) return refuse(rule("base.json_too_large"), Place{}, limits_.values);
    switch (peek()) {
      case '{': return depth < limits_.depth ? object(value, place, depth + 1) : too_deep(place);
      case '[': return depth < limits_.depth ? array(value, place, depth + 1) : too_deep(place);
      case '"':
        value = Json(Json::value_t::string);
        return string(value.get_ref<std::string&>());
      case 't': value = true; return take("true") || syntax_error();
      case 'f': value = false; return take("false") || syntax_error();
      case 'n': return take("null") || syntax_error();
      default: return number(value);
    }
  }

  bool object(Json& value, const Place& place, std::size_t depth) {
    value = Json(Json::value_t::object);
    auto& members = value.get_ref<Json::object_t&>();
    ++position_;
    skip_space();
    if (take('}')) return true;
    members.reserve(first_members);
    std::string name;
    for (;;) {
      if (peek() != '"' || !string(name)) return syntax_error();
      if (name.size() > limits_.name) return refuse(rule("base.json_name_too_long"), place, limits_.name);
      if (members.size() >= limits_.members) return refuse(rule("base.json_too_many_members"), place, limits_.members);
      const Place here{place, name};
      auto member = std::find_if(members.begin(), members.end(), [&](const auto& it) { return it.first == name; });
      if (member != members.end()) {
        if (++duplicates_ <= limits_.duplicates) findings_.add(rule("base.json_duplicate_member"), here, {{"field", name}});
        member->second = nullptr;
      } else {
        members.std::vector<Json::object_t::value_type>::emplace_back(name, nullptr);
        member = std::prev(members.end());
      }
      skip_space();
      if (!take(':')) return syntax_error();
      skip_space();
      if (!this->value(member->second, here, depth)) return false;
      skip_space();
      if (take('}')) return true;
      if (!take(',')) return syntax_error();
      skip_space();
    }
  }

  bool array(Json& value, const Place& place, std::size_t depth) {
    value = Json(Json::value_t::array);
    auto& elements = value.get_ref<Json::array_t&>();
    ++position_;
    skip_space();
    if (take(']')) return true;
    for (;;) {
      const std::size_t index = elements.size();
      elements.emplace_back();
      if (!this->value(elements.back(), Place{place, index}, depth)) return false;
      skip_space();
      if (take(']')) return true;
      if (!take(',')) return syntax_error();
      skip_space();
    }
  }

  bool string(std::string& text) {
    text.clear();
    ++position_;
    for (std::size_t plain = position_;;) {
      position_ = end_of_plain(text_, position_);
      const char character = peek();
      if (character == '"' || character == '\\') {
        text.append(text_, plain, position_ - plain);
        ++position_;
        if (character == '"') return true;
        if (!escape(text)) return syntax_error();
        plain = position_;
      } else if (static_cast<unsigned char>(character) < 0x20) {
        return syntax_error();
      } else {
        const std::size_t length = sequence_length(text_.substr(position_));
        if (length == 0) return syntax_error();
        position_ += length;
      }
    }
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

  bool number(Json& value) {
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
    if (is_integer && (is_negative ? integer<std::int64_t>(written, value) : integer<std::uint64_t>(written, value))) {
      return true;
    }
    const double number = read_decimal(written);
    value = number;
    return std::isfinite(number) || syntax_error();
  }

  /// Whether `written` fits into an Integer.
  template <class Integer>
  static bool integer(std::string_view written, Json& value) {
    Integer number = 0;
    const auto result = std::from_chars(written.data(), written.data() + written.size(), number);
    value = number;
    return result.ec == std::errc{};
  }

  bool digits() {
    const std::size_t begin = position_;
    while (is_digit(peek())) ++position_;
    return position_ != begin;
  }

  void skip_space() {
    const auto is_space = [](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; };
    while (is_space(peek())) ++position_;
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
  Findings& findings_;
  std::size_t position_ = 0;
  std::size_t count_ = 0;
  std::size_t duplicates_ = 0;
  bool failed_ = false;
};

}  // namespace

Decoded<Json> parse(std::string_view text, const ParseLimits& limits) {
  Decoded<Json> result;
  if (!Reader{text, limits, result.findings}.document(result.value)) result.value = nullptr;
  return result;
}

}  // namespace heliograph::base
