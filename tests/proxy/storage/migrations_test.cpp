// SPDX-License-Identifier: Apache-2.0
#include "proxy/storage/migrations.hpp"

#include <proxy/support/databases.hpp>

#include <array>
#include <thread>

#include "catch.hpp"
#include "proxy/storage/database.hpp"

using namespace heliograph;
using namespace heliograph::proxy::storage;

namespace {

constexpr std::array steps{
    Migration{1, "0001_first", "-- What comes first.\nCREATE TABLE one (\n  id TEXT PRIMARY KEY\n);\nINSERT INTO one (id) VALUES ('a;b');\n"},
    Migration{3, "0003_third", "ALTER TABLE one ADD COLUMN more BIGINT;\n"},
};

template <class Test>
void on_each(Test&& test) {
  for (const auto& kind : test::database_kinds()) {
    DYNAMIC_SECTION(kind.name) {
      const auto scratch = kind.make();
      test(scratch->url());
    }
  }
}

std::vector<std::int64_t> applied(Database& database) {
  return database.read([](Transaction& transaction) {
    return transaction.all<std::int64_t>("SELECT number FROM migrations ORDER BY number");
  });
}

}  // namespace

TEST_CASE("the program's own migrations apply to an empty database, and once") {
  on_each([](const std::string& url) {
    Database database{{url}};
    migrate(database);
    const auto first = applied(database);
    CHECK(first.size() == migrations().size());
    migrate(database);
    CHECK(applied(database) == first);
  });
}

TEST_CASE("the program's migrations are numbered upwards") {
  int before = 0;
  for (const Migration& step : migrations()) {
    CAPTURE(step.name);
    CHECK(step.number > before);
    before = step.number;
  }
}

TEST_CASE("a database gets the steps it lacks") {
  on_each([](const std::string& url) {
    Database database{{url}};
    migrate(database, std::span{steps}.first(1));
    migrate(database, steps);
    CHECK(applied(database) == std::vector<std::int64_t>{1, 3});
    CHECK(database.read([](Transaction& transaction) {
      return transaction.first<std::string>("SELECT id FROM one WHERE more IS NULL");
    }) == "a;b");
  });
}

TEST_CASE("a database of a newer program is refused and left as it is") {
  on_each([](const std::string& url) {
    Database database{{url}};
    migrate(database, steps);
    CHECK_THROWS_AS(migrate(database, std::span{steps}.first(1)), NewerDatabase);
    CHECK(applied(database).size() == 2);
  });
}

TEST_CASE("a step that fails leaves nothing of itself") {
  on_each([](const std::string& url) {
    Database database{{url}};
    const std::array broken{steps[0], Migration{2, "0002_broken", "CREATE TABLE two (id TEXT);\nCREATE NONSENSE;\n"}};
    CHECK_THROWS(migrate(database, broken));
    CHECK(applied(database) == std::vector<std::int64_t>{1});
    CHECK_THROWS(database.read([](Transaction& transaction) { return transaction.all<std::string>("SELECT id FROM two"); }));
    migrate(database, steps);
    CHECK(applied(database) == std::vector<std::int64_t>{1, 3});
  });
}

TEST_CASE("programs that start at the same time apply each step once") {
  on_each([](const std::string& url) {
    std::vector<std::thread> programs;
    for (int i = 0; i < 4; ++i) {
      programs.emplace_back([&] {
        Database database{{url}};
        migrate(database);
      });
    }
    for (auto& program : programs) program.join();
    Database database{{url}};
    CHECK(applied(database).size() == migrations().size());
  });
}
