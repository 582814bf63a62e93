// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

/// Filters of lists, as they come in a query and as SQL compares them.
namespace heliograph::proxy::domain {

/// The words of `text` between commas, without white space around them; empty ones are left out.
[[nodiscard]] std::vector<std::string> words_of(std::string_view text);

/// Words as SQL searches them with `LIKE '%,' || column || ',%'`: `,a,b,`.
[[nodiscard]] std::string listed(const std::vector<std::string>& words);

/// The pattern of `LIKE … ESCAPE '\'` that is met by every text that holds `text`.
[[nodiscard]] std::string contains_pattern(std::string_view text);

/// ASCII letters in lower case.
[[nodiscard]] std::string in_lower_case(std::string_view text);

}  // namespace heliograph::proxy::domain
