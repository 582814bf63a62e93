// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/message/build.hpp>
#include <heliograph/message/context.hpp>
#include <heliograph/message/limits.hpp>
#include <heliograph/message/model.hpp>
#include <heliograph/message/rule_table.hpp>
#include <initializer_list>

/// What the checks of a message share.
namespace heliograph::message {

/// One message being judged.
struct Inspection {
  const MessageContext& context;
  base::Findings& findings;

  void add(const base::Rule& rule, const base::Place& at, std::initializer_list<base::Arg> args = {}) const {
    findings.add(rule, at, args);
  }
};

/// Whether `extra` keeps a member `name` of a wrong type: then the reader has told so, and it is not missing.
[[nodiscard]] bool has_wrong_type(const base::Json& extra, std::string_view name);

/// Whether `text` is there and not empty. Otherwise adds `missing` at `at`, unless it had the wrong type.
bool has_text(const Inspection& in, const std::optional<std::string>& text, const base::Json& extra,
              std::string_view name, const base::Place& at, const base::Rule& missing);

/// Adds `rule` {max, actual} at `at` when `text` has more than `max` code points, `message.utf16_too_long` when only its
/// UTF-16 units are more. Whether it fits.
bool check_length(const Inspection& in, std::string_view text, std::size_t max, const base::Place& at,
                  const base::Rule& rule);

/// Whether `url` is a full http or https address.
[[nodiscard]] bool is_link(std::string_view url);

/// The text member `name` of `object`, or nothing.
[[nodiscard]] std::optional<std::string> text_member(const base::Json& object, std::string_view name);

// One check per subject, each in a file below rules/.
void check_envelope(const Inspection& in, const Message& message);
void check_read_mark(const Inspection& in, const Message& message);
void check_marketing(const Inspection& in, const Message& message);
/// Who the message goes to, and its callback data; `is_told` when a wrong type was found there already.
void check_addressing(const Inspection& in, const Addressing& addressing, bool to_group, bool is_told);
/// Whether free content may be sent now.
void check_window(const Inspection& in, MessageType type);
void check_text(const Inspection& in, const TextContent& text, const base::Place& at);
void check_location(const Inspection& in, const Location& location, const base::Place& at);
void check_reaction(const Inspection& in, const Reaction& reaction, const base::Place& at);
void check_contacts(const Inspection& in, const std::vector<Contact>& contacts, const base::Place& at);

/// What a kind of media may carry.
struct MediaRules {
  bool caption = false;
  bool filename = false;
};
void check_media(const Inspection& in, const Media& media, const base::Place& at, MediaRules allowed);

void check_interactive(const Inspection& in, const Interactive& interactive, const base::Place& at);
void check_interactive_header(const Inspection& in, const InteractiveHeader& header, const base::Place& at,
                              bool text_only);
void check_reply_buttons(const Inspection& in, const InteractiveAction& action, const base::Place& at);
void check_list(const Inspection& in, const InteractiveAction& action, const base::Place& at);
void check_link_button(const Inspection& in, const InteractiveAction& action, const base::Place& at);
void check_flow(const Inspection& in, const InteractiveAction& action, const base::Place& at);
void check_products(const Inspection& in, const Interactive& interactive, const base::Place& at);
void check_cards(const Inspection& in, const InteractiveAction& action, const base::Place& at);

void check_template_send(const Inspection& in, const TemplateSend& send, const base::Place& at);
void check_parts(const Inspection& in, const std::vector<TemplatePart>& parts, const base::Place& at, bool in_card);
void check_parameter(const Inspection& in, const TemplateParameter& parameter, const TemplatePart& part, const base::Place& at);
/// What no value of a variable may hold: line breaks, tabs, more than four spaces in a row.
void check_value(const Inspection& in, std::string_view text, const base::Place& at);
/// Compares the values with the template they are for, as far as the context knows the account's templates.
void check_known_template(const Inspection& in, const TemplateSend& send, const base::Place& at);
/// The template that `send` means, or nullptr when it is not among those of the context.
[[nodiscard]] const template_::Template* known_template(const MessageContext& context, const TemplateSend& send);
void check_against_template(const Inspection& in, const TemplateSend& send, const template_::Template& known,
                            const base::Place& at);

}  // namespace heliograph::message
