// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "proxy/audiences/model.hpp"

namespace heliograph::proxy::audiences {

/// A row of the table `people`, whole.
struct PersonRecord {
  std::string id;
  std::int64_t etag = 1;
  std::int64_t number = 0;  ///< names the person where a million of them are kept
  std::optional<std::string> phone;
  std::optional<std::string> user_id;
  std::optional<std::string> name;
  std::optional<std::string> external_id;
  std::optional<std::string> locale;
  std::optional<std::string> time_zone;
  std::map<std::string, audience::Consent> consents;
  std::map<std::string, std::string> attributes;
  std::optional<policy::Suppression> suppression;
  std::optional<std::string> suppression_note;
  std::optional<base::Instant> suppressed_at;
  std::optional<std::string> suppressed_by;
  std::optional<base::Instant> parked_until;
  std::int64_t parkings = 0;
  base::Instant created_at;
  base::Instant updated_at;
};
BOOST_DESCRIBE_STRUCT(PersonRecord, (),
                      (id, etag, number, phone, user_id, name, external_id, locale, time_zone, consents, attributes,
                       suppression, suppression_note, suppressed_at, suppressed_by, parked_until, parkings, created_at,
                       updated_at))

/// The person as the core knows one.
[[nodiscard]] audience::Profile to_profile(const PersonRecord& row);

/// The person as the API gives one.
[[nodiscard]] StoredProfile to_stored(const PersonRecord& row, std::optional<base::Instant> last_inbound_at = {});

/// A row of the table `audiences`.
struct AudienceRow {
  std::string id;
  std::int64_t number = 0;
  std::int64_t etag = 1;
  std::string name;
  std::optional<std::string> name_key;  ///< absent while a file comes in, and for what a run keeps for itself
  std::optional<std::string> description;
  AudienceKind kind = AudienceKind::upload;
  bool is_complete = true;
  std::optional<audience::Condition> condition;
  std::optional<std::int64_t> people;
  std::optional<std::int64_t> us_numbers;
  std::vector<std::string> attributes;
  std::optional<audience::ReaderSummary> summary;
  std::optional<base::Instant> counted_at;
  base::Instant created_at;
  std::string created_by;
  base::Instant updated_at;
};
BOOST_DESCRIBE_STRUCT(AudienceRow, (),
                      (id, number, etag, name, name_key, description, kind, is_complete, condition, people, us_numbers,
                       attributes, summary, counted_at, created_at, created_by, updated_at))

/// The audience as the API gives one.
[[nodiscard]] Audience to_audience(const AudienceRow& row);

/// A row of the table `audience_members`.
struct MemberRow {
  std::int64_t audience = 0;
  std::int64_t person = 0;
};
BOOST_DESCRIBE_STRUCT(MemberRow, (), (audience, person))

}  // namespace heliograph::proxy::audiences
