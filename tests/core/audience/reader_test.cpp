// SPDX-License-Identifier: Apache-2.0
#include <heliograph/audience/reader.hpp>

#include "catch.hpp"

using namespace heliograph;
using namespace heliograph::audience;

namespace {

struct Kept : RowVisitor {
  std::vector<Profile> profiles;
  void visit(const JudgedRow& row) override { profiles.push_back(to_profile(row)); }
};

ReaderOptions korean() {
  ReaderOptions options;
  options.default_calling_code = "82";
  options.marketing_actions = {"news"};
  return options;
}

ReaderSummary read(std::string_view text, Kept* kept = nullptr, ReaderOptions options = korean()) {
  AudienceReader reader{std::move(options), kept};
  reader.feed(text);
  reader.finish();
  return reader.summary();
}

}  // namespace

TEST_CASE("a file becomes people with their consents and attributes") {
  Kept kept;
  const ReaderSummary summary = read(
      "\xEF\xBB\xBF휴대폰;이름;언어;시간대;수신동의;ID\r\n"
      "010-1234-5678;김민;ko;Asia/Seoul;예;c1\r\n"
      "+1 415 555 0100;\"Ann \"\"A\"\"\";en_US;;아니오;\r\n",
      &kept);
  CHECK(summary.progress.accepted == 2);
  CHECK(summary.progress.us_numbers == 1);
  CHECK(summary.progress.without_time_zone == 1);
  CHECK(summary.delimiter == ";");
  CHECK(summary.locales == std::vector<std::string>{"ko", "en_US"});
  REQUIRE(kept.profiles.size() == 2);
  CHECK(kept.profiles[0].phone == "821012345678");
  CHECK(kept.profiles[0].attributes.at("이름") == "김민");
  CHECK(kept.profiles[0].consents.at("news") == Consent::granted);
  CHECK(kept.profiles[0].external_id == "c1");
  CHECK(kept.profiles[1].attributes.at("이름") == "Ann \"A\"");
  CHECK(kept.profiles[1].consents.at("news") == Consent::refused);
  CHECK(summary.problems.empty());
}

TEST_CASE("each row is accepted, a duplicate or rejected, and each problem has its row and column") {
  const ReaderSummary summary = read(
      "name,phone,locale\n"
      "A,+821012345678,ko\n"
      "B,010-1234-5678,ko\n"
      "C,none,ko\n"
      "D,,ko\n"
      "E,+821012345679,korean language\n");
  CHECK(summary.progress.accepted == 2);
  CHECK(summary.progress.duplicates == 1);
  CHECK(summary.progress.rejected == 2);
  REQUIRE(summary.problems.size() == 4);
  CHECK(summary.problems[0].finding.code == "audience.duplicate");
  CHECK(summary.problems[0].row == 3);
  CHECK(summary.problems[1].finding.code == "audience.phone_characters");
  CHECK(summary.problems[1].row == 4);
  CHECK(summary.problems[1].column == 2);
  CHECK(summary.problems[1].header == "phone");
  CHECK(summary.problems[1].value == "none");
  CHECK(summary.problems[2].finding.code == "audience.no_address");
  CHECK(summary.problems[3].finding.code == "audience.locale_malformed");
  CHECK(summary.counts_by_code.at("audience.duplicate") == 1);
}

TEST_CASE("a person known by user id alone is a person, once") {
  const ReaderSummary summary = read("phone,user_id\n,US.123\n,US.123\n+821012345678,US.124\n,US.124\n,123\n");
  CHECK(summary.progress.accepted == 2);
  CHECK(summary.progress.duplicates == 2);
  CHECK(summary.progress.rejected == 1);
}

TEST_CASE("a file without a header and one whose columns are given are read alike") {
  ReaderOptions options = korean();
  const ReaderSummary guessed = read("+821012345678,Ann\n+821012345679,Bob\n");
  CHECK_FALSE(guessed.has_header);
  CHECK(guessed.progress.accepted == 2);
  options.columns = {{"", ColumnRole::phone, ""}, {"", ColumnRole::attribute, "name"}};
  options.has_header = false;
  Kept kept;
  CHECK(read("+821012345678,Ann\n+821012345679,Bob\n", &kept, options).progress.accepted == 2);
  CHECK(kept.profiles[1].attributes.at("name") == "Bob");
  options.has_header = true;
  CHECK(read("+821012345678,Ann\n+821012345679,Bob\n", nullptr, options).progress.accepted == 1);
}

TEST_CASE("what is wrong with the file as a whole is told") {
  CHECK(read("").findings.has("audience.empty_file"));
  CHECK(read("phone\n").findings.has("audience.empty_file"));
  CHECK(read("name\nAnn\n").findings.has("audience.no_address_column"));
  CHECK(read("\xFF\xFEp").findings.has("audience.not_text"));
}

TEST_CASE("the list of problems is bounded code by code, their number is not") {
  std::string text = "phone,locale\n";
  for (int i = 0; i < 500; ++i) text += "x,?\n";
  const ReaderSummary summary = read(text);
  CHECK(summary.problems_total == 1'000);
  CHECK(summary.problems.size() == 200);
  CHECK(summary.counts_by_code.at("audience.phone_characters") == 500);
  CHECK(summary.progress.rejected == 500);
}

TEST_CASE("rows of another length are read as far as they go") {
  Kept kept;
  const ReaderSummary summary = read("phone,name,city\n+821012345678,Ann\n+821012345679,Bob,Seoul,more\n", &kept);
  CHECK(summary.progress.accepted == 2);
  CHECK(summary.counts_by_code.at("audience.row_shorter") == 1);
  CHECK(summary.counts_by_code.at("audience.row_longer") == 1);
  CHECK(kept.profiles[1].attributes.at("city") == "Seoul");
}

TEST_CASE("a consent that cannot be read counts as refused, and too long values are left out") {
  Kept kept;
  const std::string longest(1'024, 'x');
  const ReaderSummary summary =
      read("phone,news,note\n+821012345678,perhaps," + longest + "\n+821012345679,yes," + longest + "x\n", &kept);
  CHECK(kept.profiles[0].consents.at("news") == Consent::refused);
  CHECK(kept.profiles[0].attributes.at("note").size() == 1'024);
  CHECK(kept.profiles[1].attributes.empty());
  CHECK(summary.counts_by_code.at("audience.value_too_long") == 1);
}

TEST_CASE("the columns of the result have one entry a person") {
  AudienceReader reader{korean()};
  reader.feed(
      "phone,news,name,time_zone\n+821012345678,yes,,Asia/Seoul\n+14155550100,no,Ann,\n+79161234567,,B,Asia/Seoul\n");
  reader.finish();
  const Recipients& recipients = reader.recipients();
  REQUIRE(recipients.size() == 3);
  CHECK(recipients.rows == std::vector<std::uint32_t>{2, 3, 4});
  CHECK(recipients.granted == std::vector<std::uint32_t>{1, 0, 0});
  CHECK(recipients.refused == std::vector<std::uint32_t>{0, 1, 0});
  CHECK(recipients.present == std::vector<std::uint64_t>{0, 1, 1});
  CHECK(recipients.flags[1] == Recipients::is_us);
  CHECK(recipients.flags[2] == Recipients::is_not_optimizable);
  CHECK(reader.time_zones()[recipients.time_zone[2]] == "Asia/Seoul");
  CHECK(recipients.time_zone[1] == 0);
}

TEST_CASE("rows lost to the text are rejected rows") {
  const ReaderSummary summary = read("phone,name\n+821012345678,\"open\n+821012345679,x\n");
  CHECK(summary.progress.rejected == 1);
  CHECK(summary.progress.accepted == 0);
  CHECK(summary.problems[0].finding.code == "audience.quote_unclosed");
}

TEST_CASE("as many problems are kept as asked for, a tenth of one kind, and a summary lists a thousand") {
  std::string text = "phone\n";
  for (int i = 0; i < 3000; ++i) text += "none\n";
  const auto kept = [&](std::optional<std::int64_t> wanted) {
    ReaderOptions options = korean();
    options.problems_kept = wanted;
    AudienceReader reader{options};
    reader.feed(text);
    reader.finish();
    CHECK(reader.summary().problems_total == 3000);
    CHECK(reader.summary().problems.size() == std::min<std::size_t>(reader.problems().size(), limit::problems_listed));
    return reader.problems().size();
  };
  CHECK(kept(std::nullopt) == 100);
  CHECK(kept(20'000) == 2000);
  CHECK(kept(100'000'000) == 3000);
  CHECK(kept(0) == 0);
  CHECK(kept(-1) == 0);
}
