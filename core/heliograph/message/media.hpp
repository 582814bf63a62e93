// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/template/loose.hpp>
#include <heliograph/template/word.hpp>

/// Parts that several kinds of messages hold.
namespace heliograph::message {

using template_::Flag;
using template_::Id;
using template_::Whole;
using template_::Word;

/// An image, video, audio, sticker or document: `id` of an upload or `link` to a file.
struct Media {
  std::optional<Id> id;
  std::optional<std::string> link;
  std::optional<std::string> caption;
  std::optional<std::string> filename;      ///< of a document
  std::optional<Flag> voice;     ///< of audio: a voice message
  base::Json provider;
  base::Json extra;
};
BOOST_DESCRIBE_STRUCT(Media, (), (id, link, caption, filename, voice, provider, extra))

/// A place on the map. Graph takes the coordinates as numbers or as text.
struct Location {
  base::Json latitude;
  base::Json longitude;
  std::optional<std::string> name;
  std::optional<std::string> address;
  base::Json extra;
};
BOOST_DESCRIBE_STRUCT(Location, (), (latitude, longitude, name, address, extra))

/// A product of a catalogue.
struct ProductReference {
  std::optional<std::string> product_retailer_id;
  std::optional<Id> catalog_id;
  base::Json extra;
};
BOOST_DESCRIBE_STRUCT(ProductReference, (), (product_retailer_id, catalog_id, extra))

}  // namespace heliograph::message
