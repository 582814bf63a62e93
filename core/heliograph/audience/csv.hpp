// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <heliograph/base/finding.hpp>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Comma-separated values in chunks of bytes. Source: RFC 4180, widened to what spreadsheets write: rows that end in
/// CRLF, LF or CR, a byte order mark, and `;`, tab or `|` in place of the comma.
namespace heliograph::audience {

/// What is wrong with the text itself, and where.
struct CsvProblem {
  const base::Rule* rule = nullptr;
  std::uint64_t row = 0;     ///< from 1, the header counted
  std::uint32_t column = 0;  ///< from 1; 0 is the whole row
  std::uint64_t byte = 0;    ///< from 0, in the file
};

/// One row. It looks into the reader's room and is gone when the call that brings it returns.
struct CsvRow {
  std::uint64_t number = 0;  ///< from 1, the header counted
  std::span<const std::string_view> fields;
};

/// Takes what a reader reads.
class CsvSink {
 public:
  virtual ~CsvSink() = default;
  virtual void take_row(const CsvRow& row) = 0;
  virtual void take_problem(const CsvProblem& problem) = 0;
};

/// Reads rows from chunks of any size, in one pass over the bytes and in memory for one row. The text of fields is
/// always UTF-8: bytes that are none become U+FFFD, with one problem for each such row. Rows without any character are
/// left out, yet counted.
class CsvReader {
 public:
  /// `delimiter` 0: the one of `,` `;` tab `|` that parts the first rows best.
  explicit CsvReader(CsvSink& sink, char delimiter = 0);

  /// Reads on. Rows that end in these bytes go to the sink.
  void feed(std::string_view bytes);
  /// The file ends here: the last row goes to the sink.
  void finish();
  /// Bytes fed so far.
  [[nodiscard]] std::uint64_t bytes() const { return bytes_fed_; }
  /// The delimiter; 0 before it is known.
  [[nodiscard]] char delimiter() const { return delimiter_; }

 private:
  enum class State : std::uint8_t { field_start, plain, quoted, quote_seen, skipping };

  void start(std::string_view bytes);
  void read(std::string_view bytes);
  std::size_t read_one(std::string_view bytes, std::size_t at);
  void append(std::string_view run, std::uint64_t offset);
  void check_utf8(std::string_view run, std::uint64_t offset);
  void end_field();
  void end_row();
  void report(const base::Rule& rule, std::uint64_t byte);
  void give_up_row(const base::Rule& rule, std::uint64_t byte);

  CsvSink& sink_;
  char delimiter_;
  State state_ = State::field_start;
  bool started_ = false;
  bool refused_ = false;  ///< the file is no UTF-8 text at all
  bool after_cr_ = false;
  bool row_has_text_ = false;
  bool row_reported_utf8_ = false;
  bool row_invalid_ = false;
  std::uint8_t tail_ = 0;  ///< continuation bytes still awaited
  unsigned char tail_low_ = 0x80;
  unsigned char tail_high_ = 0xBF;
  std::uint64_t sequence_at_ = 0;  ///< where the sequence began
  std::uint64_t bytes_fed_ = 0;
  std::uint64_t row_ = 1;
  std::string head_;  ///< bytes held back until the delimiter is known
  std::string text_;  ///< the fields of the row, one behind the other
  std::vector<std::size_t> ends_;
  std::vector<std::string_view> fields_;
  std::array<bool, 256> is_special_{};
};

/// The delimiter that parts the rows at the beginning of `head` best; a comma when none does.
[[nodiscard]] char guess_delimiter(std::string_view head);

}  // namespace heliograph::audience
