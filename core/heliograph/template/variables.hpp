// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <heliograph/template/model.hpp>
#include <optional>
#include <string>
#include <vector>

namespace heliograph::template_ {

/// Which part of a template a variable stands in.
enum class Part { header, body, button };
BOOST_DESCRIBE_ENUM(Part, header, body, button)

/// One variable of one text. Each number and each name stands once per text.
struct Variable {
  std::string key;   ///< names it within the template: `body.1`, `header.first_name`, `button.0.1`, `card.2.body.1`
  std::string name;  ///< what stands between the braces
  Part part = Part::body;
  std::optional<std::uint32_t> card;    ///< the carousel's card, from 0
  std::optional<std::uint32_t> button;  ///< the button, from 0, as messages count them
  std::string at;                       ///< JSON Pointer of the text
  std::string example_at;               ///< JSON Pointer where its sample value stands or would stand
  std::optional<std::string> example;   ///< its sample value
};
BOOST_DESCRIBE_STRUCT(Variable, (), (key, name, part, card, button, at, example_at, example))

/// Every variable of `whole` in the order of its components: numbers in a text in ascending order, names as they
/// appear.
[[nodiscard]] std::vector<Variable> variables(const Template& whole);

/// The key of a variable: see Variable::key.
[[nodiscard]] std::string variable_key(Part part, std::optional<std::uint32_t> card,
                                       std::optional<std::uint32_t> button, std::string_view name);

/// The template's JSON with `value` as the sample of the variable `name` of the text at `at`; the block of samples is
/// made where it is missing, and samples of variables that the text no longer holds are dropped. Anything but a text of
/// the template at `at` leaves the document as it is.
[[nodiscard]] base::Json with_example(const base::Json& document, std::string_view at, std::string_view name,
                                      std::string_view value);

/// A variable that the text at `at` does not hold yet, as it is written into the text: `{{3}}` or `{{variable_3}}`.
[[nodiscard]] std::string next_variable(const base::Json& document, std::string_view at);

}  // namespace heliograph::template_
