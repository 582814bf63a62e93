// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <heliograph/base/finding.hpp>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace heliograph::proxy::cli {

/// The language that `LC_ALL`, `LC_MESSAGES` or `LANG` asks for, the first of them that says anything, where it is one of
/// ours; else `en`.
[[nodiscard]] std::string_view language_of_environment();

/// What findings say in one language.
class Texts {
 public:
  /// @param language the tag of a locale file; English where there is none
  explicit Texts(std::string_view language);

  /// What is wrong, on one line; the code and its args where the language has no text. Long args are cut, and characters
  /// that a terminal would obey are shown as U+FFFD.
  [[nodiscard]] std::string text(const base::Finding& finding) const;
  /// What to do next; "" when there is nothing to say.
  [[nodiscard]] std::string next(const base::Finding& finding) const;
  /// The same for any finding of a code: `<max>` stands where a finding has its own value.
  [[nodiscard]] std::string general_text(std::string_view code) const;
  [[nodiscard]] std::string general_next(std::string_view code) const;

 private:
  [[nodiscard]] const std::string* pattern(std::string_view code, std::string_view ending) const;

  std::map<std::string, std::string, std::less<>> patterns_;
};

/// A finding as a person reads it on a terminal, in the language of the environment: the text, and what to do next.
[[nodiscard]] std::string text_of(const base::Finding& finding);

/// `text` with U+FFFD in place of what a terminal would obey: control characters, line breaks among them.
[[nodiscard]] std::string printable(std::string_view text);

}  // namespace heliograph::proxy::cli
