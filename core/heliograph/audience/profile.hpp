// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/base/codec.hpp>

/// A person as campaigns know one.
namespace heliograph::audience {

/// What a person said about messages of one marketing action.
enum class Consent { unknown, granted, refused };
BOOST_DESCRIBE_ENUM(Consent, unknown, granted, refused)

/// A person. At least one of phone and user id is there, else nothing can be sent.
struct Profile {
  std::optional<std::string> id;            ///< of this program; absent before it is stored
  std::optional<std::string> phone;         ///< digits with country code, without `+`
  std::optional<std::string> user_id;       ///< Meta's business-scoped user id
  std::optional<std::string> external_id;   ///< of the business's own records
  std::optional<std::string> locale;        ///< `fr`, `pt_BR`
  std::optional<std::string> time_zone;     ///< IANA name, or an offset such as `+09:00`
  std::map<std::string, Consent> consents;  ///< by marketing action; absent means unknown
  std::map<std::string, std::string> attributes;
};
BOOST_DESCRIBE_STRUCT(Profile, (), (id, phone, user_id, external_id, locale, time_zone, consents, attributes))

/// The value of `name`: one of the fields `id`, `phone`, `user_id`, `external_id`, `locale`, `time_zone`, else an
/// attribute. nullptr when the person has none or it is empty.
[[nodiscard]] const std::string* find_value(const Profile& profile, const std::string& name);

/// Whether `name` is one of those fields, which no attribute may be called.
[[nodiscard]] bool is_own_field(std::string_view name);

/// What `profile` said about `marketing_action`.
[[nodiscard]] Consent consent_of(const Profile& profile, const std::string& marketing_action);

}  // namespace heliograph::audience
