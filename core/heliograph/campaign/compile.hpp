// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/campaign/model.hpp>
#include <heliograph/message/bind.hpp>
#include <heliograph/template/model.hpp>

/// A template and its bindings made ready once, then filled for each person without building JSON.
namespace heliograph::campaign {

/// What is the same for all people of a send.
struct CompileRequest {
  template_::Template whole;
  std::vector<Binding> bindings;
  policy::Route route = policy::Route::cloud;
  std::optional<bool> message_activity_sharing;  ///< only with the optimized route
  std::optional<message::ProductPolicy> product_policy;  ///< only with the optimized route; absent: CLOUD_API_FALLBACK
};
BOOST_DESCRIBE_STRUCT(CompileRequest, (), (whole, bindings, route, message_activity_sharing, product_policy))

/// The code that stands for a tracked link and a person.
struct LinkCode {
  std::string_view link;
  std::string_view code;
};

/// One person's part of a message. The person has a phone number or a user id.
struct RenderInput {
  const audience::Profile* profile = nullptr;
  const std::map<std::string, std::string>* call = nullptr;  ///< values of an API-triggered call
  std::span<const LinkCode> links;
  std::string_view message_id;  ///< comes back in every status as biz_opaque_callback_data
};

/// Why a message could not be filled.
struct RenderFailure {
  const base::Rule* rule = nullptr;
  std::string_view key;     ///< of the field
  std::string_view source;  ///< the attribute, member of the call or link without a value
};

/// A message with holes in it.
class CompiledSend {
 public:
  /// The JSON text for Graph in place of what `text` held, or why there is none. The same text that message::bind and
  /// message::template_message give, byte by byte. Line breaks and tabs in values of header and body become a space and
  /// runs of spaces are cut to four, because Meta refuses them (132018); values in addresses are percent-encoded.
  [[nodiscard]] std::optional<RenderFailure> render(const RenderInput& input, std::string& text) const;

  /// The attributes of profiles that it reads, each once.
  [[nodiscard]] std::vector<std::string> attributes() const;
  [[nodiscard]] policy::Route route() const { return route_; }

 private:
  friend struct Compiler;
  friend class BatchRenderer;

  enum class Source : std::uint8_t { address, message_id, attribute, call, link };
  enum class Shape : std::uint8_t { parameter, address_part, plain };

  struct Slot {
    std::string before;  ///< the text in front of it
    Source source = Source::address;
    Shape shape = Shape::plain;
    std::string key;
    std::string name;
    std::optional<std::string> fallback;
  };

  /// Appends `value`, or the fall-back, as the slot wants it; false when there is neither.
  static bool append_value(const Slot& slot, std::string_view value, std::string& text);

  std::vector<Slot> slots_;
  std::string end_;
  policy::Route route_ = policy::Route::cloud;
};

/// A compiled send, or what is wrong with its bindings: a field without a binding, a binding without a field, a value
/// of the wrong shape; places are pointers into the bindings, `/bindings/0/value`.
struct Compiled {
  CompiledSend send;
  base::Findings findings;
};

[[nodiscard]] Compiled compile(const CompileRequest& request);

/// The values of a template for one person as a preview shows them, and what is missing. Slow beside `compile`.
struct BoundProfile {
  message::Values values;
  base::Findings findings;
};
BOOST_DESCRIBE_STRUCT(BoundProfile, (), (values, findings))

[[nodiscard]] BoundProfile bind_profile(const CompileRequest& request, const audience::Profile& profile,
                                        const std::map<std::string, std::string>& call);

}  // namespace heliograph::campaign
