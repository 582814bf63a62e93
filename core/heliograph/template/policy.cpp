// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <heliograph/template/limits.hpp>
#include <heliograph/template/policy.hpp>
#include <heliograph/template/read.hpp>
#include <heliograph/template/rule_table.hpp>
#include <heliograph/text/character.hpp>
#include <heliograph/text/placeholder.hpp>
#include <string_view>

namespace heliograph::template_ {

namespace {

/// How alike WhatsApp Manager wants an edited body to stay: the least cosine of its words, and the least and the most
/// words in hundredths of those before.
constexpr double least_similarity = 0.7;
constexpr std::size_t fewest_words = 70;
constexpr std::size_t most_words = 130;

/// How often words occur: each word counts in the bucket that its letters lead to. Two words that share a bucket are
/// taken for one, which a warning can bear.
struct WordCounts {
  std::array<std::uint32_t, 1024> buckets{};
  std::size_t total = 0;
};

WordCounts words_in(std::string_view text) {
  constexpr std::uint32_t start = 2'166'136'261U;  // FNV-1a
  constexpr std::uint32_t prime = 16'777'619U;
  WordCounts counts;
  std::uint32_t hash = start;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    const bool blank = i == text.size() || text::is_space(static_cast<unsigned char>(text[i]));
    if (!blank) {
      hash = (hash ^ static_cast<unsigned char>(text[i])) * prime;
    } else if (hash != start) {
      ++counts.buckets[(hash ^ hash >> 16U) % counts.buckets.size()];
      ++counts.total;
      hash = start;
    }
  }
  return counts;
}

double product(const WordCounts& left, const WordCounts& right) {
  double sum = 0;
  for (std::size_t i = 0; i < left.buckets.size(); ++i) {
    sum += static_cast<double>(left.buckets[i]) * static_cast<double>(right.buckets[i]);
  }
  return sum;
}

/// Whether two texts differ by more than WhatsApp Manager takes for a small change: the cosine of their word counts,
/// and the ratio of their lengths.
bool differs_much(std::string_view before, std::string_view after) {
  const WordCounts old_words = words_in(before);
  const WordCounts new_words = words_in(after);
  if (old_words.total == 0 || new_words.total == 0) return old_words.total != new_words.total;
  if (new_words.total * 100 < old_words.total * fewest_words) return true;
  if (new_words.total * 100 > old_words.total * most_words) return true;
  const double dot = product(old_words, new_words);
  const double lengths = product(old_words, old_words) * product(new_words, new_words);
  return dot * dot < lengths * least_similarity * least_similarity;
}

std::size_t variable_count(std::string_view text) {
  std::size_t count = 0;
  for (const text::Placeholder& found : text::placeholders(text)) count += found.is_variable();
  return count;
}

void check_body(const Template& before, const Template& after, base::Findings& findings) {
  const Component* old_body = find_component(before, ComponentType::BODY);
  const Component* new_body = find_component(after, ComponentType::BODY);
  if (old_body == nullptr || new_body == nullptr || !old_body->text || !new_body->text) return;
  const auto index = static_cast<std::size_t>(new_body - after.components->data());
  const std::string at = base::pointer_to(base::pointer_to("/components", index), "text");
  if (differs_much(*old_body->text, *new_body->text)) findings.add(rule("template.edit.large"), at);
  if (variable_count(*new_body->text) > variable_count(*old_body->text)) {
    findings.add(rule("template.edit.new_variables"), at);
  }
}

template <class T>
void check_same(const std::optional<T>& before, const std::optional<T>& after, std::string_view field,
                base::Findings& findings) {
  if (after && before && *after != *before) {
    findings.add(rule("template.edit.field"), "/" + std::string{field}, {{"field", field}});
  }
}

}  // namespace

base::Findings check_edit(const Template& before, const Template& after, const EditHistory& history) {
  base::Findings findings;
  if (before.status && before.status->known) {
    const auto next = base::step(template_lifecycle(), *before.status->known, Event::edit, history);
    if (!next) findings = next.error();
  }
  check_same(before.name, after.name, "name", findings);
  check_same(before.language, after.language, "language", findings);
  const bool format_differs = before.parameter_format && after.parameter_format &&
                              before.parameter_format->known != after.parameter_format->known;
  if (format_differs) {
    findings.add(rule("template.edit.field"), "/parameter_format", {{"field", "parameter_format"}});
  }
  const bool category_differs = before.category && after.category && before.category->known != after.category->known;
  if (category_differs && before.status && before.status->known == Status::APPROVED) {
    findings.add(rule("template.edit.category_approved"), "/category");
  }
  check_body(before, after, findings);
  return findings;
}

base::Findings check_edit_of(const base::Json& before, const base::Json& after,
                             const std::optional<EditHistory>& history) {
  return check_edit(read(before).value, read(after).value, history.value_or(EditHistory{}));
}

base::Findings check_delete(std::string_view status) {
  base::Findings findings;
  const auto index = find_word(words_of<Status>, status);
  if (!index) return findings;
  const auto known = static_cast<Status>(*index);
  const auto next = base::step(template_lifecycle(), known, Event::delete_, EditHistory{});
  if (!next) return next.error();
  if (*next == Status::PENDING_DELETION) {
    findings.add(rule("template.delete.name_blocked"), std::string{}, {{"days", limit::name_blocked_days}});
  }
  return findings;
}

}  // namespace heliograph::template_
