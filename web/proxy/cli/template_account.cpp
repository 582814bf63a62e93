// SPDX-License-Identifier: Apache-2.0
#include "proxy/cli/template_account.hpp"

#include "proxy/domain/upstream.hpp"
#include "proxy/graph/paging.hpp"
#include "proxy/templates/sync.hpp"

namespace heliograph::proxy::cli {

namespace {

// Meta allows 6,000 templates to an account.
constexpr graph::PagingLimits limits{200, 10'000};
constexpr std::string_view own_account = "{waba_id}";

bool is_going(const base::Json& node) {
  const base::Json* status = base::find_member(node, "status");
  return status != nullptr && (*status == "DELETED" || *status == "PENDING_DELETION");
}

}  // namespace

graph::Request TemplateAccount::request(std::string method, std::string path) const {
  graph::Request made;
  made.method = std::move(method);
  made.path = std::move(path);
  made.token = token_;
  made.label = "message_templates";
  return made;
}

tl::expected<AccountTemplates, base::Finding> TemplateAccount::read() {
  graph::Request get = request("GET", graph::segment(waba_id_) + "/message_templates");
  get.query = {{"fields", std::string{templates::node_fields}}, {"limit", "100"}};
  auto pages = graph::all_pages(client_, std::move(get), limits);
  if (!pages) return tl::unexpected(domain::told_by_meta(pages.error().cause));
  AccountTemplates result;
  result.is_complete = pages->is_complete;
  for (base::Json& node : pages->items) {
    if (node.is_object() && !is_going(node)) result.nodes.push_back(std::move(node));
  }
  return result;
}

tl::expected<base::Json, Refusal> TemplateAccount::make(const template_::Request& wanted) {
  std::string path = wanted.path;
  if (path.starts_with(own_account)) path.replace(0, own_account.size(), graph::segment(waba_id_));
  graph::Request post = request(wanted.method, std::move(path));
  post.body = wanted.body;
  graph::Result answer = client_.call(std::move(post));
  if (answer) return std::move(answer->body);
  return tl::unexpected(Refusal{domain::told_by_meta(answer.error().cause), answer.error().possibly_done});
}

}  // namespace heliograph::proxy::cli
