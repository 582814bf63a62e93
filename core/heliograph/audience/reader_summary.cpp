// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/audience/reader.hpp>
#include <heliograph/audience/rule_table.hpp>

namespace heliograph::audience {

const ReaderProgress& AudienceReader::progress() {
  summary_.progress.bytes = csv_.bytes();
  return summary_.progress;
}

ReaderSummary AudienceReader::summary() {
  ReaderSummary summary = summary_;
  const auto listed = static_cast<std::ptrdiff_t>(std::min(problems_.size(), limit::problems_listed));
  summary.problems.assign(problems_.begin(), problems_.begin() + listed);
  summary.progress = progress();
  summary.delimiter = csv_.delimiter() == 0 ? std::string{} : std::string(1, csv_.delimiter());
  for (std::size_t i = 0; i < counts_.size(); ++i) {
    if (counts_[i] > 0) summary.counts_by_code[std::string{rules[i].code}] = counts_[i];
  }
  summary.locales.assign(locales_.names.begin() + 1, locales_.names.end());
  summary.time_zones.assign(time_zones_.names.begin() + 1, time_zones_.names.end());
  return summary;
}

}  // namespace heliograph::audience
