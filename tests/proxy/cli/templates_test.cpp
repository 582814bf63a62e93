// SPDX-License-Identifier: Apache-2.0
#include "proxy/cli/templates.hpp"

#include <heliograph/base/codec.hpp>
#include <support/raw_client.hpp>
#include <proxy/support/temporary_folder.hpp>

#include <fstream>
#include <sstream>

#include "catch.hpp"
#include "sandbox/sandbox.hpp"

using namespace heliograph;
using namespace heliograph::test;
using namespace heliograph::proxy::cli;
using base::Json;

namespace {

struct Printed {
  int status = 0;
  std::string out;
  std::string err;
};

sandbox::Options hurried() {
  sandbox::Options options;
  options.review_delay = std::chrono::milliseconds(20);
  options.webhook_delay = std::chrono::milliseconds(10);
  return options;
}

/// A sandbox in Meta's place and an empty folder.
class Workplace {
 public:
  Workplace() : meta_{hurried()} {
    meta_.start();
    const Json world = meta_.world();
    options.folder = folder_.path() / "templates";
    options.graph_base_url = meta_.url();
    options.graph_api_version = "v24.0";
    options.token = base::Secret{world["token"].get<std::string>()};
    options.language = "en";
    for (const Json& account : world["accounts"]) {
      if (account["kind"] == "healthy") options.waba_id = account["id"];
    }
  }

  Printed run(int (*command)(const TemplatesOptions& options, const Streams& streams)) const {
    std::istringstream in;
    std::ostringstream out;
    std::ostringstream err;
    Printed printed;
    printed.status = command(options, {in, out, err});
    printed.out = out.str();
    printed.err = err.str();
    CHECK((printed.out + printed.err).find(options.token.reveal()) == std::string::npos);
    return printed;
  }

  [[nodiscard]] std::string read(const std::string& name) const {
    std::ifstream file{options.folder / name, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
  }

  void write(const std::string& name, const std::string& text) const {
    std::filesystem::create_directories(options.folder);
    std::ofstream{options.folder / name, std::ios::binary} << text;
  }

  /// Every file of the folder and what is in it.
  [[nodiscard]] std::map<std::string, std::string> files() const {
    std::map<std::string, std::string> files;
    for (const auto& entry : std::filesystem::directory_iterator{options.folder}) {
      const std::string name = entry.path().filename().string();
      files[name] = read(name);
    }
    return files;
  }

  TemplatesOptions options;

 private:
  TemporaryFolder folder_;
  sandbox::Sandbox meta_;
};

std::string proposal(const std::string& name, const std::string& body = "Your parcel will arrive tomorrow in the afternoon.") {
  return base::to_text({{"name", name},
                        {"language", "en_US"},
                        {"category", "UTILITY"},
                        {"components", Json::array({{{"type", "BODY"}, {"text", body}}})}});
}

}  // namespace

TEST_CASE("pull writes every template of the account, the same each time, and then there is no difference", "[cli]") {
  Workplace work;
  const Printed first = work.run(&pull_templates);
  INFO(first.err);
  CHECK(first.status == 0);
  const auto files = work.files();
  CHECK(files.size() > 100);
  const Json hello = Json::parse(files.at("hello_world.en_US.json"));
  CHECK(hello.begin().key() == "name");
  CHECK(hello["name"] == "hello_world");
  for (const char* member : {"id", "status", "quality_score", "rejected_reason"}) CHECK_FALSE(hello.contains(member));
  CHECK(files.at("hello_world.en_US.json").back() == '\n');

  const Printed again = work.run(&pull_templates);
  CHECK(again.status == 0);
  CHECK_THAT(again.out, ContainsSubstring("Files written: 0"));
  CHECK(work.files() == files);

  const Printed difference = work.run(&diff_templates);
  INFO(difference.out);
  CHECK(difference.status == 0);
  CHECK_THAT(difference.out, ContainsSubstring("Different: 0, only in the folder: 0, only in the account: 0."));
  const Printed pushed = work.run(&push_templates);
  INFO(pushed.err);
  CHECK(pushed.status == 0);
  CHECK_THAT(pushed.out, ContainsSubstring("Created: 0, edited: 0, refused: 0."));
}

TEST_CASE("push creates what is new and edits what has changed", "[cli]") {
  Workplace work;
  REQUIRE(work.run(&pull_templates).status == 0);
  work.write("parcel.en_US.json", proposal("parcel"));
  Json changed = Json::parse(work.read("hello_world.en_US.json"));
  REQUIRE(changed["components"][0]["type"] == "HEADER");
  changed["components"][0]["text"] = "Hello again";
  work.write("hello_world.en_US.json", base::to_pretty_text(changed));

  const Printed difference = work.run(&diff_templates);
  INFO(difference.out);
  CHECK(difference.status == 1);
  CHECK_THAT(difference.out, ContainsSubstring("parcel (en_US): only in the folder.") &&
                                 ContainsSubstring("hello_world (en_US): different.") &&
                                 ContainsSubstring("folder \"Hello again\""));

  work.options.is_trial = true;
  const Printed trial = work.run(&push_templates);
  CHECK(trial.status == 0);
  CHECK_THAT(trial.out, ContainsSubstring("Would create parcel (en_US).") && ContainsSubstring("Would edit hello_world (en_US)."));
  work.options.is_trial = false;
  CHECK(work.run(&diff_templates).status == 1);

  const Printed pushed = work.run(&push_templates);
  INFO(pushed.err);
  CHECK(pushed.status == 0);
  CHECK_THAT(pushed.out, ContainsSubstring("Created parcel (en_US): PENDING.") && ContainsSubstring("Edited hello_world (en_US).") &&
                             ContainsSubstring("Created: 1, edited: 1, refused: 0."));
  const Printed after = work.run(&diff_templates);
  INFO(after.out);
  CHECK(after.status == 0);
}

TEST_CASE("one error in the folder, and nothing is sent", "[cli]") {
  Workplace work;
  REQUIRE(work.run(&pull_templates).status == 0);
  work.write("parcel.en_US.json", proposal("parcel"));
  work.write("wrong.en_US.json", proposal("wrong", "{{1}} is missing a sample and begins with a variable."));
  work.write("broken.json", "{");
  work.write("parcel_again.json", proposal("parcel"));
  const Printed pushed = work.run(&push_templates);
  CHECK(pushed.status == 1);
  CHECK_THAT(pushed.err, ContainsSubstring("[template.body.starts_with_variable]") && ContainsSubstring("[base.json_syntax]") &&
                             ContainsSubstring("[cli.template_twice]") && ContainsSubstring("Nothing was sent."));
  CHECK(pushed.out.empty());
  for (const char* name : {"wrong.en_US.json", "broken.json", "parcel_again.json"}) {
    std::filesystem::remove(work.options.folder / name);
  }
  CHECK_THAT(work.run(&diff_templates).out, ContainsSubstring("parcel (en_US): only in the folder."));
}

TEST_CASE("a second edit within a day is refused by Meta and told in its words", "[cli]") {
  Workplace work;
  REQUIRE(work.run(&pull_templates).status == 0);
  const auto push_header = [&](const std::string& text) {
    Json changed = Json::parse(work.read("hello_world.en_US.json"));
    changed["components"][0]["text"] = text;
    work.write("hello_world.en_US.json", base::to_pretty_text(changed));
    return work.run(&push_templates);
  };
  CHECK(push_header("First").status == 0);
  Printed second;
  // Until Meta has reviewed the first one the folder's own judgement refuses the second.
  CHECK(eventually([&] {
    second = push_header("Second");
    return second.err.find("hello_world (en_US) was refused.") != std::string::npos;
  }));
  CHECK(second.status == 1);
  CHECK_THAT(second.err, ContainsSubstring("once a day"));
}

TEST_CASE("pull writes what the account has over what the folder has, and removes files only when told to", "[cli]") {
  Workplace work;
  REQUIRE(work.run(&pull_templates).status == 0);
  const auto files = work.files();
  Json changed = Json::parse(work.read("hello_world.en_US.json"));
  changed["components"][0]["text"] = "Changed";
  work.write("hello_world.en_US.json", base::to_pretty_text(changed));
  work.write("parcel.en_US.json", proposal("parcel"));
  const Printed pulled = work.run(&pull_templates);
  CHECK(pulled.status == 0);
  CHECK_THAT(pulled.out, ContainsSubstring("hello_world.en_US.json") && ContainsSubstring("Files written: 1"));
  CHECK(work.files().size() == files.size() + 1);
  work.options.prune = true;
  CHECK_THAT(work.run(&pull_templates).out, ContainsSubstring("removed: 1."));
  CHECK(work.files() == files);
}

TEST_CASE("without a token or with one that Meta refuses nothing is written", "[cli]") {
  Workplace work;
  work.options.token = base::Secret{"EAAB-no-such-token"};
  const Printed refused = work.run(&pull_templates);
  CHECK(refused.status == 1);
  CHECK_FALSE(refused.err.empty());
  CHECK_FALSE(std::filesystem::exists(work.options.folder));
  std::ostringstream out;
  std::ostringstream err;
  std::istringstream in;
  work.options.token = base::Secret{};
  CHECK(pull_templates(work.options, {in, out, err}) == 2);
  CHECK_THAT(err.str(), ContainsSubstring("HELIOGRAPH_TOKEN"));
}
