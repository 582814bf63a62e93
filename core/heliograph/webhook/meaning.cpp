// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/webhook/fold.hpp>
#include <heliograph/webhook/meaning.hpp>

namespace heliograph::webhook {

namespace {

using base::Json;
using policy::Suppression;

/// Meta's own text of the button, folded.
constexpr std::string_view marketing_opt_out = "stop promotions";
constexpr std::string_view preferences = "user_preferences";
constexpr std::string_view spoken[] = {"text", "button", "interactive", "image", "video", "document"};
constexpr std::string_view answered[] = {"text",  "button",   "interactive", "image",    "video", "document",
                                         "audio", "sticker",  "location",    "contacts", "order"};

template <std::size_t Count>
bool is_one_of(const std::string_view (&list)[Count], std::string_view type) {
  return std::find(std::begin(list), std::end(list), type) != std::end(list);
}

std::optional<std::string> text_at(const Json* object, std::string_view member) {
  const Json* value = object != nullptr ? base::find_member(*object, member) : nullptr;
  if (value == nullptr || !value->is_string()) return std::nullopt;
  return value->get<std::string>();
}

/// The first of `members` that holds a text.
std::optional<std::string> first_text(const Json* object, std::initializer_list<std::string_view> members) {
  for (const std::string_view member : members) {
    if (auto found = text_at(object, member)) return found;
  }
  return std::nullopt;
}

std::string folded(const std::optional<std::string>& text) {
  return text && text->size() <= limit::read_bytes ? fold(*text) : std::string{};
}

Intent intent_of(KeywordCategory category) {
  switch (category) {
    case KeywordCategory::opt_in:
      return Intent::opt_in;
    case KeywordCategory::opt_out:
      return Intent::opt_out;
    case KeywordCategory::help:
      return Intent::help;
    case KeywordCategory::default_:
      break;
  }
  return Intent::default_;
}

/// Takes the first block that holds `word` into `meaning`; whether there is one.
bool match(const std::vector<KeywordBlock>& blocks, const std::string& word, Meaning& meaning) {
  if (word.empty()) return false;
  for (const KeywordBlock& block : blocks) {
    if (block.category == KeywordCategory::default_) continue;
    for (const std::string& keyword : block.keywords) {
      if (fold(keyword) != word) continue;
      meaning.intent = intent_of(block.category);
      meaning.keyword = keyword;
      meaning.reply = reply_of(block);
      return true;
    }
  }
  return false;
}

Meaning recognise_preference(const InboundContent& content) {
  Meaning meaning;
  if (content.payload == "stop") meaning.intent = Intent::stop_marketing;
  if (content.payload == "resume") meaning.intent = Intent::resume_marketing;
  return meaning;
}

Meaning recognise(const std::vector<KeywordBlock>& blocks, const InboundContent& content) {
  if (content.type == preferences) return recognise_preference(content);
  Meaning meaning;
  if (is_one_of(spoken, content.type)) {
    for (const std::string& word : {folded(content.payload), folded(content.text)}) {
      if (match(blocks, word, meaning)) return meaning;
      if (content.type == "button" && word == marketing_opt_out) {
        meaning.intent = Intent::stop_marketing;
        return meaning;
      }
    }
  }
  if (!is_one_of(answered, content.type)) return meaning;
  for (const KeywordBlock& block : blocks) {
    if (block.category != KeywordCategory::default_) continue;
    meaning.intent = Intent::default_;
    meaning.reply = reply_of(block);
    break;
  }
  return meaning;
}

Suppression suppression_after(Suppression now, Intent intent) {
  switch (intent) {
    case Intent::opt_out:
      return std::max(now, Suppression::opted_out);
    case Intent::stop_marketing:
      return std::max(now, Suppression::stopped_marketing);
    case Intent::opt_in:
      return now == Suppression::opted_out || now == Suppression::stopped_marketing ? Suppression::none : now;
    case Intent::resume_marketing:
      return now == Suppression::stopped_marketing ? Suppression::none : now;
    case Intent::none:
    case Intent::help:
    case Intent::default_:
      break;
  }
  return now;
}

/// Whether the reply goes: who the business blocked or put on its list gets none, and only what the person asked for
/// reaches somebody who has opted out.
bool is_answered(const Meaning& meaning, const Standing& standing, base::Instant at) {
  if (meaning.suppression == Suppression::listed || meaning.suppression == Suppression::blocked) return false;
  if (meaning.intent == Intent::opt_out) return standing.suppression != Suppression::opted_out;
  if (meaning.intent != Intent::default_) return true;
  const bool was_just_answered = standing.last_default_at && at.unix_ms - standing.last_default_at->unix_ms < default_pause_ms;
  return meaning.suppression != Suppression::opted_out && !was_just_answered;
}

}  // namespace

bool is_wish(Intent intent) {
  return intent == Intent::opt_in || intent == Intent::opt_out || intent == Intent::stop_marketing ||
         intent == Intent::resume_marketing;
}

InboundContent read_content(const InboundMessage& message, const Json& raw) {
  InboundContent content;
  content.type = message.type.value_or("unknown");
  const Json* part = base::find_member(raw, content.type);
  if (content.type == "interactive") {
    const std::string kind = text_at(part, "type").value_or("");
    part = part != nullptr ? base::find_member(*part, kind) : nullptr;
  }
  if (part == nullptr || !part->is_object()) return content;
  content.payload = first_text(part, {"payload", "id"});
  if (content.type != "button" && content.type != "interactive") content.payload.reset();
  content.text = first_text(part, {"body", "text", "title", "caption", "emoji", "name", "filename"});
  return content;
}

Meaning interpret(const std::vector<KeywordBlock>& blocks, const InboundContent& content, const Standing& standing,
                  base::Instant at) {
  Meaning meaning = recognise(blocks, content);
  const bool is_outdated = is_wish(meaning.intent) && standing.wished_at && at < *standing.wished_at;
  meaning.suppression =
      is_outdated ? standing.suppression : suppression_after(standing.suppression, meaning.intent);
  if (is_outdated || !is_answered(meaning, standing, at)) meaning.reply.reset();
  return meaning;
}

}  // namespace heliograph::webhook
