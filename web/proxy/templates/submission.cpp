// SPDX-License-Identifier: Apache-2.0
#include "proxy/templates/submission.hpp"

#include <heliograph/base/rule_table.hpp>
#include <heliograph/template/build.hpp>

#include "proxy/audit/journal.hpp"
#include "proxy/credentials/rule_table.hpp"
#include "proxy/domain/upstream.hpp"
#include "proxy/templates/policy.hpp"
#include "proxy/templates/rule_table.hpp"
#include "proxy/templates/surroundings.hpp"

namespace heliograph::proxy::templates {

namespace {

std::string name_of(const TemplateRow& row) { return row.name + " (" + row.language + ")"; }

/// The document with what Graph answered to its creation.
base::Json created_node(const base::Json& request, const base::Json& answer) {
  base::Json node = request;
  for (const char* member : {"id", "status", "category"}) {
    if (const base::Json* value = base::find_member(answer, member)) node[member] = *value;
  }
  node["id"] = text_of(node, "id");
  return node;
}

}  // namespace

graph::Request Submission::request(const base::Secret& token, std::string method, std::string path) const {
  graph::Request made;
  made.method = std::move(method);
  made.path = std::move(path);
  made.token = token;
  made.label = "message_templates";
  return made;
}

api::Failure Submission::failed(const graph::Failure& failure, const std::string& waba_id) const {
  api::Failure result = domain::to_failure(failure);
  if (failure.possibly_done) {
    result.findings.add(rule("templates.outcome_unknown"), "");
    synchronizer_.request(waba_id);
  }
  return result;
}

api::Answer<Template> Submission::create(api::Call& call, const base::Json& document) const {
  const std::string credential_id = call.parameter("id");
  std::optional<credentials::Stored> stored;
  std::vector<TemplateRow> others;
  services_.database.read([&](storage::Transaction& transaction) {
    stored = credentials_.find(transaction, credential_id);
    if (stored) others = store_.of_account(transaction, stored->row.waba_id);
  });
  if (!stored) return api::not_found("credential", credential_id);
  auto built = template_::build(document, surroundings_of(stored->state.facts, others, call.now));
  if (!built) return api::invalid(std::move(built.error()));
  if (text_of(built->body, "language").empty()) return api::fail(422, base::rule("base.field_missing"), {}, "/language");
  const auto token = credentials_.token(stored->row);
  if (!token) return api::fail(409, credentials::rule("credentials.unreadable"), {{"name", stored->row.name}});

  const std::string& waba_id = stored->row.waba_id;
  graph::Request post = request(*token, "POST", graph::segment(waba_id) + "/message_templates");
  post.body = built->body;
  const graph::Result answer = client_.call(std::move(post));
  if (!answer) return tl::unexpected(failed(answer.error(), waba_id));

  const base::Json node = created_node(built->body, answer->body);
  return services_.database.write([&](storage::Transaction& transaction) -> api::Answer<Template> {
    store_.take_over(transaction, waba_id, node, "", call.now);
    const auto row = store_.find_by_name(transaction, waba_id, text_of(node, "name"), text_of(node, "language"));
    if (!row) return api::not_found("template", text_of(node, "name"));
    services_.journal.record(transaction, call.actor(),
                             {"created", "template", row->id, name_of(*row), row->etag,
                              audit::difference(base::Json::object(), row->node)});
    return to_template(*row, credential_id, call.now);
  });
}

api::Answer<Submission::Target> Submission::target(api::Call& call) const {
  const std::string id = call.parameter("id");
  return services_.database.read([&](storage::Transaction& transaction) -> api::Answer<Target> {
    auto row = store_.find(transaction, id);
    if (!row) return api::not_found("template", id);
    if (row->etag != call.expected_etag) {
      return api::conflict(base::encode(catalogue_.view(transaction, *row, call.now)));
    }
    for (credentials::Stored& stored : credentials_.of_account(transaction, row->waba_id)) {
      if (auto token = credentials_.token(stored.row)) return Target{std::move(*row), std::move(stored), std::move(*token)};
    }
    return api::fail(409, credentials::rule("credentials.unreadable"), {{"name", row->waba_id}});
  });
}

base::Json Submission::read_again(const Target& target, base::Json known) const {
  graph::Request get = request(target.token, "GET", graph::segment(target.row.meta_id));
  get.query = {{"fields", std::string{node_fields}}};
  const graph::Result answer = client_.call(std::move(get));
  if (answer && text_of(answer->body, "id") == target.row.meta_id) return answer->body;
  return known;
}

api::Answer<Template> Submission::edit(api::Call& call, const base::Json& document) const {
  const auto found = target(call);
  if (!found) return tl::unexpected(found.error());
  auto body = edit_request(found->row, document, call.now);
  if (!body) return api::invalid(std::move(body.error()));
  graph::Request post = request(found->token, "POST", graph::segment(found->row.meta_id));
  post.body = *body;
  const graph::Result answer = client_.call(std::move(post));
  if (!answer) return tl::unexpected(failed(answer.error(), found->row.waba_id));

  base::Json changed = found->row.node;
  changed.update(*body);
  const base::Json node = read_again(*found, std::move(changed));
  return services_.database.write([&](storage::Transaction& transaction) -> api::Answer<Template> {
    auto row = store_.find(transaction, found->row.id);
    if (!row) return api::not_found("template", found->row.id);
    row->edited_at.push_back(call.now);
    const base::Json before = row->node;
    store_.change(transaction, *row, node, call.now);
    row = store_.find(transaction, found->row.id);
    services_.journal.record(transaction, call.actor(),
                             {"updated", "template", row->id, name_of(*row), row->etag, audit::difference(before, row->node)});
    return catalogue_.view(transaction, *row, call.now);
  });
}

api::Answer<api::Nothing> Submission::remove(api::Call& call) const {
  const bool all_languages = call.query("all_languages").value_or("") == "true";
  const auto found = target(call);
  if (!found) return tl::unexpected(found.error());
  base::Findings refusals = deletion_refusals(found->row);
  if (refusals.has_errors()) return api::invalid(std::move(refusals));
  graph::Request del = request(found->token, "DELETE", graph::segment(found->row.waba_id) + "/message_templates");
  del.query = {{"name", found->row.name}};
  if (!all_languages) del.query.emplace_back("hsm_id", found->row.meta_id);
  const graph::Result answer = client_.call(std::move(del));
  // What Meta does not know any more is as good as deleted.
  if (!answer && !account::is_missing_object(answer.error().cause)) {
    return tl::unexpected(failed(answer.error(), found->row.waba_id));
  }
  services_.database.write([&](storage::Transaction& transaction) {
    auto rows = all_languages ? store_.of_name(transaction, found->row.waba_id, found->row.name) : std::vector{found->row};
    for (const TemplateRow& row : rows) {
      store_.remove(transaction, row);
      services_.journal.record(transaction, call.actor(), {"deleted", "template", row.id, name_of(row), 0});
    }
  });
  return api::Nothing{};
}

}  // namespace heliograph::proxy::templates
