// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/api/target.hpp"
#include "sandbox/paging.hpp"

namespace heliograph::sandbox {

/// What a list was asked for, whether it stands in the path or inside `fields=`.
struct ListQuery {
  http::Parameters query;
  std::vector<Field> fields;
  std::string address;  ///< of the list itself, for the links of its pages

  /// All values called `name`: repeated, `name[0]=`, an array as JSON text, or between commas.
  std::vector<std::string> values(std::string_view name) const;
};

/// The list's own call.
ListQuery list_query(const Call& call, std::string_view id, std::string_view edge);
/// The list as a field of another node.
ListQuery list_query(const Call& call, std::string_view id, std::string_view edge, const Field& field);

/// `{data, paging}` of the page that was asked for, each element made by `element`.
Json list_of(const ListQuery& query, const std::vector<std::int64_t>& keys,
             const std::function<Json(std::int64_t)>& element);

Json me_node(const Call& call, const std::vector<Field>& fields);
Json app_node(const Call& call, const std::vector<Field>& fields);
Json business_node(const Call& call, const std::vector<Field>& fields);
Json account_node(const Call& call, const Account& account, const std::vector<Field>& fields);
Json number_node(const Call& call, const Number& number, const std::vector<Field>& fields);
Json template_node(const Call& call, const Template& shown, const std::vector<Field>& fields);

/// @param owned the portfolio's own accounts; else those that others share with it
Json list_accounts(const Call& call, bool owned, const ListQuery& query);
Json list_numbers(const Call& call, const Account& account, const ListQuery& query);
Json list_templates(const Call& call, const Account& account, const ListQuery& query);
Json list_subscribed_apps(const Call& call, const Account& account);

/// How many templates an account may have: 6000 with a verified business, else 250.
std::int64_t template_limit(const Account& account);
std::int64_t template_count(const World& world, const Account& account);

/// `health_status` of an object and all that it depends on.
Json account_health(const World& world, const Account& account);
Json number_health(const World& world, const Number& number);
Json template_health(const World& world, const Template& checked);

}  // namespace heliograph::sandbox
