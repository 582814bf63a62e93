// SPDX-License-Identifier: Apache-2.0
#include <heliograph/audience/csv.hpp>
#include <heliograph/audience/limits.hpp>

#include "catch.hpp"

using namespace heliograph;
using audience::CsvReader;

namespace {

struct Collected : audience::CsvSink {
  std::vector<std::vector<std::string>> rows;
  std::vector<std::uint64_t> numbers;
  std::vector<audience::CsvProblem> problems;

  void take_row(const audience::CsvRow& row) override {
    rows.emplace_back(row.fields.begin(), row.fields.end());
    numbers.push_back(row.number);
  }
  void take_problem(const audience::CsvProblem& problem) override { problems.push_back(problem); }
  [[nodiscard]] std::string codes() const {
    std::string text;
    for (const auto& problem : problems) text += std::string{problem.rule->code.substr(9)} + " ";
    return text;
  }
};

Collected read(std::string_view text, std::size_t chunk = 1'000'000, char delimiter = 0) {
  Collected collected;
  CsvReader reader{collected, delimiter};
  for (std::size_t i = 0; i < text.size(); i += chunk) reader.feed(text.substr(i, chunk));
  reader.finish();
  return collected;
}

using Rows = std::vector<std::vector<std::string>>;

}  // namespace

TEST_CASE("rows and fields are read as RFC 4180 has them") {
  CHECK(read("a,b\r\n1,2\r\n").rows == Rows{{"a", "b"}, {"1", "2"}});
  CHECK(read("a,\"b,\"\"c\"\"\r\nd\"\r\n,\r\n").rows == Rows{{"a", "b,\"c\"\r\nd"}, {"", ""}});
  CHECK(read("\"\"\n").rows == Rows{{""}});
  CHECK(read("").rows.empty());
}

TEST_CASE("rows end in CRLF, LF or CR, and the last one needs no end") {
  for (const char* text : {"a,b\r\nc,d", "a,b\nc,d\n", "a,b\rc,d\r"})
    CHECK(read(text).rows == Rows{{"a", "b"}, {"c", "d"}});
}

TEST_CASE("rows without any character are left out, yet counted") {
  const Collected collected = read("a\n\n\r\nb\n");
  CHECK(collected.rows == Rows{{"a"}, {"b"}});
  CHECK(collected.numbers == std::vector<std::uint64_t>{1, 4});
}

TEST_CASE("the bytes may come in chunks of any size") {
  const std::string text =
      "\xEF\xBB\xBFname;phone\r\n\"Zo\xC3\xAB;\r\n\"\"x\"\"\";+33 "
      "6\r\n\xEA\xB9\x80\xEB\xAF\xBC;1\r2\xF0\x9F\x98\x80;3\r\n";
  const Collected whole = read(text);
  CHECK(whole.rows == Rows{{"name", "phone"},
                           {"Zo\xC3\xAB;\r\n\"x\"", "+33 6"},
                           {"\xEA\xB9\x80\xEB\xAF\xBC", "1"},
                           {"2\xF0\x9F\x98\x80", "3"}});
  CHECK(whole.problems.empty());
  for (std::size_t chunk = 1; chunk < text.size(); ++chunk) {
    CAPTURE(chunk);
    const Collected parts = read(text, chunk);
    CHECK(parts.rows == whole.rows);
    CHECK(parts.problems.empty());
    CHECK(read(text, chunk, ';').rows == whole.rows);
  }
}

TEST_CASE("the delimiter is the one that parts the first rows alike") {
  CHECK(audience::guess_delimiter("a;b;c\n1,5;2;3\n") == ';');
  CHECK(audience::guess_delimiter("a\tb\n1, x\t2, y\n") == '\t');
  CHECK(audience::guess_delimiter("a|b\n1|2\n") == '|');
  CHECK(audience::guess_delimiter("\"a;b;c\",d\n\"1;2;3\",4\n") == ',');
  CHECK(audience::guess_delimiter("phone\n+821012345678\n") == ',');
  CHECK(audience::guess_delimiter("") == ',');
}

TEST_CASE("bytes that are no UTF-8 become U+FFFD and are told once a row, with the first of them") {
  const Collected collected = read("a,b\nx\xE9y,\xFF\n1,\xC3\n\xE2\x82,2\n\xED\xA0\x80,\xC0\xAF\n", 1'000'000, ',');
  CHECK(collected.rows[1] == std::vector<std::string>{"x\xEF\xBF\xBDy", "\xEF\xBF\xBD"});
  CHECK(collected.rows[2] == std::vector<std::string>{"1", "\xEF\xBF\xBD"});
  REQUIRE(collected.problems.size() == 4);
  CHECK(collected.problems[0].row == 2);
  CHECK(collected.problems[0].byte == 5);
  CHECK(collected.problems[0].column == 1);
  CHECK(collected.problems[1].row == 3);
  CHECK(collected.problems[1].byte == 12);
  for (std::size_t chunk = 1; chunk < 8; ++chunk) {
    const Collected parts = read("a,b\nx\xE9y,\xFF\n1,\xC3\n\xE2\x82,2\n\xED\xA0\x80,\xC0\xAF\n", chunk, ',');
    CHECK(parts.rows == collected.rows);
    CHECK(parts.problems.size() == 4);
    CHECK(parts.problems[1].byte == 12);
  }
}

TEST_CASE("a file that is no text at all is refused once") {
  CHECK(read("\xFF\xFEp\0h\0", 1'000, 0).codes() == "not_text ");
  CHECK(read(std::string_view{"PK\x03\x04\0\0", 6}).codes() == "not_text ");
  CHECK(read(std::string_view{"PK\x03\x04\0\0", 6}, 1).rows.empty());
}

TEST_CASE("quotes that do not fit are told, and what can be read is") {
  Collected collected = read("a,5\" pipe\n");
  CHECK(collected.rows == Rows{{"a", "5\" pipe"}});
  CHECK(collected.codes() == "quote_inside ");
  collected = read("\"abc\"def,1\n");
  CHECK(collected.rows == Rows{{"abcdef", "1"}});
  CHECK(collected.codes() == "quote_inside ");
  collected = read("a,b\n1,\"open\n2,3\n");
  CHECK(collected.rows == Rows{{"a", "b"}});
  CHECK(collected.codes() == "quote_unclosed ");
}

TEST_CASE("a field, a row and a number of columns have bounds, and the next row is read") {
  const std::string longest(audience::limit::field_bytes, 'x');
  CHECK(read("a\n" + longest + "\nb\n").rows.size() == 3);
  Collected collected = read("a\n" + longest + "x\nb\n");
  CHECK(collected.rows == Rows{{"a"}, {"b"}});
  CHECK(collected.codes() == "field_too_long ");
  CHECK(collected.numbers.back() == 3);

  std::string wide = "a\n";
  for (std::size_t i = 1; i < audience::limit::columns; ++i) wide += "1,";
  CHECK(read(wide + "1\nb\n", 1'000'000, ',').rows.size() == 3);
  CHECK(read(wide + "1,\nb\n", 1'000'000, ',').rows.size() == 3);
  CHECK(read(wide + "1,1,\nb\n", 1'000'000, ',').codes() == "too_many_columns ");

  std::string row;
  for (int i = 0; i < 17; ++i) row += std::string(audience::limit::field_bytes - 1, 'x') + ",";
  CHECK(read("a\n" + row + "\nb\n", 1'000'000, ',').codes() == "row_too_long ");
  CHECK(read("a\n\"" + longest + longest + "\nb\n", 999, ',').codes() == "field_too_long ");
}
