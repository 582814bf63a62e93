// SPDX-License-Identifier: Apache-2.0
#include "proxy/templates/catalogue.hpp"

#include "proxy/domain/filters.hpp"

namespace heliograph::proxy::templates {

namespace {

struct StatusCount {
  std::string status;
  std::int64_t count = 0;
};
BOOST_DESCRIBE_STRUCT(StatusCount, (), (status, count))

// Arguments: whether any status, the statuses, the same for categories and languages, the pattern of the name.
constexpr const char* filter =
    " waba_id = :waba_id AND (:any_status = 1 OR :statuses LIKE '%,' || status || ',%')"
    " AND (:any_category = 1 OR :categories LIKE '%,' || category || ',%')"
    " AND (:any_language = 1 OR :languages LIKE '%,' || language || ',%') AND name LIKE :pattern ESCAPE '\\'";

}  // namespace

Template Catalogue::view(storage::Transaction& transaction, const TemplateRow& row, base::Instant now) const {
  const auto credentials = credentials_.of_account(transaction, row.waba_id);
  return to_template(row, credentials.empty() ? std::string{} : credentials.front().row.id, now);
}

api::Answer<Template> Catalogue::get(api::Call& call) const {
  const std::string id = call.parameter("id");
  return services_.database.read([&](storage::Transaction& transaction) -> api::Answer<Template> {
    const auto row = store_.find(transaction, id);
    if (!row) return api::not_found("template", id);
    return view(transaction, *row, call.now);
  });
}

api::Answer<TemplateList> Catalogue::list(api::Call& call) const {
  const std::string credential_id = call.parameter("id");
  const auto statuses = domain::words_of(call.query("status").value_or(""));
  const auto categories = domain::words_of(call.query("category").value_or(""));
  const auto languages = domain::words_of(call.query("language").value_or(""));
  const std::string pattern = domain::contains_pattern(domain::in_lower_case(call.query("search").value_or("")));
  const bool is_first = call.page.after.size() != 2;
  const std::string after_name = is_first ? "" : call.page.after[0];
  const std::string after_language = is_first ? "" : call.page.after[1];

  return services_.database.read([&](storage::Transaction& transaction) -> api::Answer<TemplateList> {
    const auto stored = credentials_.find(transaction, credential_id);
    if (!stored) return api::not_found("credential", credential_id);
    const std::string& waba_id = stored->row.waba_id;
    const auto filtered = [&]<class T>(std::type_identity<T>, const std::string& sql, const auto&... more) {
      return transaction.all<T>(sql, waba_id, statuses.empty(), domain::listed(statuses), categories.empty(),
                                domain::listed(categories), languages.empty(), domain::listed(languages), pattern, more...);
    };
    std::vector<Template> found;
    const auto limit = static_cast<std::int64_t>(call.page.limit) + 1;
    for (const TemplateRow& row : filtered(
             std::type_identity<TemplateRow>{},
             std::string{"SELECT {} FROM templates WHERE"} + filter +
                 " AND (name, language) > (:name, :language) ORDER BY name, language LIMIT :limit",
             after_name, after_language, limit)) {
      found.push_back(to_template(row, credential_id, call.now));
    }
    auto page = api::make_list(std::move(found), call.page,
                               [](const Template& one) { return std::vector{one.name, one.language}; });
    TemplateList list{std::move(page.items), std::move(page.next), 0, {}};
    list.total = filtered(std::type_identity<std::int64_t>{},
                          std::string{"SELECT COUNT(*) FROM templates WHERE"} + filter).front();
    for (const StatusCount& count : transaction.all<StatusCount>(
             "SELECT status, COUNT(*) AS count FROM templates WHERE waba_id = :waba_id GROUP BY status", waba_id)) {
      list.counts[count.status] = count.count;
    }
    return list;
  });
}

}  // namespace heliograph::proxy::templates
