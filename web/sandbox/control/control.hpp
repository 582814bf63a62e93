// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "http/router.hpp"
#include "sandbox/state.hpp"

namespace heliograph::sandbox {

/// Adds what Meta does not have: the doors under `/_sandbox` through which a test looks into the world and changes it.
void add_control_routes(http::Router& router, State& state);

/// `GET /_sandbox/world`: app, tokens, business, accounts with their numbers, and what recipients stand for.
Json world_json(const State& state);

/// `POST /_sandbox/world`: changes one account or number and sends the webhooks that Meta would send.
/// @param body `{phone_number_id, quality_rating?, status?, name_status?, throughput?, messaging_limit?}` or
///        `{account_id, status?, account_review_status?, business_verification_status?,
///        marketing_messages_onboarding_status?, …}`
/// @throws GraphError 100
Json change_world(State& state, const Json& body);

/// `GET /_sandbox/terms/{id}`: where a person accepts the terms of marketing messages for an account, as in WhatsApp
/// Manager; `POST` answers with `outcome` of the form, which may as well fail.
http::Response show_terms(State& state, const http::Request& request);
http::Response answer_terms(State& state, const http::Request& request);

/// `POST /_sandbox/inbound`: a person writes to one of the numbers.
/// @param body `{from, phone_number_id?, type?, text?, payload?, id?, title?, emoji?, message_id?, name?, …}`
/// @throws GraphError 100
Json write_inbound(State& state, const Json& body);

}  // namespace heliograph::sandbox
