// SPDX-License-Identifier: Apache-2.0
#include "proxy/audiences/rows.hpp"

namespace heliograph::proxy::audiences {

audience::Profile to_profile(const PersonRecord& row) {
  audience::Profile profile;
  profile.id = row.id;
  profile.phone = row.phone;
  profile.user_id = row.user_id;
  profile.external_id = row.external_id;
  profile.locale = row.locale;
  profile.time_zone = row.time_zone;
  profile.consents = row.consents;
  profile.attributes = row.attributes;
  return profile;
}

StoredProfile to_stored(const PersonRecord& row, std::optional<base::Instant> last_inbound_at) {
  StoredProfile profile;
  static_cast<audience::Profile&>(profile) = to_profile(row);
  profile.etag = std::to_string(row.etag);
  profile.name = row.name;
  if (row.suppression) {
    profile.suppression = SuppressionState{*row.suppression, row.suppression_note,
                                           row.suppressed_at.value_or(row.updated_at), row.suppressed_by};
  }
  profile.parked_until = row.parked_until;
  profile.last_inbound_at = last_inbound_at;
  profile.created_at = row.created_at;
  profile.updated_at = row.updated_at;
  return profile;
}

Audience to_audience(const AudienceRow& row) {
  Audience audience;
  audience.id = row.id;
  audience.etag = std::to_string(row.etag);
  audience.name = row.name;
  audience.description = row.description;
  audience.kind = row.kind;
  audience.where = row.condition;
  audience.people = row.people;
  audience.us_numbers = row.us_numbers;
  audience.attributes = row.attributes;
  audience.summary = row.summary;
  audience.counted_at = row.counted_at;
  audience.created_at = row.created_at;
  audience.created_by = row.created_by;
  audience.updated_at = row.updated_at;
  return audience;
}

}  // namespace heliograph::proxy::audiences
