// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdint>
#include <heliograph/base/finding.hpp>
#include <utility>

namespace heliograph::base {

void Arg::put_into(Json& object) const {
  Json& member = object[std::string{name_}];
  switch (kind_) {
    case Kind::boolean: member = integer_ != 0; break;
    case Kind::natural: member = static_cast<std::uint64_t>(integer_); break;
    case Kind::integer: member = integer_; break;
    case Kind::number: member = number_; break;
    case Kind::text: member = std::string{text_}; break;
    case Kind::json: member = *json_; break;
  }
}

void Findings::add(const Rule& rule, std::string at, std::initializer_list<Arg> args) {
  Json object = Json::object();
  for (const Arg& arg : args) arg.put_into(object);
  add(rule, std::move(at), std::move(object));
}

void Findings::add(const Rule& rule, const Place& place, std::initializer_list<Arg> args) {
  add(rule, place.pointer(), args);
}

void Findings::add(const Rule& rule, std::string at, Json args) {
  push_back(Finding{std::string{rule.code}, rule.severity, std::move(at), std::move(args), std::string{rule.source}});
}

void Findings::add(const Rule& rule, const Place& place, Json args) { add(rule, place.pointer(), std::move(args)); }

void Findings::append(const Findings& others, std::string_view prefix) {
  for (const Finding& finding : others) {
    push_back(finding);
    back().at.insert(0, prefix);
  }
}

bool Findings::has_errors() const {
  return std::any_of(begin(), end(), [](const Finding& finding) { return finding.severity == Severity::error; });
}

bool Findings::has(std::string_view code) const {
  return std::any_of(begin(), end(), [code](const Finding& finding) { return finding.code == code; });
}

namespace {

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

using Position = std::vector<std::uint32_t>;

std::uint32_t position_in(const Json& parent, const std::string& token, const Json*& child) {
  child = nullptr;
  if (parent.is_array()) {
    std::uint32_t index = 0;
    for (const char character : token) {
      if (character < '0' || character > '9' || index > 100'000'000) return UINT32_MAX;
      index = index * 10 + static_cast<std::uint32_t>(character - '0');
    }
    if (index < parent.size()) child = &parent[index];
    return index;
  }
  if (!parent.is_object()) return UINT32_MAX;
  std::uint32_t index = 0;
  for (auto member = parent.begin(); member != parent.end(); ++member, ++index) {
    if (member.key() == token) {
      child = &member.value();
      return index;
    }
  }
  return UINT32_MAX;
}

Position position_of(std::string_view pointer, const Json& document) {
  Position position;
  const Json* here = &document;
  while (!pointer.empty()) {
    pointer.remove_prefix(1);
    const std::string_view token = pointer.substr(0, pointer.find('/'));
    pointer.remove_prefix(token.size());
    if (here == nullptr) {
      position.push_back(UINT32_MAX);
      continue;
    }
    const Json* child = nullptr;
    position.push_back(position_in(*here, unescape(token), child));
    here = child;
  }
  return position;
}

std::string value_text(const Json& value) {
  if (value.is_string()) return value.get_ref<const std::string&>();
  if (!value.is_array()) return to_text(value);
  std::string text;
  for (const Json& element : value) {
    if (!text.empty()) text += ", ";
    text += value_text(element);
  }
  return text;
}

}  // namespace

void sort_by_document(Findings& findings, const Json& document) {
  std::vector<std::pair<Position, Finding>> placed;
  placed.reserve(findings.size());
  for (Finding& finding : findings) {
    Position position = position_of(finding.at, document);
    placed.emplace_back(std::move(position), std::move(finding));
  }
  std::stable_sort(placed.begin(), placed.end(),
                   [](const auto& left, const auto& right) { return left.first < right.first; });
  for (std::size_t i = 0; i < placed.size(); ++i) findings[i] = std::move(placed[i].second);
}

std::string fill_text(std::string_view pattern, const Json& args) {
  std::string text;
  while (!pattern.empty()) {
    const std::size_t open = pattern.find('{');
    text += pattern.substr(0, open);
    if (open == std::string_view::npos) break;
    pattern.remove_prefix(open);
    const std::size_t close = pattern.find('}');
    const Json* value =
        close == std::string_view::npos ? nullptr : find_member(args, pattern.substr(1, close - 1));
    if (value == nullptr) {
      text += '{';
      pattern.remove_prefix(1);
    } else {
      text += value_text(*value);
      pattern.remove_prefix(close + 1);
    }
  }
  return text;
}

}  // namespace heliograph::base
