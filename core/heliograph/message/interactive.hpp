// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/message/enums.hpp>
#include <heliograph/message/media.hpp>

/// A message with something to tap. Source: Meta, interactive messages, read 2025-12-15.
namespace heliograph::message {

struct InteractiveHeader {
  std::optional<Word<HeaderType>> type;
  std::optional<std::string> text;
  std::optional<Media> image;
  std::optional<Media> video;
  std::optional<Media> document;
  base::Json extra;
};
BOOST_DESCRIBE_STRUCT(InteractiveHeader, (), (type, text, image, video, document, extra))

/// The body or footer.
struct InteractiveText {
  std::optional<std::string> text;
  base::Json extra;
};
BOOST_DESCRIBE_STRUCT(InteractiveText, (), (text, extra))

struct ButtonReply {
  std::optional<std::string> id;     ///< comes back in the webhook when tapped
  std::optional<std::string> title;  ///< the label
  base::Json extra;
};
BOOST_DESCRIBE_STRUCT(ButtonReply, (), (id, title, extra))

struct ReplyButton {
  std::optional<std::string> type;  ///< `reply`, or `quick_reply` on a card
  std::optional<ButtonReply> reply;
  std::optional<ButtonReply> quick_reply;  ///< in place of `reply` on a card
  base::Json extra;
};
BOOST_DESCRIBE_STRUCT(ReplyButton, (), (type, reply, quick_reply, extra))

struct ListRow {
  std::optional<std::string> id;
  std::optional<std::string> title;
  std::optional<std::string> description;
  base::Json extra;
};
BOOST_DESCRIBE_STRUCT(ListRow, (), (id, title, description, extra))

/// A section of a list, or of a selection of products.
struct ListSection {
  std::optional<std::string> title;
  std::optional<std::vector<ListRow>> rows;
  std::optional<std::vector<ProductReference>> product_items;
  base::Json extra;
};
BOOST_DESCRIBE_STRUCT(ListSection, (), (title, rows, product_items, extra))

struct InteractiveCard;

/// What there is to tap. Which fields count depends on `interactive.type`.
struct InteractiveAction {
  std::optional<std::string> name;
  std::optional<std::string> button;  ///< the label that opens a list
  std::optional<std::vector<ReplyButton>> buttons;
  std::optional<std::vector<ListSection>> sections;
  std::optional<Id> catalog_id;
  std::optional<std::string> product_retailer_id;
  std::optional<std::vector<InteractiveCard>> cards;
  base::Json parameters;
  base::Json extra;
};

/// One card of a carousel.
struct InteractiveCard {
  std::optional<Whole> card_index;
  std::optional<Word<InteractiveType>> type;
  std::optional<InteractiveHeader> header;
  std::optional<InteractiveText> body;
  std::optional<InteractiveAction> action;
  base::Json extra;
};
BOOST_DESCRIBE_STRUCT(InteractiveAction, (),
                      (name, button, buttons, sections, catalog_id, product_retailer_id, cards, parameters, extra))
BOOST_DESCRIBE_STRUCT(InteractiveCard, (), (card_index, type, header, body, action, extra))

struct Interactive {
  std::optional<Word<InteractiveType>> type;
  std::optional<InteractiveHeader> header;
  std::optional<InteractiveText> body;
  std::optional<InteractiveText> footer;
  std::optional<InteractiveAction> action;
  base::Json extra;
};
BOOST_DESCRIBE_STRUCT(Interactive, (), (type, header, body, footer, action, extra))

}  // namespace heliograph::message
