// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/base/rule_table.hpp>

#include "proxy/configurations/management.hpp"
#include "proxy/domain/filters.hpp"

namespace heliograph::proxy::configurations {

namespace {

/// The statuses a filter names; all when it names none. 422 for a word that is none.
api::Answer<std::vector<std::string>> statuses_of(const std::optional<std::string>& filter) {
  const std::vector<std::string> words = domain::words_of(filter.value_or(""));
  for (const std::string& word : words) {
    if (!base::enum_from<channel::ConfigurationStatus>(word)) {
      return api::fail(422, base::rule("base.value_unknown"), {{"actual", word}}, "/status");
    }
  }
  return words;
}

}  // namespace

api::Answer<api::List<ChannelConfiguration>> Management::list(api::Call& call) const {
  const auto statuses = statuses_of(call.query("status"));
  if (!statuses) return tl::unexpected(statuses.error());
  const std::string status_list = domain::listed(*statuses);
  const std::string credential = call.query("credential_id").value_or("");
  const std::string creator = call.query("created_by").value_or("");
  const std::string pattern = domain::contains_pattern(domain::in_lower_case(call.query("search").value_or("")));
  const bool is_first = call.page.after.size() != 2;
  const std::string after_name = is_first ? "" : call.page.after[0];
  const std::string after_id = is_first ? "" : call.page.after[1];
  const auto limit = static_cast<std::int64_t>(call.page.limit) + 1;

  return services_.database.read([&](storage::Transaction& transaction) {
    auto rows = transaction.all<ConfigurationRow>(
        "SELECT {} FROM configurations WHERE (:any_status = 1 OR :statuses LIKE '%,' || status || ',%')"
        " AND (:any_credential = 1 OR credential_id = :credential) AND (:any_creator = 1 OR created_by = :creator)"
        " AND name_key LIKE :pattern ESCAPE '\\'"
        " AND (name_key, id) > (:name, :id) ORDER BY name_key, id LIMIT :limit",
        statuses->empty(), status_list, credential.empty(), credential, creator.empty(), creator, pattern,
        after_name, after_id, limit);
    const auto credentials = credentials_.all(transaction);
    const auto context = store_.context(transaction, {});
    std::vector<ChannelConfiguration> found;
    for (const ConfigurationRow& row : rows) {
      auto others = context;
      const auto own = std::find(others.names_taken.begin(), others.names_taken.end(), row.name_key);
      if (own != others.names_taken.end()) others.names_taken.erase(own);
      found.push_back(to_configuration(row, credentials, others));
    }
    return api::make_list(std::move(found), call.page, [](const ChannelConfiguration& configuration) {
      return std::vector{domain::in_lower_case(configuration.configuration.name.value_or("")), configuration.id};
    });
  });
}

}  // namespace heliograph::proxy::configurations
