// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <heliograph/audience/profile.hpp>
#include <heliograph/audience/value.hpp>

/// A person as the gates see one: a few numbers, so that a million of them are walked without any allocation.
namespace heliograph::policy {

inline constexpr std::size_t cap_rules_max = 8;           ///< own bound; rules of one set
inline constexpr std::size_t marketing_actions_max = 32;  ///< own bound; one bit each

/// Why nothing is sent to a person, ordered from the weakest.
enum class Suppression {
  none,
  stopped_marketing,  ///< told Meta or this program to stop marketing messages
  unreachable,        ///< the number has no WhatsApp
  blocked,            ///< the business blocked the person
  opted_out,          ///< wants no message at all
  listed              ///< put on the list by hand
};
BOOST_DESCRIBE_ENUM(Suppression, none, stopped_marketing, unreachable, blocked, opted_out, listed)

/// One person at one moment.
struct Recipient {
  audience::PhoneKey phone = 0;  ///< 0: no number
  std::uint32_t granted = 0;     ///< one bit for each marketing action of the context
  std::uint32_t refused = 0;
  std::array<std::uint16_t, cap_rules_max> sent_in_window{};  ///< by cap rule: messages in the rule's present window
  std::int16_t utc_offset_minutes = 0;                        ///< of the person's zone now; see `knows_offset`
  Suppression suppression = Suppression::none;
  bool has_user_id = false;
  bool is_us = false;          ///< phone::is_us_number
  bool is_optimizable = true;  ///< Meta optimizes delivery in the person's country
  bool knows_offset = false;
  bool counts_already = false;                   ///< among the people written to first within 24 hours
  std::optional<base::Instant> last_inbound_at;  ///< the person's last message
  std::optional<base::Instant> parked_until;     ///< after error 131049; holds marketing back
};

/// The bits of what `profile` said about `marketing_actions`, the first 32 of them.
struct ConsentBits {
  std::uint32_t granted = 0;
  std::uint32_t refused = 0;
};
[[nodiscard]] ConsentBits consent_bits(const audience::Profile& profile,
                                       const std::vector<std::string>& marketing_actions);

/// `profile` as a recipient: address, what follows from it, and consents. The rest is what the caller knows.
[[nodiscard]] Recipient to_recipient(const audience::Profile& profile,
                                     const std::vector<std::string>& marketing_actions);

}  // namespace heliograph::policy
