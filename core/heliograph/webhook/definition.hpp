// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/base/finding.hpp>
#include <heliograph/webhook/keywords.hpp>

namespace heliograph::webhook {

/// What is set up for the webhook of one set of API credentials.
struct WebhookDefinition {
  std::optional<std::string> name;
  std::optional<std::string> credential_id;
  std::vector<KeywordBlock> blocks;  ///< the first block that holds a word answers to it
};
BOOST_DESCRIBE_STRUCT(WebhookDefinition, (), (name, credential_id, blocks))

/// The other definitions, as far as they matter to one.
struct OtherWebhook {
  std::string name;
  std::string credential_id;
};
BOOST_DESCRIBE_STRUCT(OtherWebhook, (), (name, credential_id))

/// All that is wrong with a definition; places are pointers into it.
[[nodiscard]] base::Findings validate_webhook(const WebhookDefinition& definition, const std::vector<OtherWebhook>& others);

}  // namespace heliograph::webhook
