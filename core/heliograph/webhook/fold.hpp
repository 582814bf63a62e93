// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace heliograph::webhook {

/// `text` (UTF-8) in the form in which words are compared: two texts that people take for the same word have the same
/// form. Capitals are small letters (Latin with accents, Greek, Cyrillic, Armenian, Georgian), `ß` is `ss`, and of the
/// Turkish letters `İ` and `ı` are both `i`. Full-width forms are the usual ones, letters with separate accents the
/// composed ones, Hangul jamo syllables; Greek has no stress marks, as capitals have none. Invisible characters,
/// variation selectors and skin tones are dropped, runs of white space are one space, and white space and punctuation
/// around the text are gone. Folding what was folded changes nothing. Linear in the length of `text`.
/// Source: own reason, after Unicode 15 chapter 5.18 (case folding) and annex 15 (composition).
[[nodiscard]] std::string fold(std::string_view text);

}  // namespace heliograph::webhook
