// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/audience/query.hpp>
#include <heliograph/audience/reader.hpp>
#include <heliograph/policy/recipient.hpp>
#include <string>

/// People and audiences as the API gives and takes them.
namespace heliograph::proxy::audiences {

/// Why and since when nothing is sent to a person.
struct SuppressionState {
  policy::Suppression reason = policy::Suppression::listed;
  std::optional<std::string> note;
  base::Instant since;
  std::optional<std::string> by;  ///< a user's name; absent: the person or Meta
};
BOOST_DESCRIBE_STRUCT(SuppressionState, (), (reason, note, since, by))

/// A person with what this program knows beside the profile.
struct StoredProfile : audience::Profile {
  std::string etag;
  std::optional<std::string> name;  ///< as the person's own WhatsApp profile says
  std::optional<SuppressionState> suppression;
  std::optional<base::Instant> parked_until;     ///< no marketing before, because Meta did not deliver the last one
  std::optional<base::Instant> last_inbound_at;  ///< when the person last wrote to any number
  base::Instant created_at;
  base::Instant updated_at;
};
BOOST_DESCRIBE_STRUCT(StoredProfile, (audience::Profile),
                      (etag, name, suppression, parked_until, last_inbound_at, created_at, updated_at))

/// Everything that is stored about a person, for that person.
struct ProfileExport {
  StoredProfile profile;
  std::vector<std::string> audiences;  ///< names of the lists the person stands in
  base::Json messages;                 ///< what was sent one by one
  base::Json inbound_messages;         ///< what the person wrote, as Meta told it
  base::Json deliveries;               ///< what campaigns sent, or why they did not
  base::Json journeys;                 ///< the person's ways through them
};
BOOST_DESCRIBE_STRUCT(ProfileExport, (), (profile, audiences, messages, inbound_messages, deliveries, journeys))

/// What a person said about one marketing action.
struct ConsentInput {
  std::string marketing_action;
  audience::Consent consent = audience::Consent::unknown;
};
BOOST_DESCRIBE_STRUCT(ConsentInput, (), (marketing_action, consent))

/// A marketing action, as configurations name it and people say something about it.
struct MarketingAction {
  std::string name;
  std::vector<std::string> configurations;  ///< names of those that need the consent
  std::int64_t granted = 0;
  std::int64_t refused = 0;
};
BOOST_DESCRIBE_STRUCT(MarketingAction, (), (name, configurations, granted, refused))

/// Who is to get nothing any more. One of phone and user id.
struct SuppressionInput {
  std::optional<std::string> phone;  ///< however it is written, with country code
  std::optional<std::string> user_id;
  std::optional<policy::Suppression> reason;  ///< absent: `listed`
  std::optional<std::string> note;
};
BOOST_DESCRIBE_STRUCT(SuppressionInput, (), (phone, user_id, reason, note))

/// Somebody who gets nothing; `id` is the profile's.
struct SuppressionEntry : SuppressionState {
  std::string id;
  std::optional<std::string> phone;
  std::optional<std::string> user_id;
};
BOOST_DESCRIBE_STRUCT(SuppressionEntry, (SuppressionState), (id, phone, user_id))

enum class AudienceKind {
  upload,  ///< the people of a file
  query,   ///< whoever meets a condition, each time it is asked
  saved    ///< what a campaign's canvas has saved
};
BOOST_DESCRIBE_ENUM(AudienceKind, upload, query, saved)

/// An audience.
struct Audience {
  std::string id;
  std::string etag;
  std::string name;
  std::optional<std::string> description;
  AudienceKind kind = AudienceKind::upload;
  std::optional<audience::Condition> where;        ///< of a query
  std::optional<std::int64_t> people;              ///< of a query: when it was last counted
  std::optional<std::int64_t> us_numbers;          ///< among them: marketing does not reach them
  std::vector<std::string> attributes;             ///< that at least one of them may have
  std::optional<audience::ReaderSummary> summary;  ///< what the reader made of the file; absent in a list
  std::optional<base::Instant> counted_at;
  base::Instant created_at;
  std::string created_by;
  base::Instant updated_at;
};
BOOST_DESCRIBE_STRUCT(Audience, (),
                      (id, etag, name, description, kind, where, people, us_numbers, attributes, summary, counted_at,
                       created_at, created_by, updated_at))

/// A condition that is to be counted.
struct CountInput {
  audience::Condition where;
};
BOOST_DESCRIBE_STRUCT(CountInput, (), (where))

/// Who meets a condition now.
struct AudienceCount {
  std::int64_t people = 0;
  std::int64_t us_numbers = 0;
  std::int64_t suppressed = 0;
};
BOOST_DESCRIBE_STRUCT(AudienceCount, (), (people, us_numbers, suppressed))

}  // namespace heliograph::proxy::audiences
