// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe.hpp>
#include <heliograph/template/model.hpp>
#include <heliograph/text/markup.hpp>
#include <map>
#include <optional>
#include <string>
#include <vector>

/// A message as the phone shows it.
namespace heliograph::template_ {

/// What stands above the text.
struct PreviewHeader {
  std::string kind;  ///< the header's format in lower case
  std::optional<std::vector<text::MarkupNode>> text;
  std::optional<std::string> url;     ///< of the file, where it is known
  std::optional<std::string> name;    ///< of a document or place
  std::optional<std::string> detail;  ///< a place's address
};
BOOST_DESCRIBE_STRUCT(PreviewHeader, (), (kind, text, url, name, detail))

/// A limited-time offer.
struct PreviewOffer {
  std::string title;
  std::optional<std::string> code;
  bool expires = false;
};
BOOST_DESCRIBE_STRUCT(PreviewOffer, (), (title, code, expires))

struct PreviewButton {
  std::string kind;  ///< the button's type in lower case
  std::string text;  ///< its label; "" where WhatsApp writes one of its own
};
BOOST_DESCRIBE_STRUCT(PreviewButton, (), (kind, text))

struct PreviewCard {
  std::optional<PreviewHeader> header;
  std::optional<std::vector<text::MarkupNode>> body;
  std::vector<PreviewButton> buttons;
};
BOOST_DESCRIBE_STRUCT(PreviewCard, (), (header, body, buttons))

/// One message. The texts of an authentication template are Meta's: see PreviewMessage::is_fixed.
struct PreviewMessage {
  std::optional<PreviewHeader> header;
  std::optional<PreviewOffer> offer;
  std::optional<std::vector<text::MarkupNode>> body;
  std::optional<std::string> footer;
  std::vector<PreviewButton> buttons;
  std::optional<std::vector<PreviewCard>> cards;
  bool is_fixed = false;  ///< body and footer were written by Meta and are shown as near as they are known
  bool is_right_to_left = false;
};
BOOST_DESCRIBE_STRUCT(PreviewMessage, (), (header, offer, body, footer, buttons, cards, is_fixed, is_right_to_left))

/// Values of variables by Variable::key. Besides those: `header` the link of the header's file (`card.0.header` in a
/// card), `code` a one-time password or the code that a button copies.
using Values = std::map<std::string, std::string>;

/// The message that `whole` makes with `values`; where one is missing its sample stands, and where that is missing the
/// variable as it is written.
[[nodiscard]] PreviewMessage preview(const Template& whole, const Values& values = {});

/// The same of Graph's JSON.
[[nodiscard]] PreviewMessage preview_of(const base::Json& document, const std::optional<Values>& values);

}  // namespace heliograph::template_
