// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/webhook/meaning.hpp>

#include "proxy/services.hpp"
#include "proxy/storage/database.hpp"

namespace heliograph::proxy::messages {

/// What is known of a person when something the person wrote to a business number is read.
[[nodiscard]] webhook::Standing standing_of(storage::Transaction& transaction, const std::string& person_id,
                                            const std::string& phone_number_id);

/// Keeps what a message means for what is sent to the person, and since when. Written into the journal when it changes
/// anything.
/// @param at when the person wrote
void keep_wish(Services& services, storage::Transaction& transaction, const std::string& person_id,
               const webhook::Standing& before, const webhook::Meaning& meaning, base::Instant at);

}  // namespace heliograph::proxy::messages
