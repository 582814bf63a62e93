// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/message/fields.hpp>
#include <heliograph/message/model.hpp>
#include <map>

/// Fills a template with values: every component, not only the body.
namespace heliograph::message {

/// What fills the fields of a template, by their keys:
/// - text, url_suffix, code, payload: text;
/// - image, video, gif, document: `{"link" or "id", "filename"?}`, or text that is the one or, in digits, the other;
/// - location: `{"latitude", "longitude", "name"?, "address"?}`;
/// - product: `{"product_retailer_id", "catalog_id"?}`; thumbnail: the product's id as text, or the same object;
/// - flow: the flow's token as text, or `{"flow_token"?, "flow_action_data"?}`;
/// - products: ids of products as text, separated by commas, or the action as Graph takes it;
/// - offer_end: RFC 3339 text, or milliseconds since 1970.
/// Empty text and an empty object count as no value.
using Values = std::map<std::string, base::Json>;

/// A template and the values of its fields.
struct BindRequest {
  template_::Template whole;
  Values values;
};
BOOST_DESCRIBE_STRUCT(BindRequest, (), (whole, values))

/// Where the value of a field went.
struct BoundValue {
  std::string key;
  std::string at;  ///< JSON Pointer of the parameter in a message
};
BOOST_DESCRIBE_STRUCT(BoundValue, (), (key, at))

/// The template as it is sent, as far as there were values for it.
struct BoundTemplate {
  TemplateSend send;
  base::Findings findings;  ///< values that are missing, unknown or of the wrong shape; places: `/values/<key>`
  std::vector<BoundValue> bound;
};
BOOST_DESCRIBE_STRUCT(BoundTemplate, (), (send, findings, bound))

/// The template of `request` with its values. Meta's own rules on the values are left to `validate`. The button of an
/// authentication template shows the code of its body when it has no value of its own.
[[nodiscard]] BoundTemplate bind(const BindRequest& request);

/// The values that a message gives to the fields of a template: what `bind` would make that message from.
[[nodiscard]] Values values_of(const TemplateSend& send, const template_::Template& known);

/// Everything that `validate` finds in a bound message, each place that lies in a parameter led back to
/// `/values/<key>`.
[[nodiscard]] base::Findings lead_back(const base::Findings& findings, const std::vector<BoundValue>& bound);

}  // namespace heliograph::message
