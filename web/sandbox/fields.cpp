// SPDX-License-Identifier: Apache-2.0
#include "sandbox/fields.hpp"

#include <algorithm>

namespace heliograph::sandbox {

namespace {

bool name_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

class Parser {
 public:
  explicit Parser(std::string_view text) : text_(text) {}

  std::vector<Field> all() {
    auto fields = list(0);
    if (position_ != text_.size()) fail("Expected end of string instead of \"" + std::string{text_[position_]} + "\"");
    return fields;
  }

 private:
  // Graph itself refuses deeper nesting; the bound keeps hostile input off the stack.
  static constexpr int deepest = 10;

  std::vector<Field> list(int depth) {
    if (depth > deepest) fail("Fields are nested too deeply");
    std::vector<Field> fields;
    while (true) {
      skip_space();
      fields.push_back(one(depth));
      skip_space();
      if (position_ == text_.size() || text_[position_] != ',') return fields;
      ++position_;
    }
  }

  Field one(int depth) {
    Field field;
    field.name = name();
    while (position_ < text_.size() && text_[position_] == '.') {
      ++position_;
      auto argument = name();
      expect('(');
      const auto end = text_.find(')', position_);
      if (end == std::string_view::npos) fail("Expected \")\" instead of end of string");
      field.arguments.emplace_back(std::move(argument), text_.substr(position_, end - position_));
      position_ = end + 1;
    }
    if (position_ < text_.size() && text_[position_] == '{') {
      ++position_;
      field.fields = list(depth + 1);
      expect('}');
    }
    return field;
  }

  std::string name() {
    const auto begin = position_;
    while (position_ < text_.size() && name_character(text_[position_])) ++position_;
    if (begin == position_) {
      if (position_ == text_.size()) fail("Expected name instead of end of string");
      fail("Expected name instead of \"" + std::string{text_[position_]} + "\"");
    }
    return std::string{text_.substr(begin, position_ - begin)};
  }

  void expect(char c) {
    if (position_ == text_.size()) fail("Expected \"" + std::string{c} + "\" instead of end of string");
    if (text_[position_] != c) {
      fail("Expected \"" + std::string{c} + "\" instead of \"" + std::string{text_[position_]} + "\"");
    }
    ++position_;
  }

  void skip_space() {
    while (position_ < text_.size() && (text_[position_] == ' ' || text_[position_] == '\n')) ++position_;
  }

  [[noreturn]] void fail(const std::string& why) const {
    GraphError error;
    error.code = 2500;
    error.message =
        "Syntax error \"" + why + ".\" at character " + std::to_string(position_) + ": " + std::string{text_};
    throw error;
  }

  std::string_view text_;
  std::size_t position_ = 0;
};

bool contains(const std::vector<std::string_view>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// The parts of a stored value that were asked for; arrays are gone through.
Json part(const Json& value, const std::vector<Field>& fields) {
  if (fields.empty()) return value;
  if (value.is_array()) {
    Json parts = Json::array();
    for (const auto& element : value) parts.push_back(part(element, fields));
    return parts;
  }
  if (!value.is_object()) return value;
  Json chosen = Json::object();
  for (const auto& field : fields)
    if (const auto found = value.find(field.name); found != value.end())
      chosen[field.name] = part(*found, field.fields);
  if (value.contains("id")) chosen["id"] = value["id"];
  return chosen;
}

}  // namespace

std::optional<std::string> Field::argument(std::string_view wanted) const {
  for (const auto& [key, value] : arguments)
    if (key == wanted) return value;
  return std::nullopt;
}

std::vector<Field> parse_fields(std::string_view text) {
  if (text.empty()) return {};
  return Parser(text).all();
}

Json select(const NodeType& type, const Json& node, const std::vector<Field>& fields, const Expansion& expansion) {
  Json chosen = Json::object();
  const auto take = [&](const Field& field) {
    if (expansion) {
      if (auto value = expansion(field)) {
        chosen[field.name] = std::move(*value);
        return;
      }
    }
    if (const auto found = node.find(field.name); found != node.end()) {
      chosen[field.name] = part(*found, field.fields);
    } else if (!contains(type.default_fields, field.name) && !contains(type.other_fields, field.name)) {
      throw invalid("Tried accessing nonexisting field (" + field.name + ") on node type (" + std::string{type.name} +
                    ")");
    }
  };
  if (fields.empty()) {
    for (const auto name : type.default_fields) take(Field{std::string{name}, {}, {}});
  } else {
    for (const auto& field : fields) take(field);
  }
  if (node.contains("id")) chosen["id"] = node["id"];
  return chosen;
}

}  // namespace heliograph::sandbox
