// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/campaign/batch.hpp>
#include <heliograph/campaign/file_dry_run.hpp>
#include <heliograph/journey/dry_run.hpp>
#include <heliograph/journey/validate.hpp>

#include "adapter.hpp"

/// Work that lasts longer than one call: audience files while they are read and after, compiled sends, and dry runs of
/// journeys. The page names each by a number, from 1, until it closes it.
namespace heliograph::bindings {

inline constexpr std::size_t open_max = 16;  ///< of each kind

template <class T>
using Expected = tl::expected<T, base::Findings>;

/// Opens a file. Every function here finds `base.internal` when too many are open or a number is not open.
[[nodiscard]] Expected<std::uint32_t> open_file(const audience::ReaderOptions& options);
/// Reads on.
[[nodiscard]] Expected<audience::ReaderProgress> feed_file(std::uint32_t file, std::string_view bytes);
/// The file ends here.
[[nodiscard]] Expected<audience::ReaderSummary> finish_file(std::uint32_t file);
/// What the reader made of the file so far.
[[nodiscard]] Expected<audience::ReaderSummary> summary_of_file(std::uint32_t file);
/// The kept problems from number `from` (from 0), at most `count`.
[[nodiscard]] Expected<std::vector<audience::RowProblem>> problems_of_file(std::uint32_t file, std::uint32_t from,
                                                                           std::uint32_t count);
[[nodiscard]] Expected<campaign::DryRunResult> try_out_file(std::uint32_t file,
                                                            const campaign::FileDryRunRequest& request);
/// Whether the file was open.
bool close_file(std::uint32_t file);

/// A compiled send.
struct OpenSend {
  std::uint32_t send = 0;               ///< 0 when the findings have errors
  std::vector<std::string> attributes;  ///< that it reads
  base::Findings findings;
};
BOOST_DESCRIBE_STRUCT(OpenSend, (), (send, attributes, findings))

/// Compiles a send to be filled with the values of `columns`; see campaign::BatchRenderer.
[[nodiscard]] Expected<OpenSend> open_send(const campaign::CompileRequest& request,
                                           const std::vector<std::string>& columns);
/// Puts the messages of `count` people into `lines`; see campaign::BatchRenderer.
[[nodiscard]] Expected<std::vector<campaign::BatchFailure>> render_lines(std::uint32_t send, std::string_view people,
                                                                         std::size_t count, std::string& lines);

/// Messages as lines, and the people without one.
struct RenderedLines {
  std::string lines;
  std::vector<campaign::BatchFailure> failures;
};
BOOST_DESCRIBE_STRUCT(RenderedLines, (), (lines, failures))

[[nodiscard]] Expected<RenderedLines> render_people(std::uint32_t send, std::string_view people, std::uint32_t count);
/// Whether the send was open.
bool close_send(std::uint32_t send);

/// A dry run of a journey.
struct OpenWalk {
  std::uint32_t walk = 0;               ///< 0 when the findings have errors
  std::vector<std::string> attributes;  ///< that it looks at
  base::Findings findings;
};
BOOST_DESCRIBE_STRUCT(OpenWalk, (), (walk, attributes, findings))

/// Somebody who walks a journey in a dry run.
struct WalkingPerson {
  audience::Profile profile;
  std::optional<campaign::ZoneClock> zone;  ///< absent: the journey's
};
BOOST_DESCRIBE_STRUCT(WalkingPerson, (), (profile, zone))

/// Opens a dry run of the form's journey, which everybody enters at the form's time. `journey_id` sets its chances apart
/// from those of other journeys.
[[nodiscard]] Expected<OpenWalk> open_walk(const journey::JourneyForm& form, std::string_view journey_id,
                                           const journey::JourneyRates& rates);
/// Walks people through, after those of earlier calls, and gives what became of all of them.
[[nodiscard]] Expected<journey::JourneyDryRunResult> walk_people(std::uint32_t walk,
                                                                 const std::vector<WalkingPerson>& people);
/// Whether the dry run was open.
bool close_walk(std::uint32_t walk);

}  // namespace heliograph::bindings
