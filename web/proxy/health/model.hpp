// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/account/health.hpp>
#include <heliograph/account/token.hpp>
#include <map>

/// The health of accounts as the API gives it.
namespace heliograph::proxy::health {

/// A link of the chain that a message passes, where Meta holds something against it.
struct HealthLink {
  std::string type;  ///< PHONE_NUMBER, WABA, BUSINESS, APP or MESSAGE_TEMPLATE
  std::string id;
  std::string can_send_message;
  std::vector<std::string> reasons;  ///< in Meta's words
};
BOOST_DESCRIBE_STRUCT(HealthLink, (), (type, id, can_send_message, reasons))

/// A quality from a moment on.
struct QualityPoint {
  base::Instant at;
  std::string rating;
};
BOOST_DESCRIBE_STRUCT(QualityPoint, (), (at, rating))

/// A number of an account.
struct HealthNumber {
  std::string id;
  std::string display_phone_number;
  std::optional<std::string> verified_name;
  bool is_sender = false;  ///< the one that the credentials send with
  std::string quality_rating;
  std::vector<QualityPoint> quality_history;  ///< the oldest first; the last is now
  std::optional<std::string> throughput;
  std::optional<int> messages_per_second;
  std::optional<std::string> status;
  std::optional<std::string> name_status;
  std::optional<std::string> can_send_message;
  std::vector<HealthLink> links;
};
BOOST_DESCRIBE_STRUCT(HealthNumber, (),
                      (id, display_phone_number, verified_name, is_sender, quality_rating, quality_history, throughput,
                       messages_per_second, status, name_status, can_send_message, links))

/// Whether webhooks arrive.
struct HealthWebhook {
  std::optional<base::Instant> last_received_at;
  std::optional<bool> is_ours;  ///< whether the address registered at Meta is this program's; absent: not known
  base::Findings findings;
};
BOOST_DESCRIBE_STRUCT(HealthWebhook, (), (last_received_at, is_ours, findings))

/// A restriction that Meta has told of and that has not run out.
struct HealthRestriction {
  std::string what;  ///< in Meta's words
  base::Instant since;
  std::optional<base::Instant> until;
};
BOOST_DESCRIBE_STRUCT(HealthRestriction, (), (what, since, until))

/// One connected account.
struct HealthAccount {
  std::string credential_id;
  std::string credential_name;
  std::string waba_id;
  std::string name;
  std::optional<std::string> status;
  std::optional<std::string> account_review_status;
  std::optional<std::string> business_verification_status;
  std::optional<bool> has_funding;
  std::optional<std::string> can_send_message;
  std::vector<HealthLink> links;
  std::optional<std::string> limit_tier;
  account::LimitUse limit;
  account::TokenSummary token;
  HealthWebhook webhook;
  std::map<std::string, std::int64_t> templates;         ///< how many, by status
  std::map<std::string, std::int64_t> template_quality;  ///< of the approved ones, by quality
  std::vector<HealthRestriction> restrictions;
  std::vector<HealthNumber> numbers;
  base::Findings findings;  ///< all that is known to be wrong
  std::optional<base::Instant> checked_at;
};
BOOST_DESCRIBE_STRUCT(HealthAccount, (),
                      (credential_id, credential_name, waba_id, name, status, account_review_status,
                       business_verification_status, has_funding, can_send_message, links, limit_tier, limit, token, webhook,
                       templates, template_quality, restrictions, numbers, findings, checked_at))

/// One event. Its finding has the text.
struct HealthEntry {
  std::string id;
  base::Instant at;
  std::string waba_id;
  account::HealthSubject subject = account::HealthSubject::account;
  std::string subject_id;
  std::string source;  ///< `check`, or the webhook's field
  std::optional<std::string> from;
  std::optional<std::string> to;
  base::Finding finding;
  base::Json raw;  ///< the webhook's value
};
BOOST_DESCRIBE_STRUCT(HealthEntry, (), (id, at, waba_id, subject, subject_id, source, from, to, finding, raw))

/// What somebody has not seen yet.
struct HealthNews {
  std::int64_t unread = 0;  ///< 100 stands for more
  std::vector<HealthEntry> items;  ///< the latest, seen or not
};
BOOST_DESCRIBE_STRUCT(HealthNews, (), (unread, items))

/// The last event that was seen.
struct SeenInput {
  std::string event_id;
};
BOOST_DESCRIBE_STRUCT(SeenInput, (), (event_id))

}  // namespace heliograph::proxy::health
