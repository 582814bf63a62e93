// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/campaign/model.hpp>

/// Who gets which treatment, and in which language.
namespace heliograph::campaign {

/// A place in [0, 10000) that depends on nothing but the two ids: the same person always gets the same treatment, and
/// treatments of different campaigns are independent.
[[nodiscard]] std::uint32_t draw_of(std::string_view campaign_id, std::string_view profile_id);
[[nodiscard]] std::uint32_t draw_of(std::string_view campaign_id, std::uint64_t person);

/// The treatment (from 0) for a draw, or nothing for the control group. Percentages sum to at most 100.
[[nodiscard]] std::optional<std::size_t> treatment_for(const std::vector<Treatment>& treatments, std::uint32_t draw);

/// The language of `choice` for a person's locale: the same one, else the same language in the default or first region,
/// else the default. "" when the choice has none.
[[nodiscard]] std::string language_for(const TemplateChoice& choice, std::string_view locale);

}  // namespace heliograph::campaign
