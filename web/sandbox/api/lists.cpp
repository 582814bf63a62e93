// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "sandbox/api/nodes.hpp"
#include "sandbox/json_text.hpp"

namespace heliograph::sandbox {

namespace {

void add_values(std::vector<std::string>& values, const std::string& text) {
  if (!text.empty() && text.front() == '[') {
    if (const auto array = parsed(text); array && array->is_array()) {
      for (const auto& element : *array)
        if (element.is_string()) values.push_back(element);
      return;
    }
  }
  for (std::size_t begin = 0; begin <= text.size();) {
    const auto comma = std::min(text.find(',', begin), text.size());
    if (comma > begin) values.push_back(text.substr(begin, comma - begin));
    begin = comma + 1;
  }
}

bool upper_equal(std::string_view left, std::string_view right) { return http::equal_ignoring_case(left, right); }

/// Whether a value is one of those asked for; an empty question is answered with yes.
bool one_of(const std::vector<std::string>& wanted, std::string_view value) {
  return wanted.empty() ||
         std::any_of(wanted.begin(), wanted.end(), [&](const auto& w) { return upper_equal(w, value); });
}

std::string lower(std::string_view text) {
  std::string lowered{text};
  for (auto& c : lowered)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  return lowered;
}

bool holds_text(const Json& components, const std::string& wanted) {
  return std::any_of(components.begin(), components.end(), [&](const Json& component) {
    return component.contains("text") && component["text"].is_string() &&
           lower(component["text"].get_ref<const std::string&>()).find(wanted) != std::string::npos;
  });
}

/// The filters of `message_templates`.
class TemplateFilter {
 public:
  explicit TemplateFilter(const ListQuery& query)
      : statuses_(query.values("status")),
        categories_(query.values("category")),
        languages_(query.values("language")),
        scores_(query.values("quality_score")),
        name_(lower(http::find_parameter(query.query, "name").value_or(""))),
        content_(lower(http::find_parameter(query.query, "content").value_or(""))),
        either_(lower(http::find_parameter(query.query, "name_or_content").value_or(""))) {}

  bool passes(const Template& checked) const {
    const auto& node = checked.node;
    const auto name = lower(checked.text("name"));
    const auto& components = node["components"];
    return one_of(statuses_, checked.text("status")) && one_of(categories_, checked.text("category")) &&
           one_of(languages_, checked.text("language")) &&
           (scores_.empty() || one_of(scores_, node["quality_score"].value("score", "UNKNOWN"))) &&
           (name_.empty() || name.find(name_) != std::string::npos) &&
           (content_.empty() || holds_text(components, content_)) &&
           (either_.empty() || name.find(either_) != std::string::npos || holds_text(components, either_));
  }

 private:
  std::vector<std::string> statuses_, categories_, languages_, scores_;
  std::string name_, content_, either_;
};

}  // namespace

std::vector<std::string> ListQuery::values(std::string_view name) const {
  std::vector<std::string> values;
  for (const auto& [key, value] : query) {
    const bool indexed = key.size() > name.size() && key.substr(0, name.size()) == name && key[name.size()] == '[';
    if (key == name || indexed) add_values(values, value);
  }
  return values;
}

ListQuery list_query(const Call& call, std::string_view id, std::string_view edge) {
  return {call.request.query, call.fields(), call.base + "/" + std::string{id} + "/" + std::string{edge}};
}

ListQuery list_query(const Call& call, std::string_view id, std::string_view edge, const Field& field) {
  ListQuery query{field.arguments, field.fields, call.base + "/" + std::string{id} + "/" + std::string{edge}};
  if (const auto token = call.request.query_value("access_token"))
    query.query.emplace_back("access_token", std::string{*token});
  return query;
}

Json list_of(const ListQuery& query, const std::vector<std::int64_t>& keys,
             const std::function<Json(std::int64_t)>& element) {
  const auto page = cut(keys, PageRequest::parse(query.query));
  Json list{{"data", Json::array()}};
  for (const auto key : page.keys) list["data"].push_back(element(key));
  if (!page.keys.empty()) list["paging"] = paging(page, query.address, query.query);
  return list;
}

Json list_accounts(const Call& call, bool owned, const ListQuery& query) {
  const auto& accounts = call.world().accounts;
  std::vector<std::int64_t> keys;
  for (const auto& [key, account] : accounts)
    if (account->owned == owned && call.token.may_touch(account->id)) keys.push_back(key);
  return list_of(query, keys, [&](std::int64_t key) { return account_node(call, *accounts.at(key), query.fields); });
}

Json list_numbers(const Call& call, const Account& account, const ListQuery& query) {
  const auto& numbers = call.world().numbers;
  std::string wanted_mode;
  if (const auto filtering = http::find_parameter(query.query, "filtering")) {
    const auto filters = parsed(*filtering);
    if (!filters || !filters->is_array()) throw invalid("Param filtering must be an array.");
    for (const auto& filter : *filters) {
      if (!filter.is_object() || filter.value("field", Json{}) != "account_mode" || !filter.contains("value") ||
          !filter["value"].is_string())
        throw invalid("Filtering field is not supported");
      wanted_mode = filter["value"];
    }
  }
  std::vector<std::int64_t> keys;
  for (const auto& [key, number] : numbers)
    if (number->account_id == account.id && (wanted_mode.empty() || number->text("account_mode") == wanted_mode))
      keys.push_back(key);
  return list_of(query, keys, [&](std::int64_t key) { return number_node(call, *numbers.at(key), query.fields); });
}

Json list_templates(const Call& call, const Account& account, const ListQuery& query) {
  const auto& templates = call.world().templates;
  const TemplateFilter filter(query);
  std::vector<std::int64_t> keys;
  for (const auto& [key, candidate] : templates)
    if (candidate->account_id == account.id && filter.passes(*candidate)) keys.push_back(key);
  auto list =
      list_of(query, keys, [&](std::int64_t key) { return template_node(call, *templates.at(key), query.fields); });
  for (const auto& name : query.values("summary")) {
    auto& summary = list["summary"];
    if (name == "total_count")
      summary[name] = keys.size();
    else if (name == "message_template_count")
      summary[name] = template_count(call.world(), account);
    else if (name == "message_template_limit")
      summary[name] = template_limit(account);
    else if (name == "are_translations_complete")
      summary[name] = true;
    else
      throw invalid("Unknown summary field " + name);
  }
  return list;
}

Json list_subscribed_apps(const Call& call, const Account& account) {
  Json list{{"data", Json::array()}};
  if (!account.subscribed) return list;
  const auto& world = call.world();
  Json row;
  if (account.callback) row["override_callback_uri"] = account.callback->url;
  row["whatsapp_business_api_data"] = {{"id", world.app_id},
                                       {"link", "https://www.facebook.com/games/?app_id=" + world.app_id},
                                       {"name", world.app_name}};
  list["data"].push_back(std::move(row));
  return list;
}

}  // namespace heliograph::sandbox
