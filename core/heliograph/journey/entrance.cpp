// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/base/parse.hpp>
#include <heliograph/journey/entrance.hpp>
#include <heliograph/journey/limits.hpp>
#include <heliograph/journey/rule_table.hpp>
#include <heliograph/text/utf8.hpp>

namespace heliograph::journey {

namespace {

constexpr std::int64_t minute_ms = 60'000;

bool is_number(const std::string& text) {
  if (text.size() > limit::value_characters) return false;
  const auto read = base::parse(text);
  return read.findings.empty() && read.value.is_number();
}

/// `value` as the text of an attribute, or nothing when it is not of `type`.
std::optional<std::string> text_of(const base::Json& value, JourneyFieldType type) {
  switch (type) {
    case JourneyFieldType::text:
      if (value.is_string()) return value.get<std::string>();
      return value.is_number() ? std::optional{base::to_text(value)} : std::nullopt;
    case JourneyFieldType::number:
      if (value.is_number()) return base::to_text(value);
      if (value.is_string() && is_number(value.get_ref<const std::string&>())) {
        return value.get<std::string>();
      }
      return std::nullopt;
    case JourneyFieldType::boolean:
      return value.is_boolean() ? std::optional<std::string>{value.get<bool>() ? "true" : "false"} : std::nullopt;
    case JourneyFieldType::time:
      break;
  }
  if (!value.is_string()) return std::nullopt;
  const auto instant = base::parse_rfc3339(value.get_ref<const std::string&>());
  return instant ? std::optional{base::to_rfc3339(*instant)} : std::nullopt;
}

void read_field(const JourneyField& field, const base::Json* value, JourneyEventValues& result) {
  const std::string at = base::pointer_to("", field.name);
  if (value == nullptr || value->is_null()) {
    if (field.required.value_or(false)) result.findings.add(rule("journey.value_missing"), at, {{"name", field.name}});
    return;
  }
  std::optional<std::string> text = text_of(*value, field.type);
  if (!text) {
    result.findings.add(rule("journey.value_type"), at,
                        {{"name", field.name}, {"expected", base::name_of(field.type)}});
    return;
  }
  const std::size_t length = text::code_points(*text);
  if (length > limit::field_characters) {
    result.findings.add(rule("journey.too_long"), at, {{"max", limit::field_characters}, {"actual", length}});
    return;
  }
  result.attributes["event." + field.name] = std::move(*text);
}

std::string_view schema_type(JourneyFieldType type) {
  if (type == JourneyFieldType::number) return "number";
  return type == JourneyFieldType::boolean ? "boolean" : "string";
}

}  // namespace

JourneyEntrance may_enter(const Journey& journey, JourneyStatus status, const JourneyPast& past, base::Instant now,
                          const campaign::ZoneClock& zone) {
  if (!takes_people(status)) return {&rule("journey.closed"), std::nullopt};
  const JourneySettings settings = journey.settings.value_or(JourneySettings{});
  if (settings.end && now >= campaign::instant_of(*settings.end, zone)) return {&rule("journey.over"), std::nullopt};
  if (past.is_inside) return {&rule("journey.inside"), std::nullopt};
  if (!past.last_entered_at) return {};
  switch (settings.reentrance.value_or(JourneyReentrance::always)) {
    case JourneyReentrance::always:
      break;
    case JourneyReentrance::never:
      return {&rule("journey.entered_before"), std::nullopt};
    case JourneyReentrance::after_delay: {
      const std::int64_t minutes = settings.reentrance_minutes.value_or(limit::reentrance_minutes_min);
      const base::Instant again{past.last_entered_at->unix_ms + minutes * minute_ms};
      if (now < again) return {&rule("journey.entered_recently"), again};
      break;
    }
  }
  return {};
}

JourneyEventValues read_event(const JourneyEventEntry& entry, const base::Json& values) {
  JourneyEventValues result;
  for (const JourneyField& field : entry.fields) read_field(field, base::find_member(values, field.name), result);
  if (!values.is_object()) return result;
  for (auto member = values.begin(); member != values.end(); ++member) {
    const std::string& name = member.key();
    const bool is_known = std::any_of(entry.fields.begin(), entry.fields.end(),
                                      [&](const JourneyField& field) { return field.name == name; });
    if (!is_known) {
      result.findings.add(rule("journey.value_unknown"), base::pointer_to("", name),
                          {{"name", cut(name, limit::value_characters)}});
    }
    if (result.findings.size() > limit::fields) break;
  }
  return result;
}

base::Json event_schema(const JourneyEventEntry& entry) {
  base::Json properties = base::Json::object();
  base::Json required = base::Json::array();
  for (const JourneyField& field : entry.fields) {
    base::Json& property = properties[field.name];
    property["type"] = schema_type(field.type);
    if (field.type == JourneyFieldType::text) property["maxLength"] = limit::field_characters;
    if (field.type == JourneyFieldType::time) property["format"] = "date-time";
    if (field.required.value_or(false)) required.push_back(field.name);
  }
  base::Json schema = base::Json::object();
  schema["$schema"] = "https://json-schema.org/draft/2020-12/schema";
  schema["type"] = "object";
  schema["properties"] = std::move(properties);
  if (!required.empty()) schema["required"] = std::move(required);
  schema["additionalProperties"] = false;
  return schema;
}

}  // namespace heliograph::journey
