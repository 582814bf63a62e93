// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/api/target.hpp"

namespace heliograph::sandbox {

// Each takes a call and its object and gives the answer's JSON; refusals are thrown as GraphError.

// Accounts
Json change_account(Call& call, Target& target);
Json subscribed_apps(Call& call, Target& target);
Json subscribe(Call& call, Target& target);
Json unsubscribe(Call& call, Target& target);
Json app_subscriptions(Call& call, Target& target);
Json subscribe_app(Call& call, Target& target);
Json unsubscribe_app(Call& call, Target& target);

// Templates
Json create_template(Call& call, Target& target);
Json edit_template(Call& call, Target& target);
Json unpause_template(Call& call, Target& target);
Json delete_templates(Call& call, Target& target);

// Numbers
Json change_number(Call& call, Target& target);
Json register_number(Call& call, Target& target);
Json deregister_number(Call& call, Target& target);
Json request_code(Call& call, Target& target);
Json verify_code(Call& call, Target& target);
Json business_profile(Call& call, Target& target);
Json change_business_profile(Call& call, Target& target);

// Messages
Json send_message(Call& call, Target& target);
Json send_marketing_message(Call& call, Target& target);

// Media and uploads
Json upload_media(Call& call, Target& target);
Json media_node(Call& call, Target& target);
Json delete_media(Call& call, Target& target);
Json begin_upload(Call& call, Target& target);
Json continue_upload(Call& call, Target& target);
Json upload_node(Call& call, Target& target);

/// Sends the verification request to a callback and looks at its answer, as Meta does before it takes one.
/// @throws GraphError 2200 unless the callback repeats the challenge
void verify_callback(const std::string& url, const std::string& verify_token);

}  // namespace heliograph::sandbox
