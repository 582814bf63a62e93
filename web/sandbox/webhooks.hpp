// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "sandbox/state.hpp"

namespace heliograph::sandbox {

/// Sends a webhook later, to whatever callback is then in force: the number's, else the account's, else the
/// app's; to none when the app is not subscribed to the account. Faults may lose, repeat or hold it.
/// @param number_id empty when the change is the account's
/// @param status of a message, for faults that strike one status only
void announce(State& state, std::string account_id, std::string number_id, std::string field, Json value,
              std::chrono::milliseconds delay = {}, std::string status = {});

/// How a send goes on after it was accepted.
struct Course {
  int fails_with = 0;  ///< a code: `failed` instead of anything else
  bool delivered = true;
  bool delivered_told = true;  ///< false: `read` comes without `delivered`, as Meta may do
  bool read = true;
};

/// Sends `sent`, `delivered` and `read`, or `failed`, each after the webhook delay.
void announce_statuses(State& state, const Sent& sent, const Course& course);

/// `messaging_product` and `metadata`, with which the value of every `messages` webhook begins.
Json message_value(const Number& number);

/// Graph's text for the review of a template, such as `message_template_status_update`'s value.
Json template_status_value(const Template& reviewed, std::string_view event, std::string_view reason,
                           std::string_view recommendation);

/// `en-US` of `en_US`, as webhooks write it.
std::string webhook_language(std::string_view language);

}  // namespace heliograph::sandbox
