// SPDX-License-Identifier: Apache-2.0
#include "sandbox/error_table.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>

namespace heliograph::sandbox {

namespace {

// https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes, read 2026-09-11;
// HTTP statuses from its state of November 2025. Codes of more than six digits cannot end a number and are left out.
// clang-format off
constexpr ErrorRow rows[] = {
    {0, "AuthException", 401, When::at_once, "The app user could not be authenticated."},
    {1, "API Unknown", 400, When::at_once, "An unknown error occurred. Retry after checking the request.", 0, true},
    {2, "API Service", 503, When::at_once, "The service is temporarily unavailable.", 0, true},
    {3, "API Method", 500, When::at_once, "The app lacks the capability for this call."},
    {4, "API Too Many Calls", 400, When::at_once, "The app has reached its limit of calls.", 2446079, true},
    {10, "Permission Denied", 403, When::at_once, "The permission was not granted or was withdrawn."},
    {17, "User request limit", 400, When::at_once, "The user has reached the limit of calls.", 0, true},
    {33, "Parameter value is not valid", 400, When::at_once, "The business phone number has been deleted."},
    {100, "Invalid parameter", 400, When::at_once, "A parameter is missing, misspelled or invalid."},
    {104, "Incorrect signature / proof required", 400, When::at_once, "The call carries no valid proof of its secret."},
    {190, "Access token has expired", 401, When::at_once, "The access token has expired.", 463},
    {192, "Invalid phone number", 400, When::at_once, "The phone number is invalid."},
    {200, "Permission error", 403, When::at_once, "The permission for this call is missing."},
    {368, "Temporarily blocked for policy violations", 403, When::at_once, "The WhatsApp Business account is restricted for violating a policy."},
    {613, "Calls exceeded the rate limit", 400, When::at_once, "The calls to this API have exceeded the rate limit.", 0, true},
    {803, "Alias/ID does not exist", 404, When::at_once, "The object named in the request does not exist."},
    {80007, "Rate limit issues", 400, When::at_once, "The WhatsApp Business account has reached its rate limit.", 0, true},
    {80008, "WABA rate limit", 400, When::at_once, "There have been too many calls to this WhatsApp Business account.", 0, true},
    {130403, "Business blocked the user", 400, When::at_once, "The business has blocked this user."},
    {130429, "Rate limit hit", 400, When::at_once, "Cloud API message throughput has been reached.", 2494055, true},
    {130472, "User's number is part of an experiment", 400, When::later, "The message was not sent because the recipient is part of an experiment."},
    {130497, "Country restriction", 403, When::later, "The account may not message users in this country."},
    {131000, "Something went wrong", 500, When::at_once, "Something went wrong.", 0, true},
    {131005, "Access denied", 403, When::at_once, "The permission was not granted or was withdrawn."},
    {131008, "Required parameter is missing", 400, When::at_once, "A required parameter is missing."},
    {131009, "Parameter value is not valid", 400, When::at_once, "A parameter has an invalid value."},
    {131016, "Service unavailable", 500, When::at_once, "A service is temporarily unavailable.", 0, true},
    {131021, "Recipient cannot be sender", 400, When::at_once, "The recipient's number is the sender's."},
    {131026, "Message undeliverable", 400, When::later, "The message could not be delivered: the recipient may not use WhatsApp, or an old version of it."},
    {131030, "Recipient not in allowed list", 400, When::at_once, "The recipient's phone number is not in the list of allowed numbers."},
    {131031, "Account has been locked", 403, When::at_once, "The business account has been locked."},
    {131037, "Display name needs approval", 400, When::later, "The display name of the number needs approval before messages can be sent."},
    {131042, "Business eligibility payment issue", 400, When::later, "There is a problem with the payment method of the account."},
    {131044, "Payment issue", 400, When::at_once, "There is a problem with the payment method of the account."},
    {131045, "Incorrect certificate", 500, When::at_once, "The phone number is not registered correctly."},
    {131047, "Re-engagement message", 400, When::later, "More than 24 hours have passed since the recipient last wrote."},
    {131048, "Spam rate limit hit", 400, When::later, "Too many messages of this number were blocked or reported as spam.", 0, true},
    {131049, "Meta chose not to deliver", 400, When::later, "The message was not delivered, to keep the ecosystem healthy."},
    {131050, "User stopped marketing messages", 400, When::later, "The recipient has stopped marketing messages from this business."},
    {131051, "Unsupported message type", 400, When::at_once, "The type of the message is not supported."},
    {131052, "Media download error", 400, When::later, "The media sent by the user could not be downloaded."},
    {131053, "Media upload error", 400, When::later, "The media used in the message could not be uploaded."},
    {131055, "Method not allowed", 400, When::at_once, "The method is not allowed."},
    {131056, "Pair rate limit hit", 400, When::at_once, "Too many messages were sent to this number in a short time.", 0, true},
    {131057, "Account in maintenance mode", 500, When::at_once, "The account is in maintenance mode.", 2494100, true},
    {131059, "Cursor expired", 400, When::at_once, "The cursor is no longer valid."},
    {131062, "BSUID not supported here", 400, When::at_once, "A business-scoped user id cannot be the recipient of this message."},
    {131063, "Marketing templates disabled on Cloud API", 400, When::at_once, "Marketing templates are turned off for Cloud API on this account."},
    {131064, "Limit from template classification violations", 400, When::later, "The account is limited because of wrongly categorised templates."},
    {132000, "Template param count mismatch", 400, When::at_once, "The number of parameters does not match the number the template expects."},
    {132001, "Template does not exist", 404, When::at_once, "The template does not exist in this language, or is not approved."},
    {132005, "Hydrated text too long", 400, When::at_once, "The text with its parameters is too long."},
    {132007, "Format/character policy violated", 400, When::at_once, "The content violates a policy on characters or formats."},
    {132008, "Param value invalid", 400, When::at_once, "A parameter's value is invalid."},
    {132012, "Param format mismatch", 400, When::at_once, "A parameter has another format than the template expects."},
    {132015, "Template paused", 400, When::at_once, "The template is paused for its low quality."},
    {132016, "Template disabled", 400, When::at_once, "The template is disabled for its low quality."},
    {132018, "Template validation error", 400, When::at_once, "A template parameter holds text that is not allowed."},
    {132068, "Flow blocked", 400, When::at_once, "The flow is blocked."},
    {132069, "Flow throttled", 400, When::at_once, "The flow is throttled: it has been sent 10 times in the last hour.", 0, true},
    {133000, "Incomplete deregistration", 500, When::at_once, "An earlier deregistration has not finished."},
    {133004, "Server temporarily unavailable", 503, When::at_once, "The server is temporarily unavailable.", 0, true},
    {133005, "PIN mismatch", 400, When::at_once, "The two-step verification PIN does not match."},
    {133006, "Re-verification needed", 400, When::at_once, "The phone number must be verified again."},
    {133008, "Too many PIN guesses", 400, When::at_once, "Too many wrong PINs. Try again in 60 minutes."},
    {133009, "PIN guessed too fast", 400, When::at_once, "The PIN was entered too quickly."},
    {133010, "Number not registered", 400, When::at_once, "The phone number is not registered."},
    {133015, "Wait before registering", 400, When::at_once, "The number was deleted a short time ago. Try again in 5 minutes."},
    {133016, "Register/deregister rate limit", 400, When::at_once, "The number was registered and deregistered too often. Try again in 72 hours."},
    {134011, "Payments ToS not accepted", 400, When::at_once, "The terms of WhatsApp Payments have not been accepted."},
    {134100, "Only marketing messages supported", 400, When::at_once, "Only marketing messages are supported."},
    {134101, "Template still syncing", 400, When::at_once, "The template is still being synchronised. Try again in 10 minutes."},
    {134102, "Template unavailable for use", 500, When::at_once, "The template is unavailable for use."},
    {134103, "Marketing message refused", 400, When::at_once, "The marketing message cannot be sent."},
    {135000, "Generic user error", 400, When::at_once, "There is an unknown error with the request's parameters."},
    {137000, "Recipient identity key mismatch", 400, When::at_once, "The recipient's identity key has changed."},
};
// clang-format on

}  // namespace

const ErrorRow* begin_errors() { return std::begin(rows); }
const ErrorRow* end_errors() { return std::end(rows); }

const ErrorRow* find_error(int code) {
  const auto* found = std::lower_bound(begin_errors(), end_errors(), code,
                                       [](const ErrorRow& row, int wanted) { return row.code < wanted; });
  return found != end_errors() && found->code == code ? found : nullptr;
}

const ErrorRow* error_of_recipient(std::string_view digits) {
  if (digits.size() < 6) return nullptr;
  const auto ending = digits.substr(digits.size() - 6);
  int code = 0;
  const auto [end, error] = std::from_chars(ending.data(), ending.data() + ending.size(), code);
  if (error != std::errc{} || end != ending.data() + ending.size()) return nullptr;
  return find_error(code);
}

}  // namespace heliograph::sandbox
