// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/policy/recipient.hpp>

namespace heliograph::policy {

ConsentBits consent_bits(const audience::Profile& profile, const std::vector<std::string>& marketing_actions) {
  ConsentBits bits;
  const std::size_t count = std::min(marketing_actions.size(), marketing_actions_max);
  for (std::size_t i = 0; i < count; ++i) {
    const std::uint32_t bit = 1U << i;
    switch (audience::consent_of(profile, marketing_actions[i])) {
      case audience::Consent::granted:
        bits.granted |= bit;
        break;
      case audience::Consent::refused:
        bits.refused |= bit;
        break;
      case audience::Consent::unknown:
        break;
    }
  }
  return bits;
}

Recipient to_recipient(const audience::Profile& profile, const std::vector<std::string>& marketing_actions) {
  Recipient recipient;
  recipient.phone = audience::key_of(profile.phone.value_or(std::string{}));
  recipient.has_user_id = profile.user_id && !profile.user_id->empty();
  recipient.is_us = audience::is_us_number(recipient.phone);
  recipient.is_optimizable = audience::is_optimizable(recipient.phone);
  const ConsentBits bits = consent_bits(profile, marketing_actions);
  recipient.granted = bits.granted;
  recipient.refused = bits.refused;
  const auto offset = audience::fixed_offset_minutes(profile.time_zone.value_or(std::string{}));
  recipient.knows_offset = offset.has_value();
  recipient.utc_offset_minutes = static_cast<std::int16_t>(offset.value_or(0));
  return recipient;
}

}  // namespace heliograph::policy
