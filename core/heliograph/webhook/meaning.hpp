// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/delivery/remedy.hpp>
#include <heliograph/webhook/keywords.hpp>
#include <heliograph/webhook/model.hpp>

namespace heliograph::webhook {

/// After this a person who writes without a keyword gets the default reply again: two programs that answer each other
/// must not do so forever.
inline constexpr std::int64_t default_pause_ms = 24LL * 60 * 60 * 1000;

/// What somebody wrote, as far as it can mean something.
struct InboundContent {
  std::string type;                    ///< Meta's: text, button, interactive, image, …; `user_preferences` of that field
  std::optional<std::string> text;     ///< the words: a text, a button's or reply's title, a caption, an emoji
  std::optional<std::string> payload;  ///< what a button or reply carries; `stop` or `resume` of user_preferences
};
BOOST_DESCRIBE_STRUCT(InboundContent, (), (type, text, payload))

/// What the person wants.
enum class Intent {
  none,
  opt_in,
  opt_out,
  stop_marketing,    ///< by WhatsApp's own switch, or a template's marketing opt-out button
  resume_marketing,  ///< by WhatsApp's own switch
  help,
  default_           ///< wrote something that no keyword matches
};
BOOST_DESCRIBE_ENUM(Intent, none, opt_in, opt_out, stop_marketing, resume_marketing, help, default_)

/// Whether the person stops or resumes messages.
[[nodiscard]] bool is_wish(Intent intent);

/// What is known of the person when the message is read.
struct Standing {
  policy::Suppression suppression = policy::Suppression::none;
  std::optional<base::Instant> wished_at;        ///< when the person last stopped or resumed messages
  std::optional<base::Instant> last_default_at;  ///< when the default reply last went to the person
};
BOOST_DESCRIBE_STRUCT(Standing, (), (suppression, wished_at, last_default_at))

/// What a message means and leads to.
struct Meaning {
  Intent intent = Intent::none;
  std::optional<std::string> keyword;  ///< as the block has it
  std::optional<std::string> reply;    ///< what is answered; absent: nothing
  policy::Suppression suppression = policy::Suppression::none;  ///< of the person from now on
};
BOOST_DESCRIBE_STRUCT(Meaning, (), (intent, keyword, reply, suppression))

/// What `message` says; `raw` is Meta's own JSON of it.
[[nodiscard]] InboundContent read_content(const InboundMessage& message, const base::Json& raw);

/// The one place that decides what an inbound message means. The first block whose word is the whole message answers;
/// a button's payload is looked at before its title. A person's own wish ends what the person's own wish began: what
/// people here decided stays. A wish older than a known one changes nothing and is not answered, nor is an opt-out of
/// somebody who has opted out before; who has opted out gets no default reply.
/// @param at when the message was written
[[nodiscard]] Meaning interpret(const std::vector<KeywordBlock>& blocks, const InboundContent& content,
                                const Standing& standing, base::Instant at);

}  // namespace heliograph::webhook
