// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/template/context.hpp>
#include <heliograph/template/limits.hpp>
#include <heliograph/template/model.hpp>
#include <heliograph/template/rule_table.hpp>
#include <heliograph/text/placeholder.hpp>
#include <initializer_list>
#include <span>
#include <string_view>
#include <vector>

/// What the checks of a template share.
namespace heliograph::template_ {

/// One template being judged.
struct Inspection {
  const Template& whole;
  const Context& context;
  Form form;
  base::Findings& findings;

  /// Whether the template's category is known to be `category`.
  [[nodiscard]] bool is(Category category) const {
    return whole.category.has_value() && whole.category->known == category;
  }
  /// Whether the template's category is known to be another than `category`.
  [[nodiscard]] bool is_not(Category category) const {
    return whole.category.has_value() && whole.category->known.has_value() && whole.category->known != category;
  }
  /// Whether samples and other things that Graph asks for but does not give back may be asked for.
  [[nodiscard]] bool is_request() const { return form != Form::existing; }

  void add(const base::Rule& rule, const base::Place& at, std::initializer_list<base::Arg> args = {}) const {
    findings.add(rule, at, args);
  }
};

/// One component being judged.
struct Spot {
  const Component& component;
  const base::Place& at;
  std::span<const Component> siblings;  ///< the list it stands in
  bool in_card = false;
};

/// Whether `extra` keeps a member `name` of a wrong type: then the reader has told so, and it is not missing.
[[nodiscard]] bool has_wrong_type(const base::Json& extra, std::string_view name);

/// Whether `text` is there with something in it. Otherwise adds `missing` at the member `name` of `at`.
bool has_text(const Inspection& in, const std::optional<std::string>& text, const base::Json& extra,
              const base::Place& at, std::string_view name, const base::Rule& missing);

/// Whether `text` has at most `max` code points; otherwise adds `rule` {max, actual}. Warns when only its UTF-16 units
/// exceed `max`.
bool check_length(const Inspection& in, std::string_view text, std::size_t max, const base::Place& at,
                  const base::Rule& rule);

/// The variables of one text, as far as they are well formed, and what was found out about them.
struct TextVariables {
  std::vector<text::Placeholder> list;  ///< in order, well-formed ones only
  std::vector<std::string_view> names;  ///< each name once, as they appear
  std::size_t distinct = 0;
  bool has_numbers = false;
  bool has_names = false;
  bool sound = true;  ///< nothing was wrong with them

  /// The number of variables Meta divides by the words: every occurrence of a name, each number once.
  [[nodiscard]] std::size_t weight() const { return has_names ? list.size() : distinct; }
};

/// Reads the variables of `text`, which stands at `at`, and judges their form, style and order. Buttons keep numbers
/// where the texts have names (`numbers_allowed`).
TextVariables check_variables(const Inspection& in, std::string_view text, const base::Place& at,
                              bool numbers_allowed = false);

/// Where the samples of a text's variables are.
struct SampleFields {
  std::string_view numbered;  ///< the example's member for numbered variables
  const std::optional<Samples> Example::*rows;
  std::string_view named;  ///< the example's member for named variables
  const std::optional<std::vector<NamedExample>> Example::*params;
  Samples::Shape shape;  ///< how `numbered` is written
};
extern const SampleFields header_samples;
extern const SampleFields body_samples;

/// Judges the samples for `variables` of the component at `at`.
void check_samples(const Inspection& in, const TextVariables& variables, const Component& component,
                   const base::Place& at, const SampleFields& fields);

/// Judges the sample of the one variable of a button's URL.
void check_url_sample(const Inspection& in, bool has_variable, const Button& button, const base::Place& at);

// One check per subject, each in a file of its own below rules/.
void check_name(const Inspection& in);
void check_language(const Inspection& in);
void check_category(const Inspection& in);
void check_time_to_live(const Inspection& in);
void check_library(const Inspection& in);
void check_structure(const Inspection& in);
void check_account(const Inspection& in);
void check_authentication(const Inspection& in);
void check_offer_surroundings(const Inspection& in);
void check_predictions(const Inspection& in);
void check_unknown_fields(const Inspection& in);

void check_component(const Inspection& in, const Spot& spot);
void check_header(const Inspection& in, const Spot& spot);
void check_body(const Inspection& in, const Spot& spot);
void check_footer(const Inspection& in, const Spot& spot);
void check_buttons(const Inspection& in, const Spot& spot);
void check_carousel(const Inspection& in, const Spot& spot);
void check_offer(const Inspection& in, const Spot& spot);
void check_call_permission(const Inspection& in, const Spot& spot);

void check_url_button(const Inspection& in, const Button& button, const base::Place& at);
void check_phone_button(const Inspection& in, const Button& button, const base::Place& at);
void check_copy_code_button(const Inspection& in, const Button& button, const base::Place& at);
void check_flow_button(const Inspection& in, const Button& button, const base::Place& at);
void check_otp_button(const Inspection& in, const Button& button, const base::Place& at);

}  // namespace heliograph::template_
