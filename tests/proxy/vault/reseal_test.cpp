// SPDX-License-Identifier: Apache-2.0
#include "proxy/vault/reseal.hpp"

#include <proxy/support/child.hpp>
#include <proxy/support/world.hpp>

#include "proxy/vault/encoding.hpp"
#include "proxy/vault/key_file.hpp"

using namespace heliograph;
using namespace heliograph::test;
using namespace heliograph::proxy;

namespace {

/// A program with three secrets, and the folder of its keys.
struct Kept {
  explicit Kept(const std::optional<std::string>& url = {}) : world{url}, credential(world.connect()) {}

  [[nodiscard]] std::filesystem::path folder() { return world.proxy.application->settings().data_dir; }
  [[nodiscard]] std::string database() { return world.proxy.application->settings().database; }
  [[nodiscard]] storage::Database& stored() { return world.proxy.application->services().database; }
  /// Whether the running program can open what is stored.
  bool can_ask() {
    return world.admin().post("/credentials/" + credential["id"].get<std::string>() + "/refresh").status == 200;
  }
  int rotate(std::map<std::string, std::string> environment, std::string& output) {
    Child child{{HELIOGRAPH_EXECUTABLE, "rotate-key", "--data", folder().string(), "--database", database(), "--log-level", "off"},
                {std::move(environment), {}, folder()}};
    const int status = child.wait();
    output = child.output();
    return status;
  }

  World world;
  Json credential;
};

std::string id_of_key(const std::filesystem::path& folder) {
  return vault::Vault{vault::keys_of({}, folder), {}}.key_id();
}

}  // namespace

TEST_CASE("a vault opens what an earlier key sealed, and seals under the present one") {
  const vault::Vault::Key old_key = vault::random_key();
  const vault::Vault::Key new_key = vault::random_key();
  const vault::Vault before{old_key};
  const std::string sealed = before.seal(base::Secret{"token"}, "t", "1");
  const vault::Vault both{{new_key, {old_key}}, {}};
  CHECK(both.open(sealed, "t", "1")->reveal() == "token");
  CHECK(vault::Vault::key_id_of(sealed) == before.key_id());
  const std::string anew = both.seal(base::Secret{"token"}, "t", "1");
  CHECK(vault::Vault::key_id_of(anew) == both.key_id());
  CHECK(both.key_id() != before.key_id());
  CHECK_FALSE(before.open(anew, "t", "1"));
  CHECK(vault::Vault::key_id_of("nonsense").empty());
}

TEST_CASE("a vault reads its keys anew when it meets one that it does not know") {
  const TemporaryFolder folder;
  const auto keys = [&] { return vault::keys_of({}, folder.path()); };
  const vault::Vault running{keys(), keys};
  const std::string sealed = running.seal(base::Secret{"a"}, "t", "1");
  vault::replace_key(folder.path() / vault::master_key_file, folder.path() / vault::earlier_keys_file);
  const vault::Vault other{keys(), {}};
  CHECK(other.open(sealed, "t", "1")->reveal() == "a");
  CHECK(running.key_id() != other.key_id());
  CHECK(running.open(other.seal(base::Secret{"b"}, "t", "1"), "t", "1")->reveal() == "b");
  CHECK(running.key_id() == other.key_id());
  CHECK_FALSE(running.open(vault::Vault{vault::random_key()}.seal(base::Secret{"c"}, "t", "1"), "t", "1"));
  CHECK(vault::earlier_keys(folder.path() / vault::earlier_keys_file).size() == 1);
  const auto mode = std::filesystem::status(folder.path() / vault::earlier_keys_file).permissions();
  CHECK((mode & (std::filesystem::perms::group_all | std::filesystem::perms::others_all)) == std::filesystem::perms::none);
}

TEST_CASE("sealing anew that ends half-way loses nothing and goes on where it stopped") {
  for (const DatabaseKind& kind : database_kinds()) {
    DYNAMIC_SECTION(kind.name) {
      const auto database = kind.make();
      Kept kept{database->url()};
      vault::replace_key(kept.folder() / vault::master_key_file, kept.folder() / vault::earlier_keys_file);
      const vault::Vault vault{vault::keys_of({}, kept.folder()), {}};
      CHECK(vault::seal_state(kept.stored(), vault).earlier == 3);
      CHECK(vault::reseal(kept.stored(), vault, 1) == 1);
      CHECK(vault::seal_state(kept.stored(), vault).current == 1);
      CHECK(kept.can_ask());
      CHECK(vault::reseal(kept.stored(), vault) == 2);
      CHECK(vault::reseal(kept.stored(), vault) == 0);
      const vault::SealState state = vault::seal_state(kept.stored(), vault);
      CHECK(state.current == 3);
      CHECK(state.earlier == 0);
      CHECK(state.unopened.empty());
      CHECK(kept.can_ask());
    }
  }
}

TEST_CASE("the command rotates the key of a running program, and says clearly when a key is not known") {
  Kept kept;
  const std::string before = id_of_key(kept.folder());
  std::string output;
  INFO(output);
  CHECK(kept.rotate({}, output) == 0);
  CHECK(output.find("3") != std::string::npos);
  CHECK(id_of_key(kept.folder()) != before);
  CHECK(kept.can_ask());

  const std::string another = "a master key of the environment";
  CHECK(kept.rotate({{"HELIOGRAPH_MASTER_KEY", another}}, output) == 0);
  CHECK(kept.can_ask() == false);

  CHECK(kept.rotate({{"HELIOGRAPH_MASTER_KEY", "a key that nobody has used"}}, output) == 1);
  CHECK(output.find("HELIOGRAPH_PREVIOUS_KEY") != std::string::npos);
  CHECK(output.find("credentials.sealed_token") != std::string::npos);
  CHECK(output.find(another) == std::string::npos);
  CHECK(kept.rotate({{"HELIOGRAPH_MASTER_KEY", "a key that nobody has used"}, {"HELIOGRAPH_PREVIOUS_KEY", another}}, output) == 0);
}
