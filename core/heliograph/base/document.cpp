// SPDX-License-Identifier: Apache-2.0
#include <heliograph/base/document.hpp>

namespace heliograph::base {

double Node::number() const {
  switch (kind()) {
    case NodeKind::natural: return static_cast<double>(cell_->natural);
    case NodeKind::integer: return static_cast<double>(integer());
    default: return cell_->number;
  }
}

Node Node::find(std::string_view key) const {
  if (!is_object()) return {};
  for (const Node member : *this) {
    if (member.key() == key) return member;
  }
  return {};
}

Json Node::to_json() const {
  switch (kind()) {
    case NodeKind::null: return nullptr;
    case NodeKind::boolean: return truth();
    case NodeKind::integer: return integer();
    case NodeKind::natural: return natural();
    case NodeKind::number: return number();
    case NodeKind::string: return std::string{text()};
    case NodeKind::array: break;
    case NodeKind::object: {
      Json object = Json::object();
      auto& members = object.get_ref<Json::object_t&>();
      members.reserve(size());
      for (const Node member : *this) {
        if (member.cell_->repeats) {
          object[std::string{member.key()}] = member.to_json();
        } else {
          members.std::vector<Json::object_t::value_type>::emplace_back(std::string{member.key()}, member.to_json());
        }
      }
      return object;
    }
  }
  Json array = Json::array();
  auto& elements = array.get_ref<Json::array_t&>();
  elements.reserve(size());
  for (const Node element : *this) elements.push_back(element.to_json());
  return array;
}

void Document::add(const Json& json) {
  const std::size_t at = cells_.size();
  auto& cell = cells_.emplace_back();
  const auto count = static_cast<std::uint32_t>(json.size());
  switch (json.type()) {
    case Json::value_t::object:
      cell.kind = NodeKind::object;
      cell.size = count;
      for (const auto& [key, member] : json.get_ref<const Json::object_t&>()) {
        const std::size_t here = cells_.size();
        add(member);
        cells_[here].key = key.data();
        cells_[here].key_size = static_cast<std::uint32_t>(key.size());
      }
      cells_[at].span = static_cast<std::uint32_t>(cells_.size() - at);
      break;
    case Json::value_t::array:
      cell.kind = NodeKind::array;
      cell.size = count;
      for (const Json& element : json.get_ref<const Json::array_t&>()) add(element);
      cells_[at].span = static_cast<std::uint32_t>(cells_.size() - at);
      break;
    case Json::value_t::string: {
      const auto& text = json.get_ref<const std::string&>();
      cell.kind = NodeKind::string;
      cell.text = text.data();
      cell.size = static_cast<std::uint32_t>(text.size());
      break;
    }
    case Json::value_t::boolean:
      cell.kind = NodeKind::boolean;
      cell.natural = json.get<bool>() ? 1 : 0;
      break;
    case Json::value_t::number_integer:
      cell.kind = NodeKind::integer;
      cell.natural = static_cast<std::uint64_t>(json.get<std::int64_t>());
      break;
    case Json::value_t::number_unsigned:
      cell.kind = NodeKind::natural;
      cell.natural = json.get<std::uint64_t>();
      break;
    case Json::value_t::number_float:
      cell.kind = NodeKind::number;
      cell.number = json.get<double>();
      break;
    default: break;
  }
}

}  // namespace heliograph::base
