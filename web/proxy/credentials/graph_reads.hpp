// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/account/facts.hpp>
#include <heliograph/base/secret.hpp>
#include <string>
#include <vector>

#include "proxy/graph/client.hpp"

/// The single reads of Graph from which facts about credentials are made.
namespace heliograph::proxy::credentials {

template <class T>
using Read = tl::expected<T, account::GraphFailure>;

/// `/debug_token` about `token`, asked with the token itself.
[[nodiscard]] Read<account::DebugToken> read_token(graph::Client& client, const base::Secret& token);

/// The fields of one object.
[[nodiscard]] Read<base::Json> read_node(graph::Client& client, const base::Secret& token, const std::string& id,
                                         std::string_view fields, std::string_view label);

/// An edge of one object, every page.
[[nodiscard]] Read<base::Json> read_edge(graph::Client& client, const base::Secret& token, const std::string& id,
                                         std::string_view edge, std::string_view fields);

/// How many templates an account has. Graph's summary is taken where it gives one, else what one page shows.
[[nodiscard]] Read<account::TemplateCounts> read_template_counts(graph::Client& client, const base::Secret& token,
                                                                 const std::string& waba_id);

/// The node's or each element's JSON as a T; what does not fit is kept in its `extra`.
template <class T>
[[nodiscard]] Read<T> decoded(Read<base::Json> json) {
  if (!json) return tl::unexpected(std::move(json.error()));
  return base::decode<T>(*json).value;
}
template <class T>
[[nodiscard]] Read<std::vector<T>> decoded_list(const Read<base::Json>& json) {
  if (!json) return tl::unexpected(json.error());
  std::vector<T> list;
  for (const base::Json& item : *json) list.push_back(base::decode<T>(item).value);
  return list;
}

/// Puts a read into the pair of members that AccountFacts and CredentialFacts have for it.
template <class T>
void keep(Read<T> read, std::optional<T>& value, std::optional<account::GraphFailure>& failure) {
  value.reset();
  failure.reset();
  if (read) {
    value = std::move(*read);
  } else {
    failure = std::move(read.error());
  }
}

}  // namespace heliograph::proxy::credentials
