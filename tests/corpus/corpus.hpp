// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/base/json.hpp>
#include <string>
#include <vector>

/// The corpus of JSON bodies that stands beside the sources: real requests and answers, and bodies that must be
/// refused.
namespace corpus {

/// One file of it, as its manifest describes it.
struct Body {
  std::string file;      ///< below the corpus folder
  std::string kind;      ///< `template_create`, `message_send` …
  std::string validity;  ///< `valid`, `invalid` or `syntax`
  std::string rule;      ///< what an invalid one breaks
  std::string note;
  heliograph::base::Json json;
  std::string text;  ///< the file as it is
};

/// The corpus folder, or "" when there is none: HELIOGRAPH_SHARED/corpus, else ../shared/corpus beside the sources.
[[nodiscard]] std::string folder();

/// All bodies of a validity and kind, in the order of the manifest; empty without a corpus. The first call without a
/// corpus prints that its tests have nothing to look at.
[[nodiscard]] std::vector<Body> bodies(const std::string& validity, const std::string& kind);

}  // namespace corpus
