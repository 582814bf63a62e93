// SPDX-License-Identifier: Apache-2.0
#include <heliograph/base/json.hpp>

namespace heliograph::base {

namespace {

void append_escaped(std::string& text, std::string_view key) {
  for (const char character : key) {
    if (character == '~') {
      text += "~0";
    } else if (character == '/') {
      text += "~1";
    } else {
      text += character;
    }
  }
}

}  // namespace

void Place::append_to(std::string& text) const {
  if (parent_ == nullptr) return;
  parent_->append_to(text);
  text += '/';
  if (is_index_) {
    text += std::to_string(index_);
  } else {
    append_escaped(text, key_);
  }
}

std::string Place::pointer() const {
  std::string text;
  append_to(text);
  return text;
}

std::string pointer_to(std::string_view parent, std::string_view key) {
  std::string text{parent};
  text += '/';
  append_escaped(text, key);
  return text;
}

std::string pointer_to(std::string_view parent, std::size_t index) {
  std::string text{parent};
  text += '/';
  text += std::to_string(index);
  return text;
}

const Json* find_member(const Json& object, std::string_view key) {
  if (!object.is_object()) return nullptr;
  for (const auto& [name, value] : object.get_ref<const Json::object_t&>()) {
    if (name == key) return &value;
  }
  return nullptr;
}

bool same_value(const Json& left, const Json& right) {
  if (left.is_object() && right.is_object()) {
    if (left.size() != right.size()) return false;
    for (auto member = left.begin(); member != left.end(); ++member) {
      const Json* other = find_member(right, member.key());
      if (other == nullptr || !same_value(member.value(), *other)) return false;
    }
    return true;
  }
  if (left.is_array() && right.is_array()) {
    if (left.size() != right.size()) return false;
    for (std::size_t index = 0; index < left.size(); ++index) {
      if (!same_value(left[index], right[index])) return false;
    }
    return true;
  }
  return left == right;
}

}  // namespace heliograph::base
