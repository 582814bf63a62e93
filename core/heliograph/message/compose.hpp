// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/message/bind.hpp>
#include <heliograph/template/preview.hpp>

/// A message from what a person or a program gives, judged and ready to send: one call for the page and the proxy.
namespace heliograph::message {

/// A message as it is being written: a template with its values, or free text.
struct MessageDraft {
  std::optional<std::string> to;                ///< a phone number, however it is written
  std::optional<std::string> recipient;         ///< a business-scoped user id
  base::Json template_;                         ///< Graph's JSON of the template; null for free text
  std::optional<std::string> text;              ///< the free text
  Values values;                                ///< by MessageField::key
  std::optional<std::string> sender_number;     ///< digits of the number that sends
  std::optional<bool> is_window_open;           ///< the person wrote within the last 24 hours
  std::optional<std::string> biz_opaque_callback_data;
};
BOOST_DESCRIBE_STRUCT(MessageDraft, (),
                      (to, recipient, template_, text, values, sender_number, is_window_open,
                       biz_opaque_callback_data))

/// What becomes of a draft.
struct Composition {
  base::Findings findings;              ///< places: `/to`, `/recipient`, `/text`, `/values/<key>`, else into `request`
  base::Json request;                   ///< the exact body for Graph; null while there are errors
  template_::PreviewMessage preview;    ///< as the phone shows it
};
BOOST_DESCRIBE_STRUCT(Composition, (), (findings, request, preview))

/// Makes the message of `draft`, with everything that Meta would refuse in it.
[[nodiscard]] Composition compose(const MessageDraft& draft);

}  // namespace heliograph::message
