// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstring>
#include <heliograph/audience/csv.hpp>
#include <heliograph/audience/limits.hpp>
#include <heliograph/audience/rule_table.hpp>
#include <heliograph/base/utf8.hpp>

namespace heliograph::audience {

namespace {

constexpr char quote = '"';
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view candidates = ",;\t|";
constexpr std::size_t rows_looked_at = 20;

bool is_ascii(std::string_view text) {
  while (text.size() >= 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, text.data(), 8);
    if ((word & 0x8080808080808080ULL) != 0) return false;
    text.remove_prefix(8);
  }
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

void append_repaired(std::string& to, std::string_view text) {
  while (!text.empty()) {
    const std::size_t length = base::sequence_length(text);
    if (length == 0) {
      to += "\xEF\xBF\xBD";
      text.remove_prefix(1);
    } else {
      to.append(text, 0, length);
      text.remove_prefix(length);
    }
  }
}

/// How many of `delimiter` the first row holds, and how many of the rows hold as many.
std::pair<std::size_t, std::size_t> count_delimiters(std::string_view head, char delimiter) {
  std::vector<std::size_t> counts(1);
  bool is_quoted = false;
  for (const char c : head) {
    if (c == quote) is_quoted = !is_quoted;
    if (is_quoted) continue;
    if (c == delimiter) ++counts.back();
    if (c == '\n' || c == '\r') {
      if (counts.size() == rows_looked_at) break;
      counts.push_back(0);
    }
  }
  const auto alike = std::count(counts.begin(), counts.end(), counts.front());
  return {counts.front(), static_cast<std::size_t>(alike)};
}

}  // namespace

char guess_delimiter(std::string_view head) {
  char best = ',';
  std::pair<std::size_t, std::size_t> best_score{0, 0};
  for (const char candidate : candidates) {
    const auto [count, alike] = count_delimiters(head, candidate);
    if (count == 0) continue;
    const std::pair score{alike, count};
    if (score > best_score) {
      best = candidate;
      best_score = score;
    }
  }
  return best;
}

CsvReader::CsvReader(CsvSink& sink, char delimiter) : sink_{sink}, delimiter_{delimiter} {}

void CsvReader::feed(std::string_view bytes) {
  if (refused_) return;
  if (started_) {
    read(bytes);
    return;
  }
  const std::size_t wanted = delimiter_ != 0 ? byte_order_mark.size() : limit::guess_bytes;
  head_ += bytes;
  if (head_.size() >= wanted) start(head_);
}

void CsvReader::start(std::string_view bytes) {
  started_ = true;
  const std::string_view head = bytes.substr(0, limit::guess_bytes);
  const std::string_view mark = head.substr(0, 2);
  if (mark == "\xFF\xFE" || mark == "\xFE\xFF" || head.find('\0') != std::string_view::npos) {
    refused_ = true;
    report(rule("audience.not_text"), 0);
    return;
  }
  const std::size_t skipped = bytes.substr(0, 3) == byte_order_mark ? byte_order_mark.size() : 0;
  if (delimiter_ == 0) delimiter_ = guess_delimiter(head.substr(skipped));
  for (const char c : {delimiter_, quote, '\r', '\n'}) is_special_[static_cast<unsigned char>(c)] = true;
  bytes_fed_ = skipped;
  read(bytes.substr(skipped));
  head_ = {};
}

void CsvReader::read(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();) at += read_one(bytes, at);
  bytes_fed_ += bytes.size();
}

/// Reads what stands at `at`: a run of plain bytes, or one byte that means something. Returns how many bytes that were.
std::size_t CsvReader::read_one(std::string_view bytes, std::size_t at) {
  const char c = bytes[at];
  const std::uint64_t offset = bytes_fed_ + at;
  const bool is_line_feed_of_pair = after_cr_ && c == '\n';
  after_cr_ = false;
  if (is_line_feed_of_pair) return 1;

  if (state_ == State::quoted) {
    const void* found = std::memchr(bytes.data() + at, quote, bytes.size() - at);
    const std::size_t end =
        found == nullptr ? bytes.size() : static_cast<std::size_t>(static_cast<const char*>(found) - bytes.data());
    if (end == at) {
      state_ = State::quote_seen;
      return 1;
    }
    append(bytes.substr(at, end - at), offset);
    return end - at;
  }

  const bool is_row_end = c == '\n' || c == '\r';
  if (is_row_end) {
    after_cr_ = c == '\r';
    if (state_ == State::skipping) {
      text_.clear();
      ends_.clear();
      ++row_;
      state_ = State::field_start;
      row_has_text_ = false;
    } else {
      if (tail_ > 0) check_utf8("\n", offset);
      end_row();
    }
    return 1;
  }
  if (state_ == State::skipping) return 1;
  if (c == delimiter_) {
    if (tail_ > 0) check_utf8("\n", offset);
    end_field();
    row_has_text_ = true;
    return 1;
  }
  if (c == quote) {
    row_has_text_ = true;
    if (state_ == State::field_start) {
      state_ = State::quoted;
      return 1;
    }
    if (state_ == State::plain) report(rule("audience.quote_inside"), offset);
    append(bytes.substr(at, 1), offset);
    if (state_ == State::quote_seen) state_ = State::quoted;
    return 1;
  }
  if (state_ == State::quote_seen) report(rule("audience.quote_inside"), offset);
  state_ = State::plain;
  std::size_t end = at + 1;
  while (end < bytes.size() && !is_special_[static_cast<unsigned char>(bytes[end])]) ++end;
  append(bytes.substr(at, end - at), offset);
  return end - at;
}

void CsvReader::append(std::string_view run, std::uint64_t offset) {
  row_has_text_ = true;
  if (tail_ > 0 || !is_ascii(run)) check_utf8(run, offset);
  text_ += run;
  const std::size_t field_begin = ends_.empty() ? 0 : ends_.back();
  if (text_.size() - field_begin > limit::field_bytes) {
    give_up_row(rule("audience.field_too_long"), offset);
  } else if (text_.size() > limit::row_bytes) {
    give_up_row(rule("audience.row_too_long"), offset);
  }
}

/// Follows UTF-8 byte by byte, across chunks (Unicode 15, table 3-7).
void CsvReader::check_utf8(std::string_view run, std::uint64_t offset) {
  for (std::size_t i = 0; i < run.size(); ++i) {
    const auto byte = static_cast<unsigned char>(run[i]);
    bool is_valid = true;
    std::uint64_t wrong_at = offset + i;
    if (tail_ > 0) {
      is_valid = byte >= tail_low_ && byte <= tail_high_;
      tail_ = is_valid ? static_cast<std::uint8_t>(tail_ - 1) : std::uint8_t{0};
      tail_low_ = 0x80;
      tail_high_ = 0xBF;
      if (is_valid) continue;
      wrong_at = sequence_at_;
    }
    if (byte >= 0xC2) sequence_at_ = offset + i;
    if (byte < 0x80) {
      if (is_valid) continue;
    } else if (byte >= 0xC2 && byte <= 0xDF) {
      tail_ = 1;
    } else if (byte >= 0xE0 && byte <= 0xEF) {
      tail_ = 2;
      if (byte == 0xE0) tail_low_ = 0xA0;
      if (byte == 0xED) tail_high_ = 0x9F;
    } else if (byte >= 0xF0 && byte <= 0xF4) {
      tail_ = 3;
      if (byte == 0xF0) tail_low_ = 0x90;
      if (byte == 0xF4) tail_high_ = 0x8F;
    } else {
      is_valid = false;
    }
    if (is_valid) continue;
    row_invalid_ = true;
    if (row_reported_utf8_) continue;
    row_reported_utf8_ = true;
    report(rule("audience.invalid_utf8"), wrong_at);
  }
}

void CsvReader::end_field() {
  ends_.push_back(text_.size());
  state_ = State::field_start;
  if (ends_.size() > limit::columns) give_up_row(rule("audience.too_many_columns"), bytes_fed_);
}

void CsvReader::end_row() {
  if (row_has_text_) {
    ends_.push_back(text_.size());
    if (row_invalid_) {
      std::string repaired;
      std::size_t begin = 0;
      for (std::size_t& end : ends_) {
        append_repaired(repaired, std::string_view{text_}.substr(begin, end - begin));
        begin = end;
        end = repaired.size();
      }
      text_ = std::move(repaired);
    }
    fields_.clear();
    std::size_t begin = 0;
    for (const std::size_t end : ends_) {
      fields_.push_back(std::string_view{text_}.substr(begin, end - begin));
      begin = end;
    }
    sink_.take_row({row_, fields_});
  }
  ++row_;
  text_.clear();
  ends_.clear();
  tail_ = 0;
  row_has_text_ = false;
  row_invalid_ = false;
  row_reported_utf8_ = false;
  state_ = State::field_start;
}

void CsvReader::finish() {
  if (!started_) start(head_);
  if (refused_) return;
  if (state_ == State::quoted) {
    report(rule("audience.quote_unclosed"), bytes_fed_);
  } else if (state_ != State::skipping) {
    if (tail_ > 0) check_utf8("\n", bytes_fed_);
    end_row();
  }
  state_ = State::field_start;
  row_has_text_ = false;
}

void CsvReader::report(const base::Rule& rule, std::uint64_t byte) {
  sink_.take_problem({&rule, row_, static_cast<std::uint32_t>(ends_.size() + 1), byte});
}

void CsvReader::give_up_row(const base::Rule& rule, std::uint64_t byte) {
  report(rule, byte);
  state_ = State::skipping;
  tail_ = 0;
  row_invalid_ = false;
  row_reported_utf8_ = false;
}

}  // namespace heliograph::audience
