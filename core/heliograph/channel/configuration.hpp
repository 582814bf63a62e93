// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/base/codec.hpp>
#include <span>

/// A channel configuration: the named preset that a message is sent with.
namespace heliograph::channel {

inline constexpr std::size_t name_max = 100;          ///< characters; own bound
inline constexpr std::size_t description_max = 1000;  ///< code points; own bound
inline constexpr std::size_t list_max = 50;           ///< entries of one list; own bound
inline constexpr std::size_t item_max = 100;          ///< code points of one entry; own bound

/// The channels there are.
enum class Channel { whatsapp };
BOOST_DESCRIBE_ENUM(Channel, whatsapp)

/// What a person fills in.
struct Configuration {
  std::optional<std::string> name;
  std::optional<std::string> description;
  std::optional<base::Open<Channel>> channel;
  std::vector<std::string> access_labels;      ///< who may see it; empty: everybody
  std::vector<std::string> marketing_actions;  ///< each brings its consent policies along
  std::optional<std::string> credential_id;    ///< of a stored set of API credentials
  std::optional<std::string> sender_number;    ///< digits, without `+`
  std::optional<std::string> execution_field;  ///< the profile attribute with the phone number; absent: the default
  std::vector<std::string> tags;
};
BOOST_DESCRIBE_STRUCT(Configuration, (),
                      (name, description, channel, access_labels, marketing_actions, credential_id, sender_number,
                       execution_field, tags))

/// A stored set of credentials, as far as a configuration needs to know it.
struct KnownCredential {
  std::string id;
  std::string name;
  std::vector<std::string> sender_numbers;  ///< digits of the numbers of its account; empty: not known
};
BOOST_DESCRIBE_STRUCT(KnownCredential, (), (id, name, sender_numbers))

/// What surrounds a configuration.
struct ConfigurationContext {
  std::vector<std::string> names_taken;                     ///< of the other configurations
  std::optional<std::vector<KnownCredential>> credentials;  ///< absent: not known, so nothing is said about them
  std::vector<std::string> live_journeys;                   ///< names of the live journeys that use it
};
BOOST_DESCRIBE_STRUCT(ConfigurationContext, (), (names_taken, credentials, live_journeys))

/// A configuration as typed, and what it is about to become.
struct ConfigurationForm {
  Configuration configuration;
  ConfigurationContext context;
  bool submit = true;  ///< false: kept as a draft, which needs a name and no more
};
BOOST_DESCRIBE_STRUCT(ConfigurationForm, (), (configuration, context, submit))

/// All that is wrong with `form.configuration`, in the order of its fields; places are pointers into it. Of a draft
/// only the name and the bounds are judged.
[[nodiscard]] base::Findings validate_configuration(const ConfigurationForm& form);

/// What an edit of a field of an active configuration leads to.
enum class EditEffect {
  locked,   ///< not possible
  instant,  ///< in force at once
  checked   ///< in force when the checks have passed
};
BOOST_DESCRIBE_ENUM(EditEffect, locked, instant, checked)

/// One field, and what editing it means while the configuration is active.
struct FieldRow {
  std::string_view name;
  EditEffect when_active;
};

/// Every field of a Configuration, in its order.
[[nodiscard]] std::span<const FieldRow> configuration_fields();

}  // namespace heliograph::channel
