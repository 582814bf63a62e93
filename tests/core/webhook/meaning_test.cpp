// SPDX-License-Identifier: Apache-2.0
#include <heliograph/webhook/meaning.hpp>

#include "catch.hpp"

using namespace heliograph;
using base::Instant;
using base::Json;
using policy::Suppression;
using webhook::InboundContent;
using webhook::Intent;
using webhook::KeywordBlock;
using webhook::KeywordCategory;
using webhook::Meaning;
using webhook::Standing;

namespace {

constexpr Instant now{1'790'000'000'000};

const std::vector<KeywordBlock> blocks = {
    {KeywordCategory::opt_in, {"START"}, "Welcome back."},
    {KeywordCategory::opt_out, {"STOP"}, "Goodbye."},
    {KeywordCategory::opt_out, {"ARRÊT", "stop"}, "Au revoir."},
    {KeywordCategory::help, {"HELP"}, "Write STOP."},
    {KeywordCategory::default_, {}, "Nobody reads this."}};

Meaning meaning(const InboundContent& content, const Standing& standing = {}) {
  return webhook::interpret(blocks, content, standing, now);
}

InboundContent written(std::string text) { return {"text", std::move(text), std::nullopt}; }

Standing suppressed(Suppression suppression) { return {suppression, std::nullopt, std::nullopt}; }

InboundContent read(const char* json) {
  const Json raw = Json::parse(json);
  return webhook::read_content(base::decode<webhook::InboundMessage>(raw).value, raw);
}

}  // namespace

TEST_CASE("a keyword is the whole message, in whatever form it is written", "[webhook]") {
  for (const char* text : {"STOP", "stop", " Stop. ", "ＳＴＯＰ", "“stop”"}) {
    CAPTURE(text);
    const Meaning found = meaning(written(text));
    CHECK(found.intent == Intent::opt_out);
    CHECK(found.keyword == "STOP");
    CHECK(found.reply == "Goodbye.");
    CHECK(found.suppression == Suppression::opted_out);
  }
  CHECK(meaning(written("arre\u0302t")).reply == "Au revoir.");
  for (const char* text : {"please stop", "stopp", "don't stop"}) {
    CAPTURE(text);
    CHECK(meaning(written(text)).intent == Intent::default_);
    CHECK(meaning(written(text)).reply == "Nobody reads this.");
    CHECK(meaning(written(text)).suppression == Suppression::none);
  }
}

TEST_CASE("a button, a reply and a caption are read as words are", "[webhook]") {
  CHECK(meaning({"button", "No more", "STOP"}).intent == Intent::opt_out);
  CHECK(meaning({"button", "Stop", "payload-7"}).intent == Intent::opt_out);
  CHECK(meaning({"interactive", "Help", "1"}).intent == Intent::help);
  CHECK(meaning({"image", "stop", std::nullopt}).intent == Intent::opt_out);
  CHECK(meaning({"reaction", "stop", std::nullopt}).intent == Intent::none);
  CHECK(meaning({"system", "stop", std::nullopt}).intent == Intent::none);
  CHECK(meaning({"audio", std::nullopt, std::nullopt}).reply == "Nobody reads this.");
  CHECK_FALSE(meaning({"reaction", "👍", std::nullopt}).reply);
  CHECK_FALSE(meaning({"unsupported", std::nullopt, std::nullopt}).reply);
}

TEST_CASE("Meta's own switch and the marketing opt-out button stop marketing and nothing else", "[webhook]") {
  const InboundContent stop{"user_preferences", std::nullopt, "stop"};
  const InboundContent resume{"user_preferences", std::nullopt, "resume"};
  CHECK(meaning(stop).intent == Intent::stop_marketing);
  CHECK(meaning(stop).suppression == Suppression::stopped_marketing);
  CHECK_FALSE(meaning(stop).reply);
  CHECK(meaning({"button", "Stop promotions", "Stop promotions"}).suppression == Suppression::stopped_marketing);
  CHECK(meaning(written("stop promotions")).intent == Intent::default_);
  CHECK(meaning(resume, suppressed(Suppression::stopped_marketing)).suppression == Suppression::none);
  CHECK(meaning(resume, suppressed(Suppression::opted_out)).suppression == Suppression::opted_out);
  CHECK(meaning({"user_preferences", std::nullopt, "signup"}).intent == Intent::none);
}

TEST_CASE("the person's own wish ends what it began, and nothing that people here decided", "[webhook]") {
  const auto after = [](const char* text, Suppression before) {
    return meaning(written(text), suppressed(before)).suppression;
  };
  CHECK(after("STOP", Suppression::stopped_marketing) == Suppression::opted_out);
  CHECK(after("STOP", Suppression::unreachable) == Suppression::opted_out);
  CHECK(after("STOP", Suppression::listed) == Suppression::listed);
  CHECK(after("START", Suppression::opted_out) == Suppression::none);
  CHECK(after("START", Suppression::stopped_marketing) == Suppression::none);
  CHECK(after("START", Suppression::listed) == Suppression::listed);
  CHECK(after("START", Suppression::blocked) == Suppression::blocked);
  CHECK(after("HELP", Suppression::opted_out) == Suppression::opted_out);
}

TEST_CASE("an opt-out is confirmed once, and after it only what was asked for is answered", "[webhook]") {
  const auto reply = [](const char* text, Suppression before) { return meaning(written(text), suppressed(before)).reply; };
  CHECK(reply("STOP", Suppression::none) == "Goodbye.");
  CHECK_FALSE(reply("STOP", Suppression::opted_out));
  CHECK_FALSE(reply("hello", Suppression::opted_out));
  CHECK(reply("hello", Suppression::stopped_marketing) == "Nobody reads this.");
  CHECK(reply("HELP", Suppression::opted_out) == "Write STOP.");
  CHECK(reply("START", Suppression::opted_out) == "Welcome back.");
  for (const char* text : {"STOP", "START", "HELP", "hello"}) {
    CAPTURE(text);
    CHECK_FALSE(reply(text, Suppression::listed));
  }
}

TEST_CASE("a wish that is older than the last one comes too late", "[webhook]") {
  const Standing newer{Suppression::none, Instant{now.unix_ms + 1}, std::nullopt};
  const Meaning late = webhook::interpret(blocks, written("STOP"), newer, now);
  CHECK(late.intent == Intent::opt_out);
  CHECK(late.suppression == Suppression::none);
  CHECK_FALSE(late.reply);
  const Standing same{Suppression::none, now, std::nullopt};
  CHECK(webhook::interpret(blocks, written("STOP"), same, now).suppression == Suppression::opted_out);
  CHECK(webhook::interpret(blocks, written("HELP"), newer, now).reply == "Write STOP.");
}

TEST_CASE("the default reply goes once a day", "[webhook]") {
  const auto reply = [](std::int64_t ago) {
    return meaning(written("hello"), {Suppression::none, std::nullopt, Instant{now.unix_ms - ago}}).reply;
  };
  CHECK_FALSE(reply(webhook::default_pause_ms - 1));
  CHECK(reply(webhook::default_pause_ms) == "Nobody reads this.");
}

TEST_CASE("without blocks nothing is answered, and a text beyond any message is no keyword", "[webhook]") {
  CHECK(webhook::interpret({}, written("STOP"), {}, now).intent == Intent::none);
  std::string padded = "STOP" + std::string(webhook::limit::read_bytes - 4, ' ');
  CHECK(meaning(written(padded)).intent == Intent::opt_out);
  CHECK(meaning(written(padded + " ")).intent == Intent::default_);
  const std::vector<KeywordBlock> silent = {{KeywordCategory::opt_out, {"STOP"}, "  "}};
  const Meaning quiet = webhook::interpret(silent, written("stop"), {}, now);
  CHECK(quiet.suppression == Suppression::opted_out);
  CHECK_FALSE(quiet.reply);
}

TEST_CASE("what Meta tells of a message is read by its type", "[webhook]") {
  CHECK(read(R"({"type":"text","text":{"body":"네"}})").text == "네");
  const InboundContent button = read(R"({"type":"button","button":{"payload":"P","text":"Yes"}})");
  CHECK(button.text == "Yes");
  CHECK(button.payload == "P");
  const InboundContent chosen =
      read(R"({"type":"interactive","interactive":{"type":"list_reply","list_reply":{"id":"7","title":"Blue"}}})");
  CHECK(chosen.text == "Blue");
  CHECK(chosen.payload == "7");
  const InboundContent picture = read(R"({"type":"image","image":{"id":"9","caption":"look"}})");
  CHECK(picture.text == "look");
  CHECK_FALSE(picture.payload);
  CHECK_FALSE(read(R"({"type":"image","image":{"id":"9"}})").text);
  CHECK(read(R"({"type":"reaction","reaction":{"emoji":"👍"}})").text == "👍");
  CHECK(read(R"({"type":"text","text":7})").type == "text");
  CHECK(read(R"({"type":"interactive","interactive":[]})").type == "interactive");
  CHECK(read(R"({})").type == "unknown");
}
