// SPDX-License-Identifier: Apache-2.0
#pragma once

// Catch2 under either of its names: 3.x brings catch_all.hpp, 2.x one catch.hpp.
#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
using Catch::Matchers::ContainsSubstring;
#else
#include <catch2/catch.hpp>
using Catch::Matchers::Contains;
/// The name Catch2 3 gives to 2.x's `Contains(text)`.
inline auto ContainsSubstring(const std::string& text) { return Contains(text); }
#endif
