// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "proxy/messages/rows.hpp"
#include "proxy/storage/database.hpp"

namespace heliograph::proxy::messages {

/// How somebody is told of: by number, by business-scoped user id, or by both.
struct Identity {
  std::optional<std::string> phone;    ///< digits with country code, without `+`
  std::optional<std::string> user_id;
};

/// Who is meant, or nothing when nobody like that is known.
[[nodiscard]] std::optional<PersonRow> find_person(storage::Transaction& transaction, const Identity& identity);

/// Who is meant. Somebody new is made; what was not known of somebody known is added; two who turn out to be one become
/// one.
/// @param name what the person is called, when that is told
[[nodiscard]] PersonRow take_person(storage::Transaction& transaction, const Identity& identity,
                                    const std::optional<std::string>& name, base::Instant now);

/// The person wrote to a business number. An earlier time than the one that is known changes nothing.
void note_inbound(storage::Transaction& transaction, const std::string& phone_number_id, const std::string& person_id,
                  base::Instant at);

/// When the person last wrote to a business number.
[[nodiscard]] std::optional<base::Instant> last_inbound(storage::Transaction& transaction,
                                                        const std::string& phone_number_id, const std::string& person_id);

}  // namespace heliograph::proxy::messages
