# SPDX-License-Identifier: Apache-2.0
# Writes OUTPUT, a C++ source that holds every locale file named after `--` as one string each.
set(rows "")
set(count 0)
set(after_dashes FALSE)
math(EXPR last "${CMAKE_ARGC} - 1")
foreach(index RANGE ${last})
  set(argument "${CMAKE_ARGV${index}}")
  if(after_dashes)
    get_filename_component(language "${argument}" NAME_WE)
    file(READ "${argument}" text)
    math(EXPR count "${count} + 1")
    string(APPEND rows "    Locale{\"${language}\", R\"locale(${text})locale\"sv},\n")
  elseif(argument STREQUAL "--")
    set(after_dashes TRUE)
  endif()
endforeach()
file(WRITE "${OUTPUT}" "// Generated from core/locales.
#include <locales/locales.hpp>

#include <array>

namespace heliograph::locales {
namespace {
using std::string_view_literals::operator\"\"sv;  // counts the text without evaluating it

constexpr std::array<Locale, ${count}> table{
${rows}};
}  // namespace

std::span<const Locale> all() noexcept { return table; }

std::optional<std::string_view> find(std::string_view language) noexcept {
  for (const auto& locale : table)
    if (locale.language == language) return locale.json;
  return std::nullopt;
}
}  // namespace heliograph::locales
")
