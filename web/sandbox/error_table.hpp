// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace heliograph::sandbox {

/// When a sender learns of an error: in the answer to the send, or later by webhook.
/// Meta names both ways for some codes; the table then has the one that is met in practice.
enum class When { at_once, later };

struct ErrorRow {
  int code;
  std::string_view title;
  unsigned http_status;
  When when;
  std::string_view details;
  int subcode = 0;
  bool transient = false;
};

/// The row of a code, or null.
const ErrorRow* find_error(int code);

/// The row whose code, padded with zeros to six digits, is what the recipient's number ends in; or null.
/// @param digits the number, digits only
const ErrorRow* error_of_recipient(std::string_view digits);

/// All rows in ascending order of their codes.
const ErrorRow* begin_errors();
const ErrorRow* end_errors();

}  // namespace heliograph::sandbox
