// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <charconv>
#include <cmath>
#include <heliograph/base/escape.hpp>
#include <heliograph/base/json.hpp>
#include <heliograph/base/scan.hpp>
#include <heliograph/base/utf8.hpp>

namespace heliograph::base {

namespace {

constexpr std::size_t indentation = 2;

/// Marks the first byte that is escaped or no ASCII.
Block not_plain(Block block) {
  return below(block, 0x20) | equal_to(block, '"') | equal_to(block, '\\') | beyond_ascii(block);
}

void escape(std::string& text, char character) {
  constexpr std::string_view meanings = "\"\\\b\f\n\r\t";
  constexpr std::string_view names = "\"\\bfnrt";
  const std::size_t index = meanings.find(character);
  if (index != std::string_view::npos) {
    text += '\\';
    text += names[index];
  } else {
    constexpr std::string_view digits = "0123456789abcdef";
    text += "\\u00";
    text += digits[static_cast<unsigned char>(character) >> 4];
    text += digits[static_cast<unsigned char>(character) & 0xF];
  }
}

class Writer {
 public:
  Writer(std::string& text, bool is_pretty) : text_{text}, is_pretty_{is_pretty} {}

  void value(const Json& json, std::size_t depth) {
    switch (json.type()) {
      case Json::value_t::object: object(json.get_ref<const Json::object_t&>(), depth + 1); break;
      case Json::value_t::array: array(json.get_ref<const Json::array_t&>(), depth + 1); break;
      case Json::value_t::string: string(json.get_ref<const std::string&>()); break;
      case Json::value_t::boolean: text_ += json.get<bool>() ? "true" : "false"; break;
      case Json::value_t::number_integer: integer(json.get<std::int64_t>()); break;
      case Json::value_t::number_unsigned: integer(json.get<std::uint64_t>()); break;
      case Json::value_t::number_float: number(json.get<double>()); break;
      default: text_ += "null";
    }
  }

 private:
  void object(const Json::object_t& members, std::size_t depth) {
    text_ += '{';
    for (const auto& [name, member] : members) {
      if (&member != &members.front().second) text_ += ',';
      line(depth);
      string(name);
      text_ += is_pretty_ ? ": " : ":";
      value(member, depth);
    }
    if (!members.empty()) line(depth - 1);
    text_ += '}';
  }

  void array(const Json::array_t& elements, std::size_t depth) {
    text_ += '[';
    for (const Json& element : elements) {
      if (&element != &elements.front()) text_ += ',';
      line(depth);
      value(element, depth);
    }
    if (!elements.empty()) line(depth - 1);
    text_ += ']';
  }

  void string(std::string_view value) {
    text_ += '"';
    append_escaped(text_, value);
    text_ += '"';
  }

  template <class Integer>
  void integer(Integer value) {
    std::array<char, 24> room{};
    text_.append(room.data(), std::to_chars(room.data(), room.data() + room.size(), value).ptr);
  }

  /// The shortest form that reads back as `value`. std::to_chars does not know it in every library this is built with.
  void number(double value) {
    std::array<char, 64> room{};
    if (!std::isfinite(value)) {
      text_ += "null";
    } else {
      text_.append(room.data(), nlohmann::detail::to_chars(room.data(), room.data() + room.size(), value));
    }
  }

  void line(std::size_t depth) {
    if (!is_pretty_) return;
    text_ += '\n';
    text_.append(depth * indentation, ' ');
  }

  std::string& text_;
  bool is_pretty_;
};

std::string written(const Json& value, bool is_pretty) {
  std::string text;
  Writer{text, is_pretty}.value(value, 0);
  return text;
}

}  // namespace

void append_escaped(std::string& text, std::string_view value) {
  std::size_t written = 0;
  std::size_t at = 0;
  while (true) {
    at = find_marked(value, at, not_plain);
    const std::size_t length = at < value.size() ? sequence_length(value.substr(at)) : 0;
    if (length > 1) {
      at += length;
      continue;
    }
    text.append(value, written, at - written);
    if (at == value.size()) return;
    if (length == 0) {
      text += "\xEF\xBF\xBD";
    } else {
      escape(text, value[at]);
    }
    written = ++at;
  }
}

std::string to_text(const Json& value) { return written(value, false); }

std::string to_pretty_text(const Json& value) { return written(value, true); }

}  // namespace heliograph::base
