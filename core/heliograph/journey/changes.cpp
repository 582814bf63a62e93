// SPDX-License-Identifier: Apache-2.0
#include <heliograph/journey/changes.hpp>

namespace heliograph::journey {

namespace {

/// The new value of an attribute, or nothing when the person lacks its source.
std::optional<std::string> value_of(const JourneyProfileChange& change, const JourneyInstance& instance,
                                    const audience::Profile& profile) {
  if (change.from_reply.value_or(false)) return instance.reply ? std::optional{instance.reply->text} : std::nullopt;
  if (!change.from_attribute) return change.value.value_or("");
  const std::string* other = audience::find_value(profile, *change.from_attribute);
  return other != nullptr ? std::optional{*other} : std::nullopt;
}

}  // namespace

std::vector<JourneyChange> make_changes(const std::vector<JourneyProfileChange>& changes,
                                        const JourneyInstance& instance, audience::Profile& profile) {
  std::vector<JourneyChange> made;
  for (const JourneyProfileChange& change : changes) {
    if (change.marketing_action && change.consent) {
      profile.consents[*change.marketing_action] = *change.consent;
      made.push_back({std::nullopt, std::nullopt, change.marketing_action, change.consent});
      continue;
    }
    std::optional<std::string> value = value_of(change, instance, profile);
    if (!change.attribute || !value) continue;
    profile.attributes[*change.attribute] = *value;
    made.push_back({change.attribute, std::move(value), std::nullopt, std::nullopt});
  }
  return made;
}

}  // namespace heliograph::journey
