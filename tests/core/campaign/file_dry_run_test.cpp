// SPDX-License-Identifier: Apache-2.0
#include <heliograph/campaign/file_dry_run.hpp>

#include "catch.hpp"

using namespace heliograph;
using namespace heliograph::campaign;

namespace {

constexpr std::string_view people =
    "phone,first_name,locale,time_zone,news,offers\n"
    "+821012345678,민지,ko,Asia/Seoul,yes,yes\n"
    "+821012345679,,ko,Asia/Seoul,yes,no\n"
    "+14155550100,Ann,en_US,America/Los_Angeles,yes,yes\n"
    "+33612345678,Zoé,fr,+01:00,no,yes\n";

struct File {
  audience::AudienceReader reader;

  explicit File(std::string_view text = people) : reader{options()} {
    reader.feed(text);
    reader.finish();
  }

  static audience::ReaderOptions options() {
    using audience::ColumnRole;
    audience::ReaderOptions made;
    made.columns = {{"phone", ColumnRole::phone, ""},         {"first_name", ColumnRole::attribute, "first_name"},
                    {"locale", ColumnRole::locale, ""},       {"time_zone", ColumnRole::time_zone, ""},
                    {"news", ColumnRole::consent, "news"},    {"offers", ColumnRole::consent, "offers"}};
    return made;
  }
};

FileDryRunRequest request() {
  FileDryRunRequest made;
  made.settings.now = base::Instant{1'795'000'000'000};
  return made;
}

std::int64_t people_of(const DryRunResult& result, std::string_view code) {
  for (const DryRunReason& reason : result.reasons) {
    if (reason.code == code) return reason.people;
  }
  return 0;
}

}  // namespace

TEST_CASE("everybody of a file is sent to, held back or left out, each with rows as samples") {
  const File file;
  const DryRunResult result = dry_run_file(file.reader, request());
  CHECK(result.targeted == 4);
  CHECK(result.sent == 3);
  REQUIRE(result.reasons.size() == 1);
  CHECK(result.reasons[0].code == "policy.us_marketing_pause");
  CHECK(result.reasons[0].samples == std::vector<std::uint64_t>{4});
}

TEST_CASE("a consent that a send needs is found in the column with its name") {
  const File file;
  FileDryRunRequest asked = request();
  asked.settings.marketing_actions = {"offers"};
  CHECK(people_of(dry_run_file(file.reader, asked), "policy.consent_refused") == 1);
  asked.settings.marketing_actions = {"offers", "news"};
  CHECK(people_of(dry_run_file(file.reader, asked), "policy.consent_refused") == 2);
  asked.settings.marketing_actions = {"another"};
  CHECK(people_of(dry_run_file(file.reader, asked), "policy.consent_refused") == 0);
  asked.settings.consent_mode = policy::ConsentMode::granted;
  CHECK(people_of(dry_run_file(file.reader, asked), "policy.consent_missing") == 4);
}

TEST_CASE("a message that needs an attribute is incomplete for whoever lacks it") {
  const File file;
  FileDryRunRequest asked = request();
  asked.attributes = {"first_name"};
  const DryRunResult result = dry_run_file(file.reader, asked);
  CHECK(result.incomplete == 1);
  CHECK(people_of(result, "campaign.value_missing") == 1);
  asked.attributes = {"locale", "phone", "time_zone"};
  CHECK(dry_run_file(file.reader, asked).incomplete == 0);
  asked.attributes = {"external_id"};
  CHECK(dry_run_file(file.reader, asked).incomplete == 4);
  asked.attributes = {"nowhere"};
  CHECK(dry_run_file(file.reader, asked).incomplete == 4);
}

TEST_CASE("quiet hours look at the clock of each person's zone") {
  const File file;
  FileDryRunRequest asked = request();
  asked.settings.kind = policy::MessageKind::utility;
  policy::QuietHours hours;
  // 1,795,000,000 s is a Wednesday, 11:06 UTC: 20:06 in Seoul, 12:06 at +01:00.
  policy::QuietPeriod evening;
  evening.weekdays = {0, 1, 2, 3, 4, 5, 6};
  evening.from_minute = 20 * 60;
  evening.to_minute = 24 * 60;
  hours.periods = {evening};
  asked.settings.quiet_hours = hours;
  CHECK(dry_run_file(file.reader, asked).delayed == 0);
  asked.zones = {{"Asia/Seoul", 9 * 60}};
  CHECK(dry_run_file(file.reader, asked).delayed == 2);
  hours.periods[0].from_minute = 12 * 60;
  hours.periods[0].to_minute = 13 * 60;
  asked.settings.quiet_hours = hours;
  CHECK(dry_run_file(file.reader, asked).delayed == 1);
}

TEST_CASE("treatments and a control group share the people of a file") {
  std::string text = "phone,first_name,locale,time_zone,news,offers\n";
  for (int i = 0; i < 1000; ++i) text += "+8210" + std::to_string(10'000'000 + i) + ",A,ko,Asia/Seoul,yes,yes\n";
  const File file{text};
  FileDryRunRequest asked = request();
  asked.campaign_id = "c-1";
  asked.percents = {40, 40};
  const DryRunResult result = dry_run_file(file.reader, asked);
  CHECK(result.targeted == 1000);
  REQUIRE(result.treatments.size() == 2);
  CHECK(result.treatments[0] + result.treatments[1] + result.control == 1000);
  CHECK(result.control > 150);
  CHECK(result.control < 250);
  CHECK(dry_run_file(file.reader, asked).treatments == result.treatments);
}

TEST_CASE("people beyond the portfolio's limit are counted, and a rate gives the duration") {
  const File file;
  FileDryRunRequest asked = request();
  asked.settings.kind = policy::MessageKind::utility;
  asked.settings.limit_remaining = 1;
  asked.rate = 10;
  const DryRunResult result = dry_run_file(file.reader, asked);
  CHECK(result.sent == 1);
  CHECK(result.beyond_limit == 3);
  CHECK(result.duration_ms == 100);
}
