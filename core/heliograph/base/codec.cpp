// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <heliograph/base/codec.hpp>
#include <heliograph/base/rule_table.hpp>

namespace heliograph::base::detail {

namespace {

constexpr std::size_t longest_shown_value = 80;

std::string_view type_name(const Json& json) {
  if (json.is_number_float()) return "number";
  if (json.is_number()) return "integer";
  return json.type_name();
}

/// The value itself when it is short enough to show, else its type.
Json shown(const Json& json) {
  if (json.is_string() && json.get_ref<const std::string&>().size() <= longest_shown_value) return json;
  if (json.is_primitive() && !json.is_string()) return json;
  return std::string{type_name(json)};
}

}  // namespace

bool type_mismatch(const Json& json, std::string_view expected, const Place& place, Findings& findings) {
  findings.add(rule("base.type_mismatch"), place,
               {{"expected", std::string{expected}}, {"actual", std::string{type_name(json)}}});
  return false;
}

std::size_t index_of(std::span<const std::string_view> names, std::string_view name) {
  return static_cast<std::size_t>(std::find(names.begin(), names.end(), name) - names.begin());
}

bool decode_name(const Json& json, std::span<const std::string_view> names, std::size_t& index, const Place& place,
                 Findings& findings) {
  if (!json.is_string()) return type_mismatch(json, "string", place, findings);
  index = index_of(names, json.get_ref<const std::string&>());
  if (index < names.size()) return true;
  Json allowed = Json::array();
  for (const std::string_view name : names) allowed.push_back(std::string{name});
  findings.add(rule("base.value_unknown"), place, {{"allowed", allowed}, {"actual", shown(json)}});
  return false;
}

bool decode_elements(const Json& json, void* elements, bool (*append)(const Json&, void*, const Place&, Findings&),
                     const Place& place, Findings& findings) {
  if (!json.is_array()) return type_mismatch(json, "array", place, findings);
  bool all_read = true;
  std::size_t index = 0;
  for (const Json& element : json.get_ref<const Json::array_t&>()) {
    all_read &= append(element, elements, Place{place, index++}, findings);
  }
  return all_read;
}

bool decode_bool(const Json& json, bool& value, const Place& place, Findings& findings) {
  if (!json.is_boolean()) return type_mismatch(json, "boolean", place, findings);
  value = json.get<bool>();
  return true;
}

bool decode_integer(const Json& json, std::int64_t min, std::uint64_t max, std::int64_t& value, const Place& place,
                    Findings& findings) {
  if (!json.is_number_integer()) return type_mismatch(json, "integer", place, findings);
  const bool too_large = json.is_number_unsigned() && json.get<std::uint64_t>() > max;
  value = too_large ? 0 : json.get<std::int64_t>();
  if (too_large || value < min || (value > 0 && static_cast<std::uint64_t>(value) > max)) {
    findings.add(rule("base.number_out_of_range"), place, {{"min", min}, {"max", max}, {"actual", json}});
    return false;
  }
  return true;
}

bool decode_number(const Json& json, double& value, const Place& place, Findings& findings) {
  if (!json.is_number()) return type_mismatch(json, "number", place, findings);
  value = json.get<double>();
  return std::isfinite(value) || type_mismatch(json, "number", place, findings);
}

bool decode_string(const Json& json, std::string& value, const Place& place, Findings& findings) {
  if (!json.is_string()) return type_mismatch(json, "string", place, findings);
  value = json.get_ref<const std::string&>();
  return true;
}

bool decode_instant(const Json& json, Instant& value, const Place& place, Findings& findings) {
  if (!json.is_string()) return type_mismatch(json, "string", place, findings);
  const auto read = parse_rfc3339(json.get_ref<const std::string&>());
  if (!read) {
    findings.add(rule("base.time_malformed"), place, {{"actual", shown(json)}});
    return false;
  }
  value = *read;
  return true;
}

bool decode_members(const Json& json, void* object, std::span<const Member> members, Json* extra, const Place& place,
                    Findings& findings) {
  if (!json.is_object()) return type_mismatch(json, "object", place, findings);
  const auto& fields = json.get_ref<const Json::object_t&>();
  bool all_read = true;
  std::size_t known = 0;
  for (const Member& member : members) {
    const Json* value = nullptr;
    for (const auto& [name, field] : fields) {
      if (name.size() == member.name.size() && name == member.name) {
        value = &field;
        break;
      }
    }
    if (value == nullptr) {
      if (member.required) {
        findings.add(rule("base.field_missing"), place, {{"field", std::string{member.name}}});
        all_read = false;
      }
      continue;
    }
    ++known;
    const bool read = member.type->decode(*value, member.at(object), Place{place, member.name}, findings);
    all_read &= read || extra != nullptr;
    const bool kept = read && !(value->is_null() && !member.required);
    if (!kept && extra != nullptr) (*extra)[std::string{member.name}] = *value;
  }
  if (known == fields.size()) return all_read;  // no object has a field twice
  for (const auto& [name, field] : fields) {
    bool is_known = false;
    for (const Member& member : members) is_known |= member.name == name;
    if (is_known) continue;
    if (extra != nullptr) {
      (*extra)[name] = field;
    } else {
      findings.add(rule("base.field_unknown"), Place{place, name}, {{"field", name}});
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
