// SPDX-License-Identifier: Apache-2.0
#include "proxy/config/load.hpp"

#include <proxy/support/temporary_folder.hpp>

#include <fstream>

#include "catch.hpp"

using namespace heliograph;
using namespace heliograph::proxy::config;

namespace {

using Values = std::map<std::string, std::string, std::less<>>;

Environment environment(Values values) {
  return [values = std::move(values)](const std::string& name) -> std::optional<std::string> {
    const auto found = values.find(name);
    return found == values.end() ? std::nullopt : std::optional{found->second};
  };
}

/// A settings file.
struct File {
  explicit File(const std::string& text) : path{folder.path() / "heliograph.toml"} { std::ofstream{path} << text; }
  test::TemporaryFolder folder;
  std::filesystem::path path;
};

std::vector<std::string> codes(const Loaded& loaded) {
  std::vector<std::string> found;
  for (const auto& finding : loaded.findings) found.push_back(finding.code);
  return found;
}

}  // namespace

TEST_CASE("without any setting the program keeps to itself: this machine, its own folder, Meta's API") {
  const auto [settings, findings] = load({}, environment({{"HOME", "/home/ada"}}), std::nullopt);
  CHECK(findings.empty());
  CHECK(settings.address == "127.0.0.1");
  CHECK(settings.port == 8080);
  CHECK(settings.data_dir == "/home/ada/.local/share/heliograph");
  CHECK(settings.database == "sqlite:/home/ada/.local/share/heliograph/heliograph.db");
  CHECK(settings.graph_base_url == "https://graph.facebook.com");
  CHECK(settings.graph_api_version == "v24.0");
  CHECK_FALSE(settings.graph_is_sandbox());
  CHECK(settings.master_key.empty());
}

TEST_CASE("a flag wins over the environment, that over the file, that over what is built in") {
  const File file{"port = 1001\naddress = \"0.0.0.0\"\nlog_level = \"error\"\n"};
  const auto variables = environment({{"HELIOGRAPH_PORT", "1002"}, {"HELIOGRAPH_ADDRESS", "::1"}});
  const auto loaded = load({{"port", "1003"}}, variables, file.path);
  CHECK(loaded.findings.empty());
  CHECK(loaded.settings.port == 1003);
  CHECK(loaded.settings.address == "::1");
  CHECK(loaded.settings.log_level == "error");
  CHECK(load({}, variables, file.path).settings.port == 1002);
  CHECK(load({}, environment({}), file.path).settings.port == 1001);
}

TEST_CASE("everything that is wrong is told at once, each with who said it") {
  const File file{"port = 70000\ngraph_base_url = \"graph\"\ncolour = \"red\"\npage = true\n"};
  const auto loaded = load({{"address", "everywhere"}, {"database", "mysql://root:secret@x/y"}},
                           environment({{"HELIOGRAPH_LOG_LEVEL", "loud"},
                                        {"HELIOGRAPH_GRAPH_API_VERSION", "24"},
                                        {"HELIOGRAPH_PUBLIC_URL", ""},
                                        {"HELIOGRAPH_MASTER_KEY", "fifteen letters"}}),
                           file.path);
  CHECK_THAT(codes(loaded), Catch::Matchers::UnorderedEquals(std::vector<std::string>{
                                "config.setting_unknown", "config.setting_type", "config.database_malformed",
                                "config.address_malformed", "config.port_malformed", "config.setting_empty",
                                "config.url_malformed", "config.api_version_malformed", "config.log_level_unknown",
                                "config.master_key_short"}));
  for (const auto& finding : loaded.findings) {
    if (finding.code == "config.address_malformed") CHECK(finding.args["given_by"] == "--address");
    if (finding.code == "config.log_level_unknown") CHECK(finding.args["given_by"] == "HELIOGRAPH_LOG_LEVEL");
    if (finding.code == "config.port_malformed") CHECK(finding.args["given_by"] == file.path.string());
    const std::string text = base::to_text(finding.args);
    CHECK(text.find("secret") == std::string::npos);
    CHECK(text.find("fifteen") == std::string::npos);
  }
}

TEST_CASE("a file that is missing or broken is told") {
  const auto missing = load({}, environment({}), "/nowhere/heliograph.toml");
  CHECK(codes(missing) == std::vector<std::string>{"config.file_unreadable"});
  const File broken{"port = 8080\naddress = \n"};
  const auto loaded = load({}, environment({}), broken.path);
  REQUIRE(codes(loaded) == std::vector<std::string>{"config.file_syntax"});
  CHECK(loaded.findings[0].args["line"] == 2);
}

TEST_CASE("ports are taken from 0 to 65535") {
  const auto port = [](const std::string& text) { return load({{"port", text}}, environment({}), std::nullopt); };
  CHECK(port("0").settings.port == 0);
  CHECK(port("65535").settings.port == 65535);
  for (const char* text : {"65536", "-1", "80a", " 80", "0x50"}) CHECK(codes(port(text)) == std::vector<std::string>{"config.port_malformed"});
}

TEST_CASE("addresses of the web are taken without their last slash, others are refused") {
  const auto url = [](const std::string& text) { return load({{"graph_base_url", text}}, environment({}), std::nullopt); };
  CHECK(url("http://127.0.0.1:8081/").settings.graph_base_url == "http://127.0.0.1:8081");
  CHECK(url("http://127.0.0.1:8081").settings.graph_is_sandbox());
  CHECK_FALSE(url("https://graph.facebook.com/").settings.graph_is_sandbox());
  CHECK(url("https://graph.facebook.com.evil.example").settings.graph_is_sandbox());
  for (const char* text : {"graph.facebook.com", "ftp://x", "http://", "http:///x", "http://a b", "http://user@host", "http://x?y", "javascript://x"}) {
    CAPTURE(text);
    CHECK(codes(url(text)) == std::vector<std::string>{"config.url_malformed"});
  }
}

TEST_CASE("a page is a folder with an index.html") {
  const test::TemporaryFolder folder;
  const Values flags{{"page", folder.path().string()}};
  CHECK(codes(load(flags, environment({}), std::nullopt)) == std::vector<std::string>{"config.page_missing"});
  std::ofstream{folder.path() / "index.html"} << "x";
  CHECK(load(flags, environment({}), std::nullopt).findings.empty());
}

TEST_CASE("every setting has a name, and a flag unless it is secret") {
  for (const Setting& setting : settings_table()) {
    CAPTURE(setting.name);
    CHECK_FALSE(setting.description.empty());
    const bool is_secret = setting.name == "master_key" || setting.name == "meta_app_secret";
    CHECK(setting.flags.empty() == is_secret);
  }
}
