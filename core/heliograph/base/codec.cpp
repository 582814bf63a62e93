// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <heliograph/base/codec.hpp>
#include <heliograph/base/rule_table.hpp>

namespace heliograph::base::detail {

namespace {

constexpr std::size_t longest_shown_value = 80;

std::string_view type_name(Node node) {
  switch (node.kind()) {
    case NodeKind::null: return "null";
    case NodeKind::boolean: return "boolean";
    case NodeKind::integer:
    case NodeKind::natural: return "integer";
    case NodeKind::number: return "number";
    case NodeKind::string: return "string";
    case NodeKind::array: return "array";
    case NodeKind::object: return "object";
  }
  return {};
}

/// The value itself when it is short enough to show, else its type.
Json shown(Node node) {
  const bool is_long = node.is_array() || node.is_object() || node.text().size() > longest_shown_value;
  return is_long ? Json(type_name(node)) : node.to_json();
}

/// Whether two names are the same. Most that are not differ in length or at an end.
bool is_same(std::string_view left, std::string_view right) {
  if (left.size() != right.size() || left.empty()) return left.size() == right.size();
  return left.back() == right.back() && left.front() == right.front() && left == right;
}

/// Which of `members` is called `name`; their number when none is. Looks first at `expected`: members mostly come in the
/// order of their description.
std::size_t find_member(std::span<const Member> members, std::string_view name, std::size_t expected) {
  if (expected < members.size() && is_same(members[expected].name, name)) return expected;
  std::size_t index = 0;
  while (index < members.size() && !is_same(members[index].name, name)) ++index;
  return index;
}

}  // namespace

bool type_mismatch(Node node, std::string_view expected, const Place& place, Findings& findings) {
  findings.add(rule("base.type_mismatch"), place, {{"expected", expected}, {"actual", type_name(node)}});
  return false;
}

std::size_t index_of(std::span<const std::string_view> names, std::string_view name) {
  return static_cast<std::size_t>(std::find(names.begin(), names.end(), name) - names.begin());
}

bool decode_name(Node node, std::span<const std::string_view> names, std::size_t& index, const Place& place,
                 Findings& findings) {
  if (!node.is_string()) return type_mismatch(node, "string", place, findings);
  index = index_of(names, node.text());
  if (index < names.size()) return true;
  Json allowed = Json::array();
  for (const std::string_view name : names) allowed.push_back(std::string{name});
  findings.add(rule("base.value_unknown"), place, {{"allowed", allowed}, {"actual", shown(node)}});
  return false;
}

bool decode_elements(Node node, void* elements, bool (*append)(Node, void*, const Place&, Findings&),
                     const Place& place, Findings& findings) {
  if (!node.is_array()) return type_mismatch(node, "array", place, findings);
  bool all_read = true;
  std::size_t index = 0;
  for (const Node element : node) {
    all_read &= append(element, elements, Place{place, index++}, findings);
  }
  return all_read;
}

bool decode_bool(Node node, bool& value, const Place& place, Findings& findings) {
  if (!node.is_boolean()) return type_mismatch(node, "boolean", place, findings);
  value = node.truth();
  return true;
}

bool decode_integer(Node node, std::int64_t min, std::uint64_t max, std::int64_t& value, const Place& place,
                    Findings& findings) {
  if (!node.is_whole()) return type_mismatch(node, "integer", place, findings);
  const bool too_large = node.kind() == NodeKind::natural && node.natural() > max;
  value = too_large ? 0 : node.integer();
  if (too_large || value < min || (value > 0 && static_cast<std::uint64_t>(value) > max)) {
    findings.add(rule("base.number_out_of_range"), place, {{"min", min}, {"max", max}, {"actual", node.to_json()}});
    return false;
  }
  return true;
}

bool decode_number(Node node, double& value, const Place& place, Findings& findings) {
  if (!node.is_number()) return type_mismatch(node, "number", place, findings);
  value = node.number();
  return std::isfinite(value) || type_mismatch(node, "number", place, findings);
}

bool decode_string(Node node, std::string& value, const Place& place, Findings& findings) {
  if (!node.is_string()) return type_mismatch(node, "string", place, findings);
  value = node.text();
  return true;
}

bool decode_instant(Node node, Instant& value, const Place& place, Findings& findings) {
  if (!node.is_string()) return type_mismatch(node, "string", place, findings);
  const auto read = parse_rfc3339(node.text());
  if (!read) {
    findings.add(rule("base.time_malformed"), place, {{"actual", shown(node)}});
    return false;
  }
  value = *read;
  return true;
}

bool decode_members(Node node, void* object, std::span<const Member> members, Json* extra, const Place& place,
                    Findings& findings) {
  if (!node.is_object()) return type_mismatch(node, "object", place, findings);
  std::array<Node, most_members> values;
  std::size_t known = 0;
  std::size_t index = members.size();
  for (const Node value : node) {
    index = find_member(members, value.key(), index + 1);
    if (index == members.size()) continue;
    values[index] = value;
    ++known;
  }
  bool all_read = true;
  for (index = 0; index < members.size(); ++index) {
    const Member& member = members[index];
    const Node value = values[index];
    if (value.is_absent()) {
      if (member.required) {
        findings.add(rule("base.field_missing"), place, {{"field", member.name}});
        all_read = false;
      }
      continue;
    }
    const bool read = member.type->decode(value, member.at(object), Place{place, member.name}, findings);
    all_read &= read || extra != nullptr;
    const bool kept = read && !(value.is_null() && !member.required);
    if (!kept && extra != nullptr) (*extra)[std::string{member.name}] = value.to_json();
  }
  if (known == node.size()) return all_read;
  for (const Node value : node) {
    if (find_member(members, value.key(), 0) < members.size()) continue;
    if (extra != nullptr) {
      (*extra)[std::string{value.key()}] = value.to_json();
    } else {
      findings.add(rule("base.field_unknown"), Place{place, value.key()}, {{"field", value.key()}});
      all_read = false;
    }
  }
  return all_read;
}

void encode_members(const void* object, std::span<const Member> members, const Json* extra, Json& json) {
  json = Json::object();
  for (const Member& member : members) {
    Json value;
    if (member.type->encode(member.at(const_cast<void*>(object)), value)) json[std::string{member.name}] = std::move(value);
  }
  if (extra == nullptr || !extra->is_object()) return;
  for (auto field = extra->begin(); field != extra->end(); ++field) {
    if (!json.contains(field.key())) json[field.key()] = field.value();
  }
}

}  // namespace heliograph::base::detail
