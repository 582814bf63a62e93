// SPDX-License-Identifier: Apache-2.0
#include "proxy/credentials/graph_reads.hpp"

#include "proxy/graph/paging.hpp"

namespace heliograph::proxy::credentials {

namespace {

using base::Json;

graph::Request request_of(const base::Secret& token, std::string path, std::string_view label) {
  graph::Request request;
  request.path = std::move(path);
  request.token = token;
  request.label = std::string{label};
  return request;
}

account::GraphFailure malformed(std::string detail) {
  account::GraphFailure failure;
  failure.kind = account::FailureKind::malformed;
  failure.detail = std::move(detail);
  return failure;
}

std::optional<std::int64_t> count_in(const Json& body, std::string_view name) {
  const Json* summary = base::find_member(body, "summary");
  const Json* count = summary != nullptr ? base::find_member(*summary, name) : nullptr;
  if (count == nullptr || !count->is_number_integer()) return std::nullopt;
  return count->get<std::int64_t>();
}

std::int64_t shown_in(const Json& body) {
  const Json* data = base::find_member(body, "data");
  return data != nullptr && data->is_array() ? static_cast<std::int64_t>(data->size()) : 0;
}

}  // namespace

Read<account::DebugToken> read_token(graph::Client& client, const base::Secret& token) {
  graph::Request request = request_of(token, "debug_token", "debug_token");
  request.query = {{"input_token", token.reveal()}};
  graph::Result answer = client.call(std::move(request));
  if (!answer) return tl::unexpected(std::move(answer.error().cause));
  const Json* data = base::find_member(answer->body, "data");
  if (data == nullptr || !data->is_object()) return tl::unexpected(malformed("debug_token without data"));
  return base::decode<account::DebugToken>(*data).value;
}

Read<Json> read_node(graph::Client& client, const base::Secret& token, const std::string& id, std::string_view fields,
                     std::string_view label) {
  graph::Request request = request_of(token, graph::segment(id), label);
  request.query = {{"fields", std::string{fields}}};
  graph::Result answer = client.call(std::move(request));
  if (!answer) return tl::unexpected(std::move(answer.error().cause));
  if (!answer->body.is_object()) return tl::unexpected(malformed("a node that is no object"));
  return std::move(answer->body);
}

Read<Json> read_edge(graph::Client& client, const base::Secret& token, const std::string& id, std::string_view edge,
                     std::string_view fields) {
  graph::Request request = request_of(token, graph::segment(id) + '/' + std::string{edge}, edge);
  request.query = {{"limit", "100"}};
  if (!fields.empty()) request.query.emplace_back("fields", std::string{fields});
  auto pages = graph::all_pages(client, std::move(request));
  if (!pages) return tl::unexpected(std::move(pages.error().cause));
  return std::move(pages->items);
}

Read<account::TemplateCounts> read_template_counts(graph::Client& client, const base::Secret& token,
                                                   const std::string& waba_id) {
  graph::Request request = request_of(token, graph::segment(waba_id) + "/message_templates", "message_templates");
  request.query = {{"fields", "id"}, {"limit", "1"}, {"status", "APPROVED"}, {"summary", "total_count,message_template_count"}};
  const graph::Result answer = client.call(std::move(request));
  if (!answer) return tl::unexpected(answer.error().cause);
  account::TemplateCounts counts;
  counts.approved = count_in(answer->body, "total_count").value_or(shown_in(answer->body));
  counts.total = std::max(counts.approved, count_in(answer->body, "message_template_count").value_or(0));
  return counts;
}

}  // namespace heliograph::proxy::credentials
