// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/audience/columns.hpp>
#include <heliograph/audience/csv.hpp>
#include <heliograph/audience/key_set.hpp>
#include <heliograph/audience/limits.hpp>
#include <heliograph/audience/recipients.hpp>
#include <memory>

/// An audience file, judged row by row as it comes in.
namespace heliograph::audience {

/// How to read a file.
struct ReaderOptions {
  std::optional<std::string> delimiter;             ///< one character; absent: guessed
  std::optional<std::string> default_calling_code;  ///< without `+`; completes numbers that have none
  std::vector<std::string> marketing_actions;       ///< that consent columns may stand for
  std::optional<std::vector<Column>> columns;       ///< absent: guessed
  std::optional<bool> has_header;                   ///< absent: guessed
  bool keep_recipients = true;                      ///< false: only the visitor sees the rows
  std::uint64_t seed = 0;                           ///< any number that others cannot know
  /// How many problems are kept, a tenth of it of one kind; absent: as many as a summary lists. At most
  /// `limit::problems_kept`.
  std::optional<std::int64_t> problems_kept;
};
BOOST_DESCRIBE_STRUCT(ReaderOptions, (),
                      (delimiter, default_calling_code, marketing_actions, columns, has_header, keep_recipients, seed,
                       problems_kept))

/// An accepted row. It looks into the reader's room and is gone when the call that brings it returns.
struct JudgedRow {
  std::uint64_t row = 0;
  PhoneReading phone;
  std::string_view user_id;
  std::string_view external_id;
  std::string_view locale;
  std::string_view time_zone;
  std::uint32_t granted = 0;  ///< one bit for each consent column, in the order of the columns
  std::uint32_t refused = 0;
  std::uint64_t present = 0;  ///< one bit for each attribute column
  std::span<const std::string_view> fields;
  std::span<const Column> columns;
};

/// Takes accepted rows, for instance to store them.
class RowVisitor {
 public:
  virtual ~RowVisitor() = default;
  virtual void visit(const JudgedRow& row) = 0;
};

/// The person of an accepted row, without an id.
[[nodiscard]] Profile to_profile(const JudgedRow& row);

/// Something wrong with one place of the file. An error keeps the row out, a warning does not.
struct RowProblem {
  std::uint64_t row = 0;     ///< from 1, the header counted
  std::uint32_t column = 0;  ///< from 1; 0 is the whole row
  std::string header;        ///< of the column
  std::string value;         ///< as the file has it, at most 100 characters
  base::Finding finding;
};
BOOST_DESCRIBE_STRUCT(RowProblem, (), (row, column, header, value, finding))

/// How far the reader is. Every row that is no header and not empty is counted in exactly one of the three.
struct ReaderProgress {
  std::uint64_t bytes = 0;
  std::uint64_t accepted = 0;
  std::uint64_t duplicates = 0;  ///< the person stands in an earlier row
  std::uint64_t rejected = 0;    ///< nobody can be reached by it
  std::uint64_t us_numbers = 0;  ///< among the accepted: marketing does not reach them
  std::uint64_t without_time_zone = 0;
};
BOOST_DESCRIBE_STRUCT(ReaderProgress, (), (bytes, accepted, duplicates, rejected, us_numbers, without_time_zone))

/// What the reader made of the file.
struct ReaderSummary {
  std::string delimiter;
  bool has_header = true;
  std::vector<Column> columns;
  ReaderProgress progress;
  std::map<std::string, std::uint64_t> counts_by_code;  ///< every problem, listed or not
  std::vector<RowProblem> problems;                     ///< the first ones, at most `limit::problems_listed`
  std::uint64_t problems_total = 0;
  std::vector<std::vector<std::string>> samples;  ///< the first rows as written, the header left out
  std::vector<std::string> locales;
  std::vector<std::string> time_zones;
  base::Findings findings;  ///< about the file as a whole
};
BOOST_DESCRIBE_STRUCT(ReaderSummary, (),
                      (delimiter, has_header, columns, progress, counts_by_code, problems, problems_total, samples,
                       locales, time_zones, findings))

/// Reads a file of any length from chunks of bytes: feed them, then finish. Linear in the bytes; keeps about 50 bytes
/// for each accepted row, or 16 without `keep_recipients`.
class AudienceReader : private CsvSink {
 public:
  /// `visitor` may be nullptr and must outlive the reader.
  explicit AudienceReader(ReaderOptions options, RowVisitor* visitor = nullptr);
  ~AudienceReader() override;
  AudienceReader(const AudienceReader&) = delete;
  AudienceReader& operator=(const AudienceReader&) = delete;

  void feed(std::string_view bytes);
  void finish();
  [[nodiscard]] const ReaderProgress& progress();
  [[nodiscard]] ReaderSummary summary();
  /// The columns, once the first rows have been read.
  [[nodiscard]] const std::vector<Column>& columns() const { return summary_.columns; }
  /// The problems that were kept.
  [[nodiscard]] std::span<const RowProblem> problems() const { return problems_; }
  [[nodiscard]] const Recipients& recipients() const { return recipients_; }
  /// What the indexes `locale` and `time_zone` of the recipients stand for; index 0 is none.
  [[nodiscard]] const std::vector<std::string>& locales() const { return locales_.names; }
  [[nodiscard]] const std::vector<std::string>& time_zones() const { return time_zones_.names; }

 private:
  struct Plan;

  /// Distinct texts of a column, by number; 0 is the empty text.
  struct Names {
    std::vector<std::string> names{std::string{}};
    std::map<std::string, std::uint16_t, std::less<>> indexes{{std::string{}, std::uint16_t{0}}};
    std::uint16_t last = 0;

    /// Whether `name` is the one asked for last: mostly it is.
    [[nodiscard]] bool is_last(std::string_view name) const { return names[last] == name; }
  };

  void take_row(const CsvRow& row) override;
  void take_problem(const CsvProblem& problem) override;
  void decide_columns();
  void judge(std::uint64_t number, std::span<const std::string_view> fields);
  void judge_details(JudgedRow& row);
  void keep(const JudgedRow& row);
  bool is_known(const JudgedRow& row);
  void report(const base::Rule& rule, std::uint64_t row, std::size_t column, std::string_view value,
              std::initializer_list<base::Arg> args);
  std::uint16_t index_in(Names& names, std::string_view name, std::uint64_t row);

  ReaderOptions options_;
  RowVisitor* visitor_;
  CsvReader csv_;
  std::unique_ptr<Plan> plan_;
  KeySet known_;
  Names locales_;
  Names time_zones_;
  Recipients recipients_;
  ReaderSummary summary_;  ///< without its problems
  std::vector<RowProblem> problems_;
  std::size_t problems_max_;
  std::vector<std::uint64_t> counts_;                 ///< problems by rule
  std::vector<std::vector<std::string>> first_rows_;  ///< held back until the columns are known
  std::vector<std::uint64_t> first_numbers_;
};

}  // namespace heliograph::audience
