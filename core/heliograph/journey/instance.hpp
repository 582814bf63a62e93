// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/journey/enums.hpp>

/// Where one person is in a journey. It is small: what became of the latest messages, the last reply, and nothing of
/// the person.
namespace heliograph::journey {

enum class JourneyInstanceState {
  outside,  ///< has not entered yet
  waiting,  ///< at `node`
  held,     ///< in front of the action at `node`, while the journey is paused
  left
};
BOOST_DESCRIBE_ENUM(JourneyInstanceState, outside, waiting, held, left)

/// One of the latest messages. Times are milliseconds since 1970.
struct JourneyMessage {
  std::int64_t ref = 0;  ///< its number in this instance
  std::string node;
  std::int64_t at = 0;               ///< when it was handed over
  std::int64_t fates = 0;            ///< one bit each: see `fate_bit`
  std::optional<std::int64_t> code;  ///< Meta's, of the failure
  std::vector<std::string> clicks;   ///< different ones, the first `limit::kept_clicks`
};
BOOST_DESCRIBE_STRUCT(JourneyMessage, (), (ref, node, at, fates, code, clicks))

struct JourneyReply {
  std::int64_t at = 0;
  std::optional<std::int64_t> message;  ///< `ref` of what it answers
  std::string text;                     ///< the first `limit::reply_bytes`
  std::vector<std::uint32_t> ties;      ///< marks of the replies at `at`
};
BOOST_DESCRIBE_STRUCT(JourneyReply, (), (at, message, text, ties))

struct JourneyInstance {
  JourneyInstanceState state = JourneyInstanceState::outside;
  std::string node;
  std::int64_t entered_at = 0;
  std::int64_t deadline = 0;            ///< when the journey's own time is up
  std::int64_t since = 0;               ///< when what led to `node` happened
  std::optional<std::int64_t> due;      ///< when the wait at `node` ends
  std::int64_t moves = 0;               ///< nodes come to; the number of what is asked for at `node`
  std::optional<std::int64_t> seen_at;  ///< when the latest custom event happened
  std::vector<std::uint32_t> ties;      ///< marks of the custom events at `seen_at`
  std::vector<JourneyMessage> messages;
  std::optional<JourneyReply> reply;
  std::optional<JourneyLeaveReason> reason;  ///< why it left
};
BOOST_DESCRIBE_STRUCT(JourneyInstance, (),
                      (state, node, entered_at, deadline, since, due, moves, seen_at, ties, messages, reply, reason))

/// The bit of `fate` in JourneyMessage::fates.
[[nodiscard]] constexpr std::int64_t fate_bit(JourneyFate fate) { return std::int64_t{1} << static_cast<int>(fate); }

/// Whether `fate` has come true of `message`. What is read, clicked or replied to was delivered, what was delivered
/// was accepted and has not failed, whatever order it was told in.
[[nodiscard]] bool has_fate(const JourneyMessage& message, JourneyFate fate);

/// The latest message of `node`, or of all when there is none named; nullptr when nothing was sent.
[[nodiscard]] const JourneyMessage* latest_message(const JourneyInstance& instance,
                                                   const std::optional<std::string>& node);

/// When the instance must be woken at the latest; nothing when it need not.
[[nodiscard]] std::optional<base::Instant> wake_at(const JourneyInstance& instance);

/// Notes a message's fate: `code` of a failure, `click` of a click. Telling it again changes nothing. False when the
/// message is not known any more.
bool note_fate(JourneyInstance& instance, std::int64_t ref, JourneyFate fate, std::optional<std::int64_t> code,
               std::string_view click);

/// A person's message: `mark` tells messages of the same millisecond apart, `ref` is the message it answers when Meta
/// tells. Late and repeated ones change no later reply.
void note_reply(JourneyInstance& instance, std::int64_t at, std::uint32_t mark, std::optional<std::int64_t> ref,
                std::string_view text);

/// Notes a custom event that happened at `at`: whether it is new. One that was told before, or happened before one that
/// was, is not.
[[nodiscard]] bool note_custom(JourneyInstance& instance, std::int64_t at, std::uint32_t mark);

/// `text` cut to at most `most` bytes without breaking a character.
[[nodiscard]] std::string_view cut(std::string_view text, std::size_t most);

}  // namespace heliograph::journey
