// SPDX-License-Identifier: Apache-2.0
#include <charconv>
#include <heliograph/template/loose.hpp>

namespace heliograph::template_ {

const std::string* Samples::first(std::size_t column) const {
  return !rows.empty() && column < rows.front().size() ? &rows.front()[column] : nullptr;
}

}  // namespace heliograph::template_

namespace heliograph::base {

using template_::Flag;
using template_::Id;
using template_::Samples;
using template_::Whole;

namespace {

/// Whether `text` is what `number` is written as, so that writing it again gives the same.
bool is_number(std::string_view text, std::int64_t& number) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc{} && end == text.data() + text.size() && std::to_string(number) == text;
}

bool decode_row(const Json& json, std::vector<std::string>& row, const Place& place, Findings& findings) {
  bool all_read = true;
  for (std::size_t i = 0; i < json.size(); ++i) {
    std::string value;
    all_read &= detail::decode_string(json[i], value, Place{place, i}, findings);
    row.push_back(std::move(value));
  }
  return all_read;
}

Json row_of(const std::vector<std::string>& row) {
  Json json = Json::array();
  for (const std::string& value : row) json.push_back(value);
  return json;
}

Json any_of(std::string_view first, std::string_view second) {
  Json choices = Json::array();
  for (const std::string_view type : {first, second}) choices.push_back(Json::object({{"type", std::string{type}}}));
  return Json::object({{"anyOf", std::move(choices)}});
}

}  // namespace

bool Codec<Whole>::decode(const Json& json, Whole& value, const Place& place, Findings& findings) {
  value.as_text = json.is_string() && is_number(json.get_ref<const std::string&>(), value.value);
  return value.as_text || detail::decode_integer(json, INT64_MIN, INT64_MAX, value.value, place, findings);
}

void Codec<Whole>::encode(const Whole& value, Json& json) {
  if (value.as_text) {
    json = std::to_string(value.value);
  } else {
    json = value.value;
  }
}

bool Codec<Flag>::decode(const Json& json, Flag& value, const Place& place, Findings& findings) {
  value.as_text = json == "true" || json == "false";
  if (!value.as_text) return detail::decode_bool(json, value.value, place, findings);
  value.value = json == "true";
  return true;
}

void Codec<Flag>::encode(const Flag& value, Json& json) {
  if (value.as_text) {
    json = value.value ? "true" : "false";
  } else {
    json = value.value;
  }
}

bool Codec<Id>::decode(const Json& json, Id& value, const Place& place, Findings& findings) {
  value.as_number = json.is_number_unsigned();
  if (!value.as_number) return detail::decode_string(json, value.text, place, findings);
  value.text = std::to_string(json.get<std::uint64_t>());
  return true;
}

void Codec<Id>::encode(const Id& value, Json& json) {
  json = value.text;
  if (!value.as_number) return;
  std::uint64_t number = 0;
  std::from_chars(value.text.data(), value.text.data() + value.text.size(), number);
  json = number;
}

bool Codec<Samples>::decode(const Json& json, Samples& value, const Place& place, Findings& findings) {
  value.rows.clear();
  value.shape = json.is_string() ? Samples::Shape::text : Samples::Shape::list;
  if (json.is_string()) {
    value.rows.push_back({json.get_ref<const std::string&>()});
    return true;
  }
  if (!json.is_array()) return detail::type_mismatch(json, "array", place, findings);
  if (json.empty()) return true;
  if (!json.front().is_array()) return decode_row(json, value.rows.emplace_back(), place, findings);
  value.shape = Samples::Shape::rows;
  bool all_read = true;
  for (std::size_t i = 0; i < json.size(); ++i) {
    const Place row{place, i};
    if (json[i].is_array()) {
      all_read &= decode_row(json[i], value.rows.emplace_back(), row, findings);
    } else {
      all_read = detail::type_mismatch(json[i], "array", row, findings);
    }
  }
  return all_read;
}

void Codec<Samples>::encode(const Samples& value, Json& json) {
  if (value.shape == Samples::Shape::text) {
    json = value.rows.empty() || value.rows.front().empty() ? std::string{} : value.rows.front().front();
  } else if (value.shape == Samples::Shape::list) {
    json = value.rows.empty() ? Json::array() : row_of(value.rows.front());
  } else {
    json = Json::array();
    for (const auto& row : value.rows) json.push_back(row_of(row));
  }
}

Json SchemaOf<Whole>::make(Json&, std::string_view) { return any_of("integer", "string"); }
Json SchemaOf<Flag>::make(Json&, std::string_view) { return any_of("boolean", "string"); }
Json SchemaOf<Id>::make(Json&, std::string_view) { return any_of("string", "integer"); }
Json SchemaOf<Samples>::make(Json&, std::string_view) { return Json::object(); }

}  // namespace heliograph::base
