// SPDX-License-Identifier: Apache-2.0
#include <heliograph/audience/profile.hpp>

namespace heliograph::audience {

namespace {

struct OwnField {
  std::string_view name;
  std::optional<std::string> Profile::*member;
};

constexpr OwnField own_fields[] = {
    {"id", &Profile::id},           {"phone", &Profile::phone},
    {"user_id", &Profile::user_id}, {"external_id", &Profile::external_id},
    {"locale", &Profile::locale},   {"time_zone", &Profile::time_zone},
};

}  // namespace

const std::string* find_value(const Profile& profile, const std::string& name) {
  for (const OwnField& field : own_fields) {
    if (field.name != name) continue;
    const auto& value = profile.*field.member;
    return value && !value->empty() ? &*value : nullptr;
  }
  const auto found = profile.attributes.find(name);
  return found != profile.attributes.end() && !found->second.empty() ? &found->second : nullptr;
}

bool is_own_field(std::string_view name) {
  for (const OwnField& field : own_fields) {
    if (field.name == name) return true;
  }
  return false;
}

Consent consent_of(const Profile& profile, const std::string& marketing_action) {
  const auto found = profile.consents.find(marketing_action);
  return found != profile.consents.end() ? found->second : Consent::unknown;
}

}  // namespace heliograph::audience
