// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "http/problem.hpp"

namespace heliograph::sandbox {

using http::Json;

inline constexpr std::array<std::string_view, 5> catalog_languages = {"en_US", "fr", "ko", "zh_CN", "es"};

/// Text in each of `catalog_languages`.
using Texts = std::array<std::string_view, catalog_languages.size()>;

/// One template of the world in all its languages. In its texts `{name}` stands for a variable.
struct Family {
  std::string_view name;
  std::string_view category;
  std::string_view header;   ///< format of the header: empty, TEXT, IMAGE, VIDEO, DOCUMENT or LOCATION
  std::string_view buttons;  ///< names of buttons, separated by spaces, in the order of their appearance
  bool named = false;        ///< named rather than positional variables
  Texts body;
};

/// The families of each category.
const std::vector<Family>& utility_families();
const std::vector<Family>& service_families();
const std::vector<Family>& marketing_families();
const std::vector<Family>& authentication_families();

/// The components of a family in one language, as Graph returns them.
/// @param language index into `catalog_languages`
Json catalog_components(const Family& family, std::size_t language);

}  // namespace heliograph::sandbox
