// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe.hpp>

/// The enumerations of the messages API, spelt as Graph spells them. Graph reads most of them in any case and adds
/// values without notice: a field holds a Word of these. Source: Meta's messages reference, read 2025-12-15, the OpenAPI
/// document 23.0, and for business-scoped user ids the page read 2026-09-11.
namespace heliograph::message {

/// `type` of a message.
enum class MessageType {
  text,
  image,
  audio,
  video,
  document,
  sticker,
  location,
  contacts,
  interactive,
  template_,
  reaction
};
BOOST_DESCRIBE_ENUM(MessageType, text, image, audio, video, document, sticker, location, contacts, interactive,
                    template_, reaction)

/// `recipient_type`.
enum class RecipientType { individual, group };
BOOST_DESCRIBE_ENUM(RecipientType, individual, group)

/// `product_policy` of a marketing message: what happens when it cannot be optimized.
enum class ProductPolicy { CLOUD_API_FALLBACK, STRICT };
BOOST_DESCRIBE_ENUM(ProductPolicy, CLOUD_API_FALLBACK, STRICT)

/// `interactive.type`.
enum class InteractiveType {
  button,
  list,
  cta_url,
  flow,
  product,
  product_list,
  catalog_message,
  carousel,
  location_request_message,
  address_message,
  call_permission_request,
  order_details,
  order_status,
  voice_call,
  request_contact_info
};
BOOST_DESCRIBE_ENUM(InteractiveType, button, list, cta_url, flow, product, product_list, catalog_message, carousel,
                    location_request_message, address_message, call_permission_request, order_details, order_status,
                    voice_call, request_contact_info)

/// `interactive.header.type`.
enum class HeaderType { text, image, video, document, gif };
BOOST_DESCRIBE_ENUM(HeaderType, text, image, video, document, gif)

/// `type` of a part of a template message.
enum class PartType {
  header,
  body,
  footer,
  button,
  carousel,
  limited_time_offer,
  order_status,
  tap_target_configuration,
  call_permission_request
};
BOOST_DESCRIBE_ENUM(PartType, header, body, footer, button, carousel, limited_time_offer, order_status,
                    tap_target_configuration, call_permission_request)

/// `sub_type` of a part `button`.
enum class ButtonSubType {
  quick_reply,
  url,
  phone_number,
  copy_code,
  flow,
  catalog,
  mpm,
  spm,
  otp,
  voice_call,
  order_details,
  app,
  call_permission_request,
  request_contact_info
};
BOOST_DESCRIBE_ENUM(ButtonSubType, quick_reply, url, phone_number, copy_code, flow, catalog, mpm, spm, otp, voice_call,
                    order_details, app, call_permission_request, request_contact_info)

/// `type` of a parameter of a template message.
enum class ParameterType {
  text,
  currency,
  date_time,
  image,
  video,
  gif,
  document,
  location,
  product,
  payload,
  coupon_code,
  action,
  limited_time_offer,
  order_status,
  order_details,
  tap_target_configuration,
  ttl_minutes
};
BOOST_DESCRIBE_ENUM(ParameterType, text, currency, date_time, image, video, gif, document, location, product, payload,
                    coupon_code, action, limited_time_offer, order_status, order_details, tap_target_configuration,
                    ttl_minutes)

}  // namespace heliograph::message
