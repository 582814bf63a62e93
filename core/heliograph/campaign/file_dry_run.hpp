// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/audience/reader.hpp>
#include <heliograph/campaign/dry_run.hpp>
#include <heliograph/campaign/model.hpp>
#include <heliograph/policy/send_settings.hpp>

namespace heliograph::campaign {

/// What the clock shows in a zone that a file names.
struct ZoneOffset {
  std::string time_zone;
  std::int64_t minutes = 0;  ///< east of UTC
};
BOOST_DESCRIBE_STRUCT(ZoneOffset, (), (time_zone, minutes))

/// What a dry run over a file needs beside the file.
struct FileDryRunRequest {
  policy::SendSettings settings;
  std::vector<ZoneOffset> zones;  ///< of the reader's time zones; offsets such as `+09:00` need none
  double rate = 80;               ///< messages per second, above 0
  std::optional<std::string> campaign_id;
  std::vector<std::int64_t> percents;  ///< of the treatments; none is one for everybody
  /// Attributes without which nobody's message is complete. Whether a row has an external id is not kept: one counts as
  /// there when the file has the column.
  std::vector<std::string> attributes;
};
BOOST_DESCRIBE_STRUCT(FileDryRunRequest, (), (settings, zones, rate, campaign_id, percents, attributes))

/// What would happen to the people of a file that `reader` has read with `keep_recipients`: what the file says about
/// them is all that is known. Samples are rows of the file.
[[nodiscard]] DryRunResult dry_run_file(const audience::AudienceReader& reader, const FileDryRunRequest& request);

}  // namespace heliograph::campaign
