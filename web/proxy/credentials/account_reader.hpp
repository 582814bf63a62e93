// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <heliograph/account/facts.hpp>
#include <heliograph/base/secret.hpp>
#include <string>

#include "proxy/graph/client.hpp"

namespace heliograph::proxy::credentials {

/// One stored account to ask Meta about.
struct AccountQuestion {
  base::Secret token;
  std::string business_account_id;
  std::string waba_id;
  std::string phone_number_id;
  std::optional<std::string> app_id;
  account::ExpectedWebhook webhook;
};

/// Asks Meta, all questions at once, and fills in what each answer tells or why there is none.
/// @param now when the facts are read and judged
/// @param progress called with what is known so far each time an answer has come, on the calling thread
[[nodiscard]] account::AccountFacts read_account(graph::Client& client, const AccountQuestion& question,
                                                 base::Instant now,
                                                 const std::function<void(const account::AccountFacts&)>& progress = {});

/// What a question leads to before it is asked: no facts, no failures.
[[nodiscard]] account::AccountFacts unread_facts(const AccountQuestion& question, base::Instant now);

/// Whether any part could not be read because Meta was not to be reached, so that it is worth asking again.
[[nodiscard]] bool is_cut_off(const account::AccountFacts& facts);

}  // namespace heliograph::proxy::credentials
