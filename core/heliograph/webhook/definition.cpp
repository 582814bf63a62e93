// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/text/utf8.hpp>
#include <heliograph/webhook/definition.hpp>
#include <heliograph/webhook/fold.hpp>
#include <heliograph/webhook/rule_table.hpp>
#include <map>

namespace heliograph::webhook {

namespace {

/// Where a word stood first.
struct Seen {
  std::size_t block = 0;
  KeywordCategory category = KeywordCategory::opt_out;
};

using Words = std::map<std::string, Seen>;

bool is_consent(KeywordCategory category) {
  return category == KeywordCategory::opt_in || category == KeywordCategory::opt_out;
}

void check_keyword(const std::string& keyword, const std::string& at, Seen here, Words& words, base::Findings& findings) {
  const std::size_t length = text::code_points(keyword);
  if (length > limit::keyword) {
    findings.add(rule("webhook.keyword_too_long"), at, {{"max", limit::keyword}, {"actual", length}});
    return;
  }
  std::string folded = fold(keyword);
  if (folded.empty()) {
    findings.add(rule("webhook.keyword_empty"), at, {{"keyword", keyword}});
    return;
  }
  const auto [first, is_new] = words.try_emplace(std::move(folded), here);
  if (is_new) return;
  const Seen& before = first->second;
  if (before.category != here.category) {
    findings.add(rule("webhook.keyword_conflict"), at, {{"keyword", keyword}, {"block", before.block + 1}});
  } else if (before.block != here.block) {
    findings.add(rule("webhook.keyword_shadowed"), at, {{"keyword", keyword}, {"block", before.block + 1}});
  } else {
    findings.add(rule("webhook.keyword_duplicate"), at, {{"keyword", keyword}});
  }
}

void check_keywords(const KeywordBlock& block, std::size_t index, const std::string& at, Words& words,
                    base::Findings& findings) {
  const std::string list = base::pointer_to(at, "keywords");
  if (block.category == KeywordCategory::default_) {
    if (!block.keywords.empty()) findings.add(rule("webhook.default_keywords"), list);
    return;
  }
  if (block.keywords.empty()) findings.add(rule("webhook.keywords_missing"), list);
  if (block.keywords.size() > limit::keywords) {
    findings.add(rule("webhook.keywords_too_many"), list, {{"max", limit::keywords}, {"actual", block.keywords.size()}});
  }
  for (std::size_t i = 0; i < std::min(block.keywords.size(), limit::keywords); ++i) {
    check_keyword(block.keywords[i], base::pointer_to(list, i), {index, block.category}, words, findings);
  }
}

void check_reply(const KeywordBlock& block, const std::string& at, base::Findings& findings) {
  const std::string place = base::pointer_to(at, "reply");
  const auto reply = reply_of(block);
  if (!reply) {
    findings.add(is_consent(block.category) ? rule("webhook.reply_missing") : rule("webhook.reply_required"), place);
    return;
  }
  const std::size_t length = text::code_points(*reply);
  if (length > limit::reply) {
    findings.add(rule("webhook.reply_too_long"), place, {{"max", limit::reply}, {"actual", length}});
  }
}

void check_blocks(const std::vector<KeywordBlock>& blocks, base::Findings& findings) {
  if (blocks.size() > limit::blocks) {
    findings.add(rule("webhook.blocks_too_many"), "/blocks", {{"max", limit::blocks}, {"actual", blocks.size()}});
  }
  const auto has = [&](KeywordCategory category) {
    return std::any_of(blocks.begin(), blocks.end(),
                       [&](const KeywordBlock& block) { return block.category == category && !block.keywords.empty(); });
  };
  if (has(KeywordCategory::opt_in) && !has(KeywordCategory::opt_out)) {
    findings.add(rule("webhook.opt_out_missing"), "/blocks");
  } else if (!has(KeywordCategory::opt_out)) {
    findings.add(rule("webhook.consent_keywords_missing"), "/blocks");
  }
  Words words;
  bool has_default = false;
  for (std::size_t i = 0; i < std::min(blocks.size(), limit::blocks); ++i) {
    const std::string at = base::pointer_to("/blocks", i);
    const bool is_default = blocks[i].category == KeywordCategory::default_;
    if (is_default && has_default) findings.add(rule("webhook.default_twice"), base::pointer_to(at, "category"));
    has_default = has_default || is_default;
    check_keywords(blocks[i], i, at, words, findings);
    check_reply(blocks[i], at, findings);
  }
}

}  // namespace

base::Findings validate_webhook(const WebhookDefinition& definition, const std::vector<OtherWebhook>& others) {
  base::Findings findings;
  const std::string name = definition.name.value_or("");
  if (name.empty()) findings.add(rule("webhook.name_required"), "/name");
  const std::size_t length = text::code_points(name);
  if (length > limit::name) {
    findings.add(rule("webhook.name_too_long"), "/name", {{"max", limit::name}, {"actual", length}});
  }
  if (definition.credential_id.value_or("").empty()) findings.add(rule("webhook.credential_required"), "/credential_id");
  for (const OtherWebhook& other : others) {
    if (!name.empty() && other.name == name) findings.add(rule("webhook.name_taken"), "/name", {{"name", name}});
    if (definition.credential_id == other.credential_id) {
      findings.add(rule("webhook.credential_taken"), "/credential_id", {{"name", other.name}});
    }
  }
  check_blocks(definition.blocks, findings);
  return findings;
}

}  // namespace heliograph::webhook
