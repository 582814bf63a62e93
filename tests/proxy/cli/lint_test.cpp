// SPDX-License-Identifier: Apache-2.0
#include <proxy/support/temporary_folder.hpp>

#include <fstream>
#include <set>
#include <sstream>

#include "catch.hpp"
#include "proxy/cli/lint.hpp"

using namespace heliograph;
using namespace heliograph::proxy::cli;
using base::Json;
using test::TemporaryFolder;

namespace {

constexpr const char* good_template = R"({"name":"order_shipped","language":"en_US","category":"UTILITY",
  "components":[{"type":"BODY","text":"Your order is on its way to you now."}]})";
constexpr const char* good_message =
    R"({"messaging_product":"whatsapp","to":"15550001111","type":"text","text":{"body":"Hi"}})";
constexpr const char* good_webhook =
    R"({"object":"whatsapp_business_account","entry":[{"id":"1","changes":[{"field":"messages","value":{}}]}]})";

struct Printed {
  int status = 0;
  std::string out;
  std::string err;
};

class Files {
 public:
  std::string write(const std::string& name, std::string_view text) {
    const auto path = folder_.path() / name;
    std::filesystem::create_directories(path.parent_path());
    std::ofstream{path, std::ios::binary} << text;
    return path.string();
  }
  [[nodiscard]] std::string path() const { return folder_.path().string(); }

 private:
  TemporaryFolder folder_;
};

Printed run(LintOptions options, const std::string& input = {}) {
  if (options.language.empty()) options.language = "en";
  std::istringstream in{input};
  std::ostringstream out;
  std::ostringstream err;
  Printed printed;
  printed.status = lint(options, {in, out, err});
  printed.out = out.str();
  printed.err = err.str();
  return printed;
}

Printed run_on(std::vector<std::string> paths, Format format = Format::text) {
  LintOptions options;
  options.paths = std::move(paths);
  options.format = format;
  return run(options);
}

std::vector<Json> lines_of(const std::string& text) {
  std::vector<Json> lines;
  std::istringstream stream{text};
  for (std::string line; std::getline(stream, line);) lines.push_back(Json::parse(line));
  return lines;
}

}  // namespace

TEST_CASE("lint says each finding with its place, what to do next, and the counts", "[cli]") {
  Files files;
  const std::string bad = files.write("bad.json", "{\n  \"name\": \"Bad Name\",\n  \"language\": \"en_US\", \"category\": \"UTILITY\",\n"
                                                  "  \"components\": [{\"type\": \"BODY\", \"text\": \"{{1}} has come to you today.\"}]\n}");
  const Printed printed = run_on({bad});
  CHECK(printed.status == 1);
  CHECK_THAT(printed.out, ContainsSubstring(bad + ":2:11: error: ") && ContainsSubstring("[template.name.malformed]\n"));
  CHECK_THAT(printed.out, ContainsSubstring(bad + ":4:") && ContainsSubstring("[template.body.starts_with_variable]\n    Write"));
  CHECK_THAT(printed.out, ContainsSubstring("Files: 1, errors: 3, warnings: 0.\n"));
  CHECK(printed.err.empty());
}

TEST_CASE("warnings alone leave the exit status at 0", "[cli]") {
  Files files;
  const auto warned = files.write("a.json", R"({"name":"order_shipped","language":"en_US","category":"UTILITY",
    "components":[{"type":"BODY","text":"Your order number is {{1}}.","example":{"body_text":[["A-1"]]}}]})");
  const Printed printed = run_on({warned});
  CHECK(printed.status == 0);
  CHECK_THAT(printed.out, ContainsSubstring(": warning: ") && ContainsSubstring("errors: 0, warnings: 1."));
}

TEST_CASE("each kind of document is recognised, unless the command line says what it is", "[cli]") {
  Files files;
  const std::vector<std::string> paths = {files.write("t.json", good_template), files.write("m.json", good_message),
                                          files.write("w.json", good_webhook), files.write("x.json", "[]")};
  const auto lines = lines_of(run_on(paths, Format::json).out);
  REQUIRE(lines.size() == 4);
  CHECK(lines[0]["kind"] == "template");
  CHECK(lines[1]["kind"] == "message");
  CHECK(lines[2]["kind"] == "webhook");
  CHECK(lines[3]["kind"].is_null());
  CHECK(lines[3]["findings"][0]["code"] == "cli.kind_not_recognised");
  LintOptions as_webhook;
  as_webhook.paths = {paths[0]};
  as_webhook.kind = Kind::webhook;
  CHECK_THAT(run(as_webhook).out, ContainsSubstring("[webhook.not_recognised]"));
}

TEST_CASE("a finding in JSON has everything a program needs", "[cli]") {
  Files files;
  const auto path = files.write("m.json", "{\"messaging_product\":\"whatsapp\",\n \"to\":\"1555\",\"type\":\"text\",\n \"text\":{\"body\":\"" +
                                              std::string(4097, 'a') + "\"}}");
  const auto lines = lines_of(run_on({path}, Format::json).out);
  REQUIRE(lines.size() == 1);
  CHECK(lines[0]["file"] == path);
  REQUIRE(lines[0]["findings"].size() == 1);
  const Json& finding = lines[0]["findings"][0];
  CHECK(finding["severity"] == "error");
  CHECK(finding["at"] == "/text/body");
  CHECK(finding["line"] == 3);
  CHECK(finding["column"] == 17);
  CHECK(finding["args"] == Json{{"max", 4096}, {"actual", 4097}});
  CHECK_FALSE(finding["message"].get<std::string>().empty());
  CHECK_FALSE(finding["source"].get<std::string>().empty());
}

TEST_CASE("folders are walked in the order of their paths, and what is no JSON file is left aside", "[cli]") {
  Files files;
  for (const char* name : {"b/z.json", "b/a.json", "a.json", "c/d/e.json"}) files.write(name, good_template);
  files.write("README.md", "# Not JSON");
  const auto lines = lines_of(run_on({files.path()}, Format::json).out);
  std::vector<std::string> names;
  for (const Json& line : lines) names.push_back(line["file"].get<std::string>().substr(files.path().size()));
  CHECK(names == std::vector<std::string>{"/a.json", "/b/a.json", "/b/z.json", "/c/d/e.json"});
}

TEST_CASE("a file that cannot be read is told and leaves the others to be judged", "[cli]") {
  Files files;
  const auto good = files.write("good.json", good_message);
  const Printed printed = run_on({"/nowhere.json", good});
  CHECK(printed.status == 2);
  CHECK_THAT(printed.err, ContainsSubstring("/nowhere.json"));
  CHECK_THAT(printed.out, ContainsSubstring("Files: 1, errors: 0"));
}

TEST_CASE("the standard input is a file too", "[cli]") {
  LintOptions options;
  options.paths = {"-"};
  CHECK(run(options, good_message).status == 0);
  CHECK_THAT(run(options, "{").out, ContainsSubstring("<stdin>:1:2: error: ") && ContainsSubstring("[base.json_syntax]"));
}

TEST_CASE("broken JSON and broken UTF-8 are told with line and column", "[cli]") {
  Files files;
  const auto syntax = files.write("a.json", "{\n  \"name\": }");
  const auto korean = files.write("b.json", "{\"name\": \"한글\", }");
  const auto bytes = files.write("c.json", "{\"name\":\n \"a\xFF\"}");
  CHECK_THAT(run_on({syntax}).out, ContainsSubstring(syntax + ":2:11: error: ") && ContainsSubstring("[base.json_syntax]"));
  CHECK_THAT(run_on({korean}).out, ContainsSubstring(korean + ":1:16: error: "));
  CHECK_THAT(run_on({bytes}).out, ContainsSubstring(bytes + ":2:4: error: "));
}

TEST_CASE("a repeated member does not hide what else is wrong", "[cli]") {
  Files files;
  const auto path = files.write("a.json", R"({"name":"a","name":"B","language":"en_US","category":"UTILITY",
    "components":[{"type":"BODY","text":"Your order is on its way."}]})");
  CHECK_THAT(run_on({path}).out,
             ContainsSubstring("[base.json_duplicate_member]") && ContainsSubstring("[template.name.malformed]"));
}

TEST_CASE("a file of 16 MiB is judged, one byte more is refused with the limit", "[cli]") {
  Files files;
  const std::string message = good_message;
  const auto fits = files.write("a.json", message + std::string((16U << 20U) - message.size(), ' '));
  const auto longer = files.write("b.json", message + std::string((16U << 20U) - message.size() + 1, ' '));
  CHECK(run_on({fits}).status == 0);
  const Printed printed = run_on({longer});
  CHECK(printed.status == 1);
  CHECK_THAT(printed.out, ContainsSubstring("16 MiB") && ContainsSubstring("[cli.file_too_large]"));
}

TEST_CASE("of many findings two hundred are told, errors first, and how many there are", "[cli]") {
  Files files;
  std::string entries;
  for (int i = 0; i < 5000; ++i) entries += i == 0 ? "{\"id\":1}" : ",{\"id\":1}";
  const auto path = files.write("a.json", R"({"object":"whatsapp_business_account","entry":[)" + entries + "]}");
  const auto lines = lines_of(run_on({path}, Format::json).out);
  REQUIRE(lines[0]["findings"].size() == 201);
  CHECK(lines[0]["findings"][200]["code"] == "cli.more_findings");
  CHECK(lines[0]["findings"][200]["args"]["count"] == 9800);
  CHECK_THAT(run_on({path}).out, ContainsSubstring("errors: 10000"));
}

TEST_CASE("nothing that a terminal would obey is printed, and nothing endless", "[cli]") {
  Files files;
  const auto path = files.write("a.json", R"({"messaging_product":"\u001b[31m)" + std::string(100'000, 'x') +
                                              R"(","to":"15550001111","type":"text","text":{"body":"Hi"}})");
  const Printed printed = run_on({path});
  CHECK(printed.status == 1);
  CHECK(printed.out.find('\x1b') == std::string::npos);
  CHECK(printed.out.size() < 2000);
}

TEST_CASE("findings are told in the language that is asked for", "[cli]") {
  LintOptions options;
  options.paths = {"-"};
  const auto told_in = [&](const char* language) {
    options.language = language;
    return run(options, good_message).out;
  };
  CHECK_THAT(told_in("fr"), ContainsSubstring("Fichiers : 1, erreurs : 0"));
  CHECK_THAT(told_in("ko"), ContainsSubstring("파일: 1, 오류: 0"));
  CHECK_THAT(told_in("zh-CN"), ContainsSubstring("文件：1，错误：0"));
}

TEST_CASE("SARIF names each rule once and points at line and column", "[cli]") {
  Files files;
  const std::string text = "{\n  \"name\": \"Bad Name\",\n  \"language\": \"xx\", \"category\": \"UTILITY\",\n"
                           "  \"components\": [{\"type\": \"BODY\", \"text\": \"Hello {{1}\"}]\n}";
  const auto first = files.write("a b.json", text);
  const auto second = files.write("b.json", text);
  const Printed printed = run_on({first, second}, Format::sarif);
  CHECK(printed.status == 1);
  const Json log = Json::parse(printed.out);
  CHECK(log["version"] == "2.1.0");
  REQUIRE(log["runs"].size() == 1);
  const Json& run = log["runs"][0];
  CHECK(run["tool"]["driver"]["name"] == "heliograph");
  CHECK(run["columnKind"] == "unicodeCodePoints");
  const Json& rules = run["tool"]["driver"]["rules"];
  std::set<std::string> ids;
  for (const Json& rule : rules) {
    CHECK(ids.insert(rule["id"].get<std::string>()).second);
    CHECK_FALSE(rule["shortDescription"]["text"].get<std::string>().empty());
    CHECK_FALSE(rule["help"]["text"].get<std::string>().empty());
    CHECK(rule["defaultConfiguration"]["level"] == "error");
  }
  REQUIRE(run["results"].size() == 2 * rules.size());
  const Json& result = run["results"][0];
  CHECK(result["ruleId"] == "template.name.malformed");
  CHECK(rules[result["ruleIndex"].get<std::size_t>()]["id"] == result["ruleId"]);
  CHECK(result["level"] == "error");
  const Json& physical = result["locations"][0]["physicalLocation"];
  CHECK(physical["artifactLocation"]["uri"] == "file://" + files.path() + "/a%20b.json");
  CHECK(physical["region"] == Json{{"startLine", 2}, {"startColumn", 11}});
  for (const Json& one : run["results"]) {
    if (one["ruleId"] != "template.variable.unbalanced") continue;
    CHECK_THAT(one["message"]["text"].get<std::string>(), ContainsSubstring("{{{{1}}"));
  }
}
