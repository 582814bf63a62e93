// SPDX-License-Identifier: Apache-2.0
#include "sandbox/world/world.hpp"

#include <algorithm>
#include <chrono>

namespace heliograph::sandbox {

namespace {

std::string_view member(const Json& node, const char* field) {
  const auto found = node.find(field);
  if (found == node.end() || !found->is_string()) return {};
  return found->get_ref<const std::string&>();
}

template <class T>
T* find(const std::unordered_map<std::string, T*>& index, std::string_view key) {
  const auto found = index.find(std::string{key});
  return found == index.end() ? nullptr : found->second;
}

}  // namespace

bool Token::has(std::string_view scope) const { return std::find(scopes.begin(), scopes.end(), scope) != scopes.end(); }

bool Token::may_touch(std::string_view account_id) const {
  return std::find(account_ids.begin(), account_ids.end(), account_id) != account_ids.end();
}

std::string Number::digits() const {
  std::string digits;
  for (const char c : text("display_phone_number"))
    if (c >= '0' && c <= '9') digits += c;
  return digits;
}

std::string_view Number::text(const char* field) const { return member(node, field); }
std::string_view Template::text(const char* field) const { return member(node, field); }

World::World(std::uint64_t seed, std::size_t more_numbers) : ids(seed) { populate(*this, more_numbers); }

Account* World::account(std::string_view id) const { return find(account_by_id_, id); }
Number* World::number(std::string_view id) const { return find(number_by_id_, id); }
Template* World::find_template(std::string_view id) const { return find(template_by_id_, id); }

Template* World::find_template(std::string_view account_id, std::string_view name, std::string_view language) const {
  return find(template_by_name_, name_key(account_id, name, language));
}

bool World::has_template(std::string_view account_id, std::string_view name) const {
  return std::any_of(templates.begin(), templates.end(), [&](const auto& entry) {
    return entry.second->account_id == account_id && entry.second->text("name") == name;
  });
}

Account& World::add(Account account) {
  account.key = next_key_++;
  auto stored = std::make_shared<Account>(std::move(account));
  account_by_id_[stored->id] = stored.get();
  return *(accounts[stored->key] = stored);
}

Number& World::add(Number number) {
  number.key = next_key_++;
  auto stored = std::make_shared<Number>(std::move(number));
  number_by_id_[stored->id] = stored.get();
  return *(numbers[stored->key] = stored);
}

Template& World::add(Template created) {
  created.key = next_key_++;
  auto stored = std::make_shared<Template>(std::move(created));
  template_by_id_[stored->id] = stored.get();
  template_by_name_[name_key(stored->account_id, stored->text("name"), stored->text("language"))] = stored.get();
  return *(templates[stored->key] = stored);
}

void World::remove(const Template& gone) {
  const auto key = gone.key;
  template_by_id_.erase(gone.id);
  template_by_name_.erase(name_key(gone.account_id, gone.text("name"), gone.text("language")));
  templates.erase(key);
}

std::string name_key(std::string_view account_id, std::string_view name, std::string_view language) {
  std::string key;
  key.reserve(account_id.size() + name.size() + language.size() + 2);
  key += account_id;
  key += '/';
  key += name;
  key += '/';
  key += language;
  return key;
}

std::int64_t now_seconds() {
  return std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch()).count();
}

}  // namespace heliograph::sandbox
