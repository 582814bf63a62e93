// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <heliograph/base/finding.hpp>
#include <iterator>

namespace heliograph::base {

/// When a refusal of a lifecycle is no reason although its row did not hold: several rows ask for several things, and
/// what is there already needs no telling.
template <class Facts>
struct Excuse {
  const Rule* refusal;
  bool (*applies)(const Facts&);
};

/// `refusals` without those that one of `excuses` applies to.
template <class Facts, std::size_t Count>
[[nodiscard]] Findings without_excused(Findings refusals, const Excuse<Facts> (&excuses)[Count], const Facts& facts) {
  std::erase_if(refusals, [&](const Finding& refusal) {
    const auto excuse = std::find_if(std::begin(excuses), std::end(excuses),
                                     [&](const Excuse<Facts>& one) { return one.refusal->code == refusal.code; });
    return excuse != std::end(excuses) && excuse->applies(facts);
  });
  return refusals;
}

}  // namespace heliograph::base
