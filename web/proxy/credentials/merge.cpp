// SPDX-License-Identifier: Apache-2.0
#include "proxy/credentials/merge.hpp"

namespace heliograph::proxy::credentials {

namespace {

template <class T>
void keep_known(const std::optional<T>& known, std::optional<T>& fresh, std::optional<account::GraphFailure>& failure) {
  if (!known || !failure || account::retry_class(*failure) != account::RetryClass::backoff) return;
  fresh = known;
  failure.reset();
}

}  // namespace

account::AccountFacts merged(const account::AccountFacts& known, account::AccountFacts fresh) {
  keep_known(known.token, fresh.token, fresh.token_failure);
  keep_known(known.business, fresh.business, fresh.business_failure);
  keep_known(known.account, fresh.account, fresh.account_failure);
  keep_known(known.phone_numbers, fresh.phone_numbers, fresh.phone_numbers_failure);
  keep_known(known.subscribed_apps, fresh.subscribed_apps, fresh.subscribed_apps_failure);
  keep_known(known.templates, fresh.templates, fresh.templates_failure);
  return fresh;
}

bool is_nothing_read(const account::AccountFacts& facts) {
  const auto failed = [](const std::optional<account::GraphFailure>& failure) {
    return failure && account::is_unreachable(*failure);
  };
  return failed(facts.token_failure) && failed(facts.account_failure) && failed(facts.phone_numbers_failure);
}

}  // namespace heliograph::proxy::credentials
