// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "sandbox/graph_error.hpp"
#include "sandbox/world/world.hpp"

namespace heliograph::sandbox {

/// To whom a message goes.
struct Recipient {
  std::string input;    ///< as it was written
  std::string wa_id;    ///< digits with the country code; empty when only the user id is known
  std::string user_id;  ///< business-scoped, as written; empty when the number was given
};

/// Reads `to` and `recipient`; `to` wins.
/// @param business_digits the sender's number, whose country code completes one without `+`
/// @param country_code of the sender's number
/// @throws GraphError 100 when neither is there, 131009 when it is no number
Recipient recipient_of(const Json& message, std::string_view business_digits, std::string_view country_code);

/// Judges what all messages have in common and the content of all types but templates.
/// @return the message's type
/// @throws GraphError 100, 131008, 131009, 131051
std::string check_message(const Json& message);

/// Judges the body of an interactive message.
void check_interactive(const Json& interactive);

/// Judges a template's parameters against the template.
/// @param sent the `template` object of the message
/// @throws GraphError 131008, 131009, 132000, 132005, 132012, 132018
void check_template_send(const Template& known, const Json& sent);

/// Whether the number is one of the United States: country code 1 and no area code of another country.
bool is_united_states(std::string_view wa_id);

// Shared by the rules above.
[[noreturn]] void refuse_missing(const std::string& details);
[[noreturn]] void refuse_value(const std::string& details);
/// @throws GraphError 131008 when it is absent or empty, 131009 when it has more than `most` characters
void need_text(const Json& object, const char* name, std::size_t most, const std::string& label);
/// As above, but it may be absent.
void limit_text(const Json& object, const char* name, std::size_t most, const std::string& label);
/// @throws GraphError 131008 unless the media has an id or a link, 131009 unless the link is one
void check_media(const Json& media, const std::string& label);

}  // namespace heliograph::sandbox
