// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/account/graph_error.hpp>
#include <heliograph/policy/recipient.hpp>
#include <heliograph/policy/route.hpp>

/// What to do about a refusal of Meta: one data row a code. The text of a code is that of `graph.<code>`.
namespace heliograph::delivery {

/// The text of each is `remedy.<name>` of the locale files.
enum class Remedy {
  retry,               ///< the same message again, with growing delay
  delay_person,        ///< the same message again, later; other people are not concerned
  slow_number,         ///< lower the number's rate, then the same message again
  pause_number,        ///< nothing goes out from the number until the cause is gone
  pause_account,       ///< nothing goes out from any number of the account
  pause_template,      ///< nothing goes out with the template
  park_person,         ///< no marketing to this person for a day or more
  suppress_person,     ///< never again to this person, until something changes
  fall_back_to_cloud,  ///< the same message once by the Cloud API
  fail                 ///< this message is over
};
BOOST_DESCRIBE_ENUM(Remedy, retry, delay_person, slow_number, pause_number, pause_account, pause_template, park_person,
                    suppress_person, fall_back_to_cloud, fail)

/// Whom a failure is about: with `message` or `person` the others go on.
enum class Blame { message, person, template_, number, account, meta };
BOOST_DESCRIBE_ENUM(Blame, message, person, template_, number, account, meta)

struct RemedyRow {
  std::int64_t code = 0;
  Remedy remedy = Remedy::fail;
  Blame blame = Blame::message;
  std::int64_t delay_ms = 0;  ///< the least time before the next try; 0: the schedule's
  policy::Suppression suppression = policy::Suppression::none;  ///< of `suppress_person`
};
BOOST_DESCRIBE_STRUCT(RemedyRow, (), (code, remedy, blame, delay_ms, suppression))

/// Every code that a send or its webhooks may bring, ascending.
[[nodiscard]] std::span<const RemedyRow> remedies();

/// How a message left, as far as a refusal's meaning depends on it.
struct RouteTaken {
  policy::Route route = policy::Route::cloud;
  bool is_optimized_only = false;          ///< product_policy STRICT
  bool is_marketing_off_on_cloud = false;  ///< disable_marketing_messages_on_cloud_api
};
BOOST_DESCRIBE_STRUCT(RouteTaken, (), (route, is_optimized_only, is_marketing_off_on_cloud))

/// What is to be done, and how long to wait at least.
struct RemedyDecision {
  Remedy remedy = Remedy::fail;
  Blame blame = Blame::message;
  std::int64_t delay_ms = 0;
  policy::Suppression suppression = policy::Suppression::none;
  bool is_retryable = false;  ///< the same message may go out again at some time
};
BOOST_DESCRIBE_STRUCT(RemedyDecision, (), (remedy, blame, delay_ms, suppression, is_retryable))

/// What to do after Meta's code `code` (negative: none known) on the way that was taken: after a refusal of the
/// optimized route the fallback table decides. `is_transient`: Graph's own word for an unknown code.
[[nodiscard]] RemedyDecision remedy_for(std::int64_t code, const RouteTaken& taken, bool is_transient);

/// Whether the cause that a reason `graph.<code>` names can have gone, so that the same message may go out again.
[[nodiscard]] bool is_retryable_reason(std::string_view finding_code);
/// The same of a request that failed; transport failures are retried, except that an answer which never came leaves the
/// message uncertain, which the lifecycle and not this table settles. `Retry-After` is the least delay.
[[nodiscard]] RemedyDecision remedy_for(const account::GraphFailure& failure, const RouteTaken& taken);

/// How long to park a person after the n-th 131049 in a row (from 1): 24 hours, then 3 days, then 7.
[[nodiscard]] std::int64_t parking_ms(int times);

}  // namespace heliograph::delivery
