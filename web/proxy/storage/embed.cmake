# SPDX-License-Identifier: Apache-2.0
# Writes OUTPUT, a C++ source that holds every migration named after `--` as one row.
set(rows "")
set(count 0)
set(after_dashes FALSE)
math(EXPR last "${CMAKE_ARGC} - 1")
foreach(index RANGE ${last})
  set(argument "${CMAKE_ARGV${index}}")
  if(after_dashes)
    get_filename_component(name "${argument}" NAME_WE)
    string(REGEX MATCH "^[0-9]+" digits "${name}")
    string(REGEX REPLACE "^0+" "" number "${digits}")
    file(READ "${argument}" text)
    math(EXPR count "${count} + 1")
    string(APPEND rows "    Migration{${number}, \"${name}\", R\"sql(${text})sql\"},\n")
  elseif(argument STREQUAL "--")
    set(after_dashes TRUE)
  endif()
endforeach()
file(WRITE "${OUTPUT}" "// Generated from web/proxy/storage/migrations.
#include \"proxy/storage/migrations.hpp\"

#include <array>

namespace heliograph::proxy::storage {
namespace {
constexpr std::array<Migration, ${count}> table{
${rows}};
}  // namespace

std::span<const Migration> migrations() { return table; }
}  // namespace heliograph::proxy::storage
")
