// SPDX-License-Identifier: Apache-2.0
#include <heliograph/webhook/definition.hpp>
#include <heliograph/webhook/fold.hpp>
#include <set>

#include "catch.hpp"

using namespace heliograph;
using webhook::KeywordBlock;
using webhook::KeywordCategory;
using webhook::WebhookDefinition;

namespace {

using Told = std::vector<std::pair<std::string, std::string>>;

WebhookDefinition whole() {
  return {"Main", "c1",
          {{KeywordCategory::opt_in, {"START"}, "Welcome back."},
           {KeywordCategory::opt_out, {"STOP", "退订"}, "Goodbye."},
           {KeywordCategory::help, {"HELP"}, "Write STOP."},
           {KeywordCategory::default_, {}, "Nobody reads this."}}};
}

Told told(const WebhookDefinition& definition, const std::vector<webhook::OtherWebhook>& others = {}) {
  Told result;
  for (const base::Finding& finding : webhook::validate_webhook(definition, others)) {
    result.emplace_back(finding.code, finding.at);
  }
  return result;
}

std::string letters(std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += "é";
  return text;
}

}  // namespace

TEST_CASE("a whole definition has nothing to be said against it", "[webhook]") { CHECK(told(whole()) == Told{}); }

TEST_CASE("a webhook has a name and credentials of its own", "[webhook]") {
  WebhookDefinition definition = whole();
  definition.name.reset();
  definition.credential_id = "";
  CHECK(told(definition) == Told{{"webhook.name_required", "/name"}, {"webhook.credential_required", "/credential_id"}});
  definition = whole();
  definition.name = letters(webhook::limit::name);
  CHECK(told(definition) == Told{});
  definition.name = letters(webhook::limit::name + 1);
  CHECK(told(definition) == Told{{"webhook.name_too_long", "/name"}});
  CHECK(told(whole(), {{"Main", "c2"}}) == Told{{"webhook.name_taken", "/name"}});
  CHECK(told(whole(), {{"Other", "c1"}}) == Told{{"webhook.credential_taken", "/credential_id"}});
  CHECK(told(whole(), {{"Other", "c2"}}) == Told{});
}

TEST_CASE("a word means one thing and answers in one place", "[webhook]") {
  WebhookDefinition definition = whole();
  definition.blocks[2].keywords.push_back(" stop! ");
  CHECK(told(definition) == Told{{"webhook.keyword_conflict", "/blocks/2/keywords/1"}});
  definition = whole();
  definition.blocks[1].keywords.push_back("ＳＴＯＰ");
  CHECK(told(definition) == Told{{"webhook.keyword_duplicate", "/blocks/1/keywords/2"}});
  definition = whole();
  definition.blocks.push_back({KeywordCategory::opt_out, {"Stop", "ARRÊT"}, "Au revoir."});
  CHECK(told(definition) == Told{{"webhook.keyword_shadowed", "/blocks/4/keywords/0"}});
  const auto findings = webhook::validate_webhook(definition, {});
  CHECK(findings.front().args == base::Json{{"keyword", "Stop"}, {"block", 2}});
  CHECK_FALSE(findings.has_errors());
}

TEST_CASE("a keyword that can never match is told", "[webhook]") {
  WebhookDefinition definition = whole();
  definition.blocks[0].keywords = {"?!", letters(webhook::limit::keyword), letters(webhook::limit::keyword + 1)};
  CHECK(told(definition) ==
        Told{{"webhook.keyword_empty", "/blocks/0/keywords/0"}, {"webhook.keyword_too_long", "/blocks/0/keywords/2"}});
  definition = whole();
  definition.blocks[3].keywords = {"anything"};
  CHECK(told(definition) == Told{{"webhook.default_keywords", "/blocks/3/keywords"}});
}

TEST_CASE("a reply is there where nothing happens without one, and fits a message", "[webhook]") {
  WebhookDefinition definition = whole();
  for (KeywordBlock& block : definition.blocks) block.reply = " \n";
  CHECK(told(definition) == Told{{"webhook.reply_missing", "/blocks/0/reply"},
                                 {"webhook.reply_missing", "/blocks/1/reply"},
                                 {"webhook.reply_required", "/blocks/2/reply"},
                                 {"webhook.reply_required", "/blocks/3/reply"}});
  definition = whole();
  definition.blocks[1].reply = letters(webhook::limit::reply);
  CHECK(told(definition) == Told{});
  definition.blocks[1].reply = letters(webhook::limit::reply + 1);
  CHECK(told(definition) == Told{{"webhook.reply_too_long", "/blocks/1/reply"}});
}

TEST_CASE("who can opt in can opt out", "[webhook]") {
  WebhookDefinition definition = whole();
  definition.blocks.erase(definition.blocks.begin() + 1);
  CHECK(told(definition) == Told{{"webhook.opt_out_missing", "/blocks"}});
  definition.blocks.clear();
  CHECK(told(definition) == Told{{"webhook.consent_keywords_missing", "/blocks"}});
  CHECK(webhook::validate_webhook(definition, {}).front().severity == base::Severity::notice);
  definition.blocks = {{KeywordCategory::opt_in, {}, "x"}};
  CHECK(told(definition) ==
        Told{{"webhook.consent_keywords_missing", "/blocks"}, {"webhook.keywords_missing", "/blocks/0/keywords"}});
}

TEST_CASE("blocks and keywords have bounds", "[webhook]") {
  WebhookDefinition definition = whole();
  for (std::size_t i = 0; definition.blocks.size() < webhook::limit::blocks; ++i) {
    definition.blocks.push_back({KeywordCategory::help, {"word " + std::to_string(i)}, "x"});
  }
  CHECK(told(definition) == Told{});
  definition.blocks.push_back({KeywordCategory::help, {"one more"}, "x"});
  CHECK(told(definition) == Told{{"webhook.blocks_too_many", "/blocks"}});

  definition = whole();
  auto& words = definition.blocks[1].keywords;
  while (words.size() < webhook::limit::keywords) words.push_back("word " + std::to_string(words.size()));
  CHECK(told(definition) == Told{});
  words.push_back("one more");
  CHECK(told(definition) == Told{{"webhook.keywords_too_many", "/blocks/1/keywords"}});
  definition = whole();
  definition.blocks.push_back(definition.blocks.back());
  CHECK(told(definition) == Told{{"webhook.default_twice", "/blocks/4/category"}});
}

TEST_CASE("what is offered in each language is right by itself, and beside every other language", "[webhook]") {
  std::vector<KeywordBlock> all;
  for (const char* language : {"en", "fr", "ko", "zh-CN"}) {
    CAPTURE(language);
    const auto blocks = webhook::with_predefined({}, language);
    CHECK(blocks.size() == 3);
    CHECK(told({"Main", "c1", blocks}) == Told{});
    all = webhook::with_predefined(std::move(all), language);
  }
  CHECK(told({"Main", "c1", all}) == Told{});
  CHECK(all.size() == 12);
  CHECK(webhook::with_predefined(all, "fr").size() == all.size());
  CHECK(webhook::with_predefined({}, "xx").empty());
  std::set<std::string> words;
  for (const auto& block : webhook::predefined_blocks()) {
    for (const std::string& word : block.keywords) words.insert(webhook::fold(word));
  }
  for (const char* word : {"stop", "quit", "cancel", "end", "unsubscribe", "no", "subscribe", "yes", "unstop", "start",
                           "continue", "resume", "begin", "help", "arrêt", "수신거부", "중지", "退订"}) {
    CAPTURE(word);
    CHECK(words.count(word) == 1);
  }
}
