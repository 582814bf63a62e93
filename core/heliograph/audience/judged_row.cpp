// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/audience/reader.hpp>

namespace heliograph::audience {

Profile to_profile(const JudgedRow& row) {
  Profile profile;
  const auto text = [](std::string_view value) {
    return value.empty() ? std::optional<std::string>{} : std::optional<std::string>{std::string{value}};
  };
  if (row.phone.key != 0) profile.phone = digits_of(row.phone.key);
  profile.user_id = text(row.user_id);
  profile.external_id = text(row.external_id);
  profile.locale = text(row.locale);
  profile.time_zone = text(row.time_zone);
  std::size_t consent = 0;
  std::size_t attribute = 0;
  for (std::size_t i = 0; i < std::min(row.fields.size(), row.columns.size()); ++i) {
    const Column& column = row.columns[i];
    if (column.role == ColumnRole::consent && consent < limit::consent_columns) {
      const std::uint32_t bit = 1U << consent++;
      if ((row.granted & bit) != 0) profile.consents[column.name] = Consent::granted;
      if ((row.refused & bit) != 0) profile.consents[column.name] = Consent::refused;
    } else if (column.role == ColumnRole::attribute && attribute < limit::attribute_columns) {
      if ((row.present & (1ULL << attribute++)) != 0)
        profile.attributes[column.name] = std::string{trimmed(row.fields[i])};
    }
  }
  return profile;
}

}  // namespace heliograph::audience
