// SPDX-License-Identifier: Apache-2.0
#include "proxy/templates/uploads.hpp"

#include "proxy/credentials/rule_table.hpp"
#include "proxy/domain/upstream.hpp"
#include "proxy/graph/upload.hpp"
#include "proxy/templates/rule_table.hpp"

namespace heliograph::proxy::templates {

api::Answer<UploadedSample> Uploads::upload(api::Call& call) const {
  const std::string id = call.parameter("id");
  const auto stored =
      services_.database.read([&](storage::Transaction& transaction) { return credentials_.find(transaction, id); });
  if (!stored) return api::not_found("credential", id);
  if (call.request.body.empty()) return api::fail(422, rule("templates.file_empty"));
  const auto token = credentials_.token(stored->row);
  if (!token) return api::fail(409, credentials::rule("credentials.unreadable"), {{"name", stored->row.name}});

  graph::Upload file;
  file.file_name = call.query("file_name").value_or("sample");
  file.content_type = std::string{call.request.header("content-type")};
  file.data = call.request.body;
  // The app that the token belongs to; `app` stands for it where it could not be read.
  const auto handle = graph::upload_sample(client_, stored->row.app_id.value_or("app"), *token, file);
  if (!handle) return tl::unexpected(domain::to_failure(handle.error()));
  return UploadedSample{*handle, file.file_name, file.content_type, static_cast<std::int64_t>(file.data.size())};
}

}  // namespace heliograph::proxy::templates
