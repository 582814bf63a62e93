// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/template/build.hpp>
#include <optional>
#include <vector>

#include "proxy/graph/client.hpp"

namespace heliograph::proxy::cli {

/// An account's templates as Graph answers them.
struct AccountTemplates {
  std::vector<base::Json> nodes;
  bool is_complete = true;  ///< false when there are more than this program reads
};

/// What Graph made of a change.
struct Refusal {
  base::Finding finding;         ///< Graph's own words
  bool possibly_done = false;    ///< nobody knows whether it was done all the same
};

/// The templates of one WhatsApp Business account at Meta.
class TemplateAccount {
 public:
  TemplateAccount(graph::ClientOptions options, std::string waba_id, base::Secret token)
      : client_{std::move(options)}, waba_id_{std::move(waba_id)}, token_{std::move(token)} {}

  /// Reads all of them, following every page; those that are being deleted are left out.
  [[nodiscard]] tl::expected<AccountTemplates, base::Finding> read();

  /// Makes a request of the core's builder. Gives Graph's answer.
  [[nodiscard]] tl::expected<base::Json, Refusal> make(const template_::Request& request);

 private:
  [[nodiscard]] graph::Request request(std::string method, std::string path) const;

  graph::Client client_;
  std::string waba_id_;
  base::Secret token_;
};

}  // namespace heliograph::proxy::cli
