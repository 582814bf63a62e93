// SPDX-License-Identifier: Apache-2.0
#include <heliograph/template/counts.hpp>
#include <heliograph/template/inspection.hpp>
#include <heliograph/text/character.hpp>
#include <heliograph/text/emoji.hpp>
#include <heliograph/text/lines.hpp>
#include <heliograph/text/utf8.hpp>
#include <heliograph/text/words.hpp>

namespace heliograph::template_ {

namespace {

using text::Placeholder;

/// How much of a text between its edge and a variable is seen.
enum class Edge { nothing, punctuation, words };

Edge edge_of(std::string_view part) {
  Edge edge = Edge::nothing;
  for (std::size_t offset = 0; offset < part.size();) {
    const text::CodePoint point = text::code_point_at(part, offset);
    offset += point.length;
    const char32_t value = point.value;
    const bool mark = value == '*' || value == '_' || value == '~' || value == '`';
    if (mark || text::is_space(value) || text::is_invisible(value)) continue;
    if (!text::is_punctuation(value)) return Edge::words;
    edge = Edge::punctuation;
  }
  return edge;
}

bool has_only_variables(std::string_view text, const std::vector<Placeholder>& variables) {
  std::size_t begin = 0;
  for (const Placeholder& variable : variables) {
    if (edge_of(text.substr(begin, variable.offset - begin)) == Edge::words) return false;
    begin = variable.end();
  }
  return edge_of(text.substr(begin)) != Edge::words;
}

void check_edges(const Inspection& in, std::string_view text, const std::vector<Placeholder>& variables,
                 const base::Place& at) {
  const Edge start = edge_of(text.substr(0, variables.front().offset));
  const Edge end = edge_of(text.substr(variables.back().end()));
  if (start == Edge::nothing) in.add(rule("template.body.starts_with_variable"), at);
  if (start == Edge::punctuation) in.add(rule("template.body.variable_near_start"), at);
  if (end == Edge::nothing) in.add(rule("template.body.ends_with_variable"), at);
  if (end == Edge::punctuation) in.add(rule("template.body.variable_near_end"), at);
}

void check_adjacency(const Inspection& in, std::string_view text, const std::vector<Placeholder>& variables,
                     const base::Place& at) {
  std::size_t told = 0;
  for (std::size_t i = 1; i < variables.size() && told < limit::told; ++i) {
    const Placeholder& left = variables[i - 1];
    const Placeholder& right = variables[i];
    if (!text::trim(text.substr(left.end(), right.offset - left.end())).empty()) continue;
    ++told;
    in.add(rule("template.body.adjacent_variables"), at, {{"first", left.name}, {"second", right.name}});
  }
}

/// The fewest words that carry `variables`.
std::size_t words_needed(std::size_t variables) {
  return (100 * variables + limit::variables_percent - 1) / limit::variables_percent;
}

void check_ratio(const Inspection& in, std::string_view text, const TextVariables& variables, const base::Place& at) {
  const std::size_t weight = variables.weight();
  const std::size_t needed = words_needed(weight);
  const text::Words words = text::count_words(text, variables.list);
  if (words.count >= needed) return;
  const base::Rule& found =
      words.most < needed ? rule("template.body.too_many_variables") : rule("template.body.perhaps_too_many_variables");
  in.add(found, at, {{"variables", weight}, {"actual", words.count}, {"min", needed}});
}

void check_emoji(const Inspection& in, std::string_view text, const base::Place& at) {
  const std::size_t emoji = text::count_emoji(text);
  if (emoji > limit::body_emoji) {
    in.add(rule("template.body.too_many_emoji"), at, {{"max", limit::body_emoji}, {"actual", emoji}});
  } else if (emoji > limit::utility_emoji && in.is(Category::UTILITY)) {
    in.add(rule("template.body.many_emoji_for_utility"), at, {{"max", limit::utility_emoji}, {"actual", emoji}});
  }
}

}  // namespace

void check_body(const Inspection& in, const Spot& spot) {
  if (in.is(Category::AUTHENTICATION)) return;  // Meta writes it
  const Component& body = spot.component;
  if (!has_text(in, body.text, body.extra, spot.at, "text", rule("template.body.text_missing"))) return;
  const std::string_view text = *body.text;
  const base::Place at{spot.at, "text"};
  check_length(in, text, spot.in_card ? limit::body_of_card : longest_body(in.whole), at,
               rule("template.body.too_long"));
  const text::LineBreaks breaks = text::longest_line_breaks(text);
  if (breaks.count > limit::body_line_breaks) {
    in.add(rule("template.body.line_breaks"), at, {{"max", limit::body_line_breaks}, {"actual", breaks.count}});
  }
  check_emoji(in, text, at);
  const TextVariables variables = check_variables(in, text, at);
  if (!variables.list.empty()) {
    if (has_only_variables(text, variables.list)) {
      in.add(rule("template.body.only_variables"), at);
    } else {
      check_edges(in, text, variables.list, at);
      check_ratio(in, text, variables, at);
    }
    check_adjacency(in, text, variables.list, at);
  }
  check_samples(in, variables, body, spot.at, body_samples);
}

}  // namespace heliograph::template_
