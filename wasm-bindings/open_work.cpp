// SPDX-License-Identifier: Apache-2.0
#include "open_work.hpp"

#include <algorithm>
#include <map>
#include <memory>

namespace heliograph::bindings {

namespace {

tl::unexpected<base::Findings> refused(std::string_view what) {
  base::Findings findings;
  findings.add(base::rule("base.internal"), std::string{}, {{"what", what}});
  return tl::unexpected(std::move(findings));
}

/// What is open, by number. Numbers are not used twice, so a late call never meets another's work.
template <class T>
class Desk {
 public:
  template <class... Arguments>
  Expected<std::uint32_t> open(Arguments&&... arguments) {
    if (open_.size() >= open_max) return refused("too many are open");
    open_.emplace(++last_, std::make_unique<T>(std::forward<Arguments>(arguments)...));
    return last_;
  }

  template <class Work>
  auto with(std::uint32_t number, Work&& work) -> Expected<decltype(work(std::declval<T&>()))> {
    const auto found = open_.find(number);
    if (found == open_.end()) return refused("no such number is open");
    return work(*found->second);
  }

  bool close(std::uint32_t number) { return open_.erase(number) > 0; }

 private:
  std::map<std::uint32_t, std::unique_ptr<T>> open_;
  std::uint32_t last_ = 0;
};

Desk<audience::AudienceReader>& files() {
  static Desk<audience::AudienceReader> desk;
  return desk;
}

Desk<campaign::BatchRenderer>& sends() {
  static Desk<campaign::BatchRenderer> desk;
  return desk;
}

/// A dry run with the journey that it goes through.
class Walk {
 public:
  Walk(journey::CompiledJourney journey, const journey::JourneyRates& rates, const journey::JourneyContext& context)
      : journey_(std::move(journey)), zone_(context.zone), dry_run_(journey_, rates, context.now) {}

  void add(const WalkingPerson& person) {
    journey::JourneyFacts facts;
    facts.profile = &person.profile;
    facts.profile_zone = person.zone ? &*person.zone : nullptr;
    facts.journey_zone = &zone_;
    dry_run_.add(people_++, facts);
  }
  [[nodiscard]] journey::JourneyDryRunResult result() const { return dry_run_.result(); }

 private:
  journey::CompiledJourney journey_;
  campaign::ZoneClock zone_;
  journey::JourneyDryRun dry_run_;
  std::uint64_t people_ = 0;
};

Desk<Walk>& walks() {
  static Desk<Walk> desk;
  return desk;
}

}  // namespace

Expected<std::uint32_t> open_file(const audience::ReaderOptions& options) { return files().open(options); }

Expected<audience::ReaderProgress> feed_file(std::uint32_t file, std::string_view bytes) {
  return files().with(file, [&](audience::AudienceReader& reader) {
    reader.feed(bytes);
    return reader.progress();
  });
}

Expected<audience::ReaderSummary> finish_file(std::uint32_t file) {
  return files().with(file, [](audience::AudienceReader& reader) {
    reader.finish();
    return reader.summary();
  });
}

Expected<audience::ReaderSummary> summary_of_file(std::uint32_t file) {
  return files().with(file, [](audience::AudienceReader& reader) { return reader.summary(); });
}

Expected<std::vector<audience::RowProblem>> problems_of_file(std::uint32_t file, std::uint32_t from,
                                                             std::uint32_t count) {
  return files().with(file, [&](const audience::AudienceReader& reader) {
    const auto problems = reader.problems();
    const std::size_t begin = std::min<std::size_t>(from, problems.size());
    const auto part = problems.subspan(begin, std::min<std::size_t>(count, problems.size() - begin));
    return std::vector<audience::RowProblem>{part.begin(), part.end()};
  });
}

Expected<campaign::DryRunResult> try_out_file(std::uint32_t file, const campaign::FileDryRunRequest& request) {
  return files().with(
      file, [&](const audience::AudienceReader& reader) { return campaign::dry_run_file(reader, request); });
}

bool close_file(std::uint32_t file) { return files().close(file); }

Expected<OpenSend> open_send(const campaign::CompileRequest& request, const std::vector<std::string>& columns) {
  campaign::Compiled compiled = campaign::compile(request);
  OpenSend opened{0, compiled.send.attributes(), std::move(compiled.findings)};
  if (opened.findings.has_errors()) return opened;
  const auto number = sends().open(std::move(compiled.send), columns);
  if (!number) return tl::unexpected(number.error());
  opened.send = *number;
  return opened;
}

Expected<std::vector<campaign::BatchFailure>> render_lines(std::uint32_t send, std::string_view people,
                                                           std::size_t count, std::string& lines) {
  std::optional<std::vector<campaign::BatchFailure>> failures;
  const auto found = sends().with(send, [&](campaign::BatchRenderer& renderer) {
    failures = renderer.render(people, count, lines);
    return true;
  });
  if (!found) return tl::unexpected(found.error());
  if (!failures) return refused("the people do not have the columns");
  return std::move(*failures);
}

Expected<RenderedLines> render_people(std::uint32_t send, std::string_view people, std::uint32_t count) {
  RenderedLines rendered;
  auto failures = render_lines(send, people, count, rendered.lines);
  if (!failures) return tl::unexpected(std::move(failures).error());
  rendered.failures = std::move(*failures);
  return rendered;
}

bool close_send(std::uint32_t send) { return sends().close(send); }

Expected<OpenWalk> open_walk(const journey::JourneyForm& form, std::string_view journey_id,
                             const journey::JourneyRates& rates) {
  OpenWalk opened{0, {}, journey::validate_journey(form)};
  if (opened.findings.has_errors()) return opened;
  journey::CompiledJourney compiled = journey::compile_journey(form.journey, journey_id);
  opened.attributes = compiled.attributes();
  const auto number = walks().open(std::move(compiled), rates, form.context);
  if (!number) return tl::unexpected(number.error());
  opened.walk = *number;
  return opened;
}

Expected<journey::JourneyDryRunResult> walk_people(std::uint32_t walk, const std::vector<WalkingPerson>& people) {
  return walks().with(walk, [&](Walk& open) {
    for (const WalkingPerson& person : people) open.add(person);
    return open.result();
  });
}

bool close_walk(std::uint32_t walk) { return walks().close(walk); }

}  // namespace heliograph::bindings
