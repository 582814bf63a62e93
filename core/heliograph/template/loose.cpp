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

bool decode_row(Node node, std::vector<std::string>& row, const Place& place, Findings& findings) {
  bool all_read = true;
  for (const Node element : node) {
    const std::size_t index = row.size();
    all_read &= detail::decode_string(element, row.emplace_back(), Place{place, index}, findings);
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

bool Codec<Whole>::decode(Node node, Whole& value, const Place& place, Findings& findings) {
  value.as_text = node.is_string() && is_number(node.text(), value.value);
  return value.as_text || detail::decode_integer(node, INT64_MIN, INT64_MAX, value.value, place, findings);
}

void Codec<Whole>::encode(const Whole& value, Json& json) {
  if (value.as_text) {
    json = std::to_string(value.value);
  } else {
    json = value.value;
  }
}

bool Codec<Flag>::decode(Node node, Flag& value, const Place& place, Findings& findings) {
  value.as_text = node.text() == "true" || node.text() == "false";
  if (!value.as_text) return detail::decode_bool(node, value.value, place, findings);
  value.value = node.text() == "true";
  return true;
}

void Codec<Flag>::encode(const Flag& value, Json& json) {
  if (value.as_text) {
    json = value.value ? "true" : "false";
  } else {
    json = value.value;
  }
}

bool Codec<Id>::decode(Node node, Id& value, const Place& place, Findings& findings) {
  value.as_number = node.kind() == NodeKind::natural;
  if (!value.as_number) return detail::decode_string(node, value.text, place, findings);
  value.text = std::to_string(node.natural());
  return true;
}

void Codec<Id>::encode(const Id& value, Json& json) {
  json = value.text;
  if (!value.as_number) return;
  std::uint64_t number = 0;
  std::from_chars(value.text.data(), value.text.data() + value.text.size(), number);
  json = number;
}

bool Codec<Samples>::decode(Node node, Samples& value, const Place& place, Findings& findings) {
  value.rows.clear();
  value.shape = node.is_string() ? Samples::Shape::text : Samples::Shape::list;
  if (node.is_string()) {
    value.rows.emplace_back().emplace_back(node.text());
    return true;
  }
  if (!node.is_array()) return detail::type_mismatch(node, "array", place, findings);
  if (node.size() == 0) return true;
  if (!node.front().is_array()) return decode_row(node, value.rows.emplace_back(), place, findings);
  value.shape = Samples::Shape::rows;
  bool all_read = true;
  std::size_t index = 0;
  for (const Node element : node) {
    const Place row{place, index++};
    if (element.is_array()) {
      all_read &= decode_row(element, value.rows.emplace_back(), row, findings);
    } else {
      all_read = detail::type_mismatch(element, "array", row, findings);
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
