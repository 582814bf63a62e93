// SPDX-License-Identifier: Apache-2.0
#include <proxy/support/databases.hpp>

#include <soci/error.h>

#include <atomic>
#include <map>
#include <set>
#include <thread>
#include <tl/expected.hpp>

#include "catch.hpp"
#include "proxy/storage/database.hpp"
#include "proxy/storage/trouble.hpp"

using namespace heliograph;
using namespace heliograph::proxy::storage;

namespace {

enum class Colour { red, green };
BOOST_DESCRIBE_ENUM(Colour, red, green)

struct Detail {
  std::string note;
  std::int64_t size = 0;
};
BOOST_DESCRIBE_STRUCT(Detail, (), (note, size))

struct Thing {
  std::string id;
  std::int64_t etag = 1;
  std::string name;
  Colour colour = Colour::red;
  bool marked = false;
  double weight = 0;
  base::Instant at;
  std::optional<std::string> hint;
  std::optional<std::int64_t> count;
  Detail detail;
  std::vector<std::string> tags;
  std::map<std::string, std::int64_t> sums;
  base::Json anything;
};
BOOST_DESCRIBE_STRUCT(Thing, (), (id, etag, name, colour, marked, weight, at, hint, count, detail, tags, sums, anything))

constexpr const char* create_things =
    "CREATE TABLE things (id TEXT PRIMARY KEY, etag BIGINT NOT NULL, name TEXT NOT NULL UNIQUE, colour TEXT NOT NULL,"
    " marked BIGINT NOT NULL, weight DOUBLE PRECISION NOT NULL, at BIGINT NOT NULL, hint TEXT, count BIGINT,"
    " detail TEXT NOT NULL, tags TEXT NOT NULL, sums TEXT NOT NULL, anything TEXT)";

Thing thing(const std::string& id) {
  return {id, 1, "name of " + id, Colour::green, true, 2.5, {1'790'000'000'123}, {}, {}, {"짧은 메모 😀", 7}, {"a", "b"}, {{"x", 1}}, nullptr};
}

/// Runs the test against an empty database of each kind that has the table `things`.
template <class Test>
void with_things(Test&& test) {
  for (const auto& kind : test::database_kinds()) {
    DYNAMIC_SECTION(kind.name) {
      const auto scratch = kind.make();
      Database database{{scratch->url()}};
      database.write([](Transaction& transaction) { transaction.execute(create_things); });
      test(database);
    }
  }
}

std::int64_t count_things(Database& database) {
  return database.read(
      [](Transaction& transaction) { return transaction.first<std::int64_t>("SELECT COUNT(*) FROM things").value(); });
}

}  // namespace

TEST_CASE("a row comes back as it was stored, whatever its members") {
  with_things([](Database& database) {
    Thing full = thing("one");
    full.hint = "ça coûte 5 €";
    full.count = -9'000'000'000'000;
    full.anything = {{"nested", {1, 2.5, "세 번째", nullptr, true}}};
    const Thing empty = thing("two");
    database.write([&](Transaction& transaction) {
      transaction.insert("things", full);
      transaction.insert("things", empty);
    });
    const auto rows =
        database.read([](Transaction& transaction) { return transaction.all<Thing>("SELECT {} FROM things ORDER BY id"); });
    REQUIRE(rows.size() == 2);
    CHECK(base::encode(rows[0]) == base::encode(full));
    CHECK(base::encode(rows[1]) == base::encode(empty));
  });
}

TEST_CASE("a query finds by argument, takes an alias for its columns, and gives single values") {
  with_things([](Database& database) {
    database.write([](Transaction& transaction) {
      for (const char* id : {"a", "b", "c"}) transaction.insert("things", thing(id));
    });
    database.read([](Transaction& transaction) {
      const auto found = transaction.first<Thing>("SELECT {t.} FROM things t WHERE t.name = :name AND t.at > :at",
                                                  "name of b", base::Instant{5});
      REQUIRE(found);
      CHECK(found->id == "b");
      CHECK_FALSE(transaction.first<Thing>("SELECT {} FROM things WHERE id = :id", "none"));
      CHECK(transaction.all<std::string>("SELECT id FROM things ORDER BY id DESC") == std::vector<std::string>{"c", "b", "a"});
      CHECK(transaction.first<std::optional<std::string>>("SELECT hint FROM things WHERE id = :id", "a") ==
            std::optional<std::optional<std::string>>{std::optional<std::string>{}});
    });
  });
}

TEST_CASE("text that looks like SQL stays text") {
  with_things([](Database& database) {
    Thing row = thing("a");
    row.name = "'; DROP TABLE things; -- :name ? {}";
    database.write([&](Transaction& transaction) { transaction.insert("things", row); });
    const auto found = database.read([&](Transaction& transaction) {
      return transaction.first<Thing>("SELECT {} FROM things WHERE name = :name", row.name);
    });
    REQUIRE(found);
    CHECK(found->name == row.name);
  });
}

TEST_CASE("a statement run again forgets the arguments of the run before") {
  with_things([](Database& database) {
    database.write([](Transaction& transaction) { transaction.insert("things", thing("a")); });
    const auto set_hint = [&](const std::optional<std::string>& hint) {
      database.write([&](Transaction& transaction) { transaction.execute("UPDATE things SET hint = :hint", hint); });
      return database.read([](Transaction& transaction) {
        return transaction.first<std::optional<std::string>>("SELECT hint FROM things").value();
      });
    };
    CHECK(set_hint("long text") == "long text");
    CHECK(set_hint(std::nullopt) == std::nullopt);
    CHECK(set_hint("") == "");
    CHECK(set_hint("x") == "x");
  });
}

TEST_CASE("what a function throws, or gives as an error, undoes its work") {
  with_things([](Database& database) {
    CHECK_THROWS_AS(database.write([](Transaction& transaction) {
      transaction.insert("things", thing("a"));
      throw std::runtime_error("no");
    }),
                    std::runtime_error);
    const auto refused = database.write([](Transaction& transaction) -> tl::expected<int, std::string> {
      transaction.insert("things", thing("b"));
      return tl::unexpected<std::string>("no");
    });
    CHECK(refused.error() == "no");
    CHECK(count_things(database) == 0);
    const auto accepted = database.write([](Transaction& transaction) -> tl::expected<int, std::string> {
      transaction.insert("things", thing("c"));
      return 7;
    });
    CHECK(accepted.value() == 7);
    CHECK(count_things(database) == 1);
  });
}

TEST_CASE("after a failed statement the database goes on working") {
  with_things([](Database& database) {
    database.write([](Transaction& transaction) { transaction.insert("things", thing("a")); });
    for (int i = 0; i < 3; ++i) {
      CHECK_THROWS(database.write([](Transaction& transaction) { transaction.insert("things", thing("a")); }));
      CHECK_THROWS(database.read([](Transaction& transaction) { return transaction.all<std::string>("SELECT no FROM things"); }));
    }
    CHECK(count_things(database) == 1);
    CHECK(database.healthy());
  });
}

TEST_CASE("inserting what collides can be told without losing the transaction") {
  with_things([](Database& database) {
    database.write([](Transaction& transaction) {
      CHECK(transaction.insert_new("things", thing("a")));
      CHECK_FALSE(transaction.insert_new("things", thing("a")));
      Thing same_name = thing("b");
      same_name.name = "name of a";
      CHECK_FALSE(transaction.insert_new("things", same_name));
      CHECK(transaction.insert_new("things", thing("c")));
    });
    CHECK(count_things(database) == 2);
  });
}

TEST_CASE("an update needs the version it starts from and counts it up") {
  with_things([](Database& database) {
    Thing mine = thing("a");
    database.write([&](Transaction& transaction) { transaction.insert("things", mine); });
    Thing theirs = mine;
    mine.name = "mine";
    theirs.name = "theirs";
    CHECK(database.write([&](Transaction& transaction) { return transaction.update("things", mine); }));
    CHECK(mine.etag == 2);
    CHECK_FALSE(database.write([&](Transaction& transaction) { return transaction.update("things", theirs); }));
    CHECK(theirs.etag == 1);
    const auto kept = database.read([](Transaction& transaction) { return transaction.first<Thing>("SELECT {} FROM things"); });
    CHECK(kept->name == "mine");
    CHECK(kept->etag == 2);
    CHECK(database.write([](Transaction& transaction) { return transaction.execute("DELETE FROM things"); }) == 1);
    CHECK_FALSE(database.write([&](Transaction& transaction) { return transaction.update("things", mine); }));
  });
}

TEST_CASE("of many who change the same version one succeeds") {
  with_things([](Database& database) {
    const Thing start = thing("a");
    database.write([&](Transaction& transaction) { transaction.insert("things", start); });
    std::atomic<int> succeeded{0};
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i) {
      threads.emplace_back([&, i] {
        Thing changed = start;
        changed.name = "by " + std::to_string(i);
        if (database.write([&](Transaction& transaction) { return transaction.update("things", changed); })) ++succeeded;
      });
    }
    for (auto& thread : threads) thread.join();
    CHECK(succeeded == 1);
  });
}

TEST_CASE("writers and readers side by side lose nothing") {
  with_things([](Database& database) {
    constexpr int writers = 6;
    constexpr int rows_each = 25;
    std::vector<std::thread> threads;
    for (int writer = 0; writer < writers; ++writer) {
      threads.emplace_back([&, writer] {
        for (int i = 0; i < rows_each; ++i) {
          const std::string id = std::to_string(writer) + "-" + std::to_string(i);
          database.write([&](Transaction& transaction) { transaction.insert("things", thing(id)); });
          (void)count_things(database);
        }
      });
    }
    for (auto& thread : threads) thread.join();
    CHECK(count_things(database) == writers * rows_each);
  });
}

TEST_CASE("a reader sees one state of the data from its first query to its last") {
  with_things([](Database& database) {
    database.write([](Transaction& transaction) { transaction.insert("things", thing("a")); });
    const auto [before, after] = database.read([&](Transaction& transaction) {
      const auto count = [&] { return transaction.first<std::int64_t>("SELECT COUNT(*) FROM things").value(); };
      const std::int64_t first = count();
      std::thread{[&] {
        database.write([](Transaction& other) { other.insert("things", thing("b")); });
      }}.join();
      return std::pair{first, count()};
    });
    CHECK(before == 1);
    CHECK(after == 1);
    CHECK(count_things(database) == 2);
  });
}

TEST_CASE("actions wait for the commit and do not run without one") {
  with_things([](Database& database) {
    std::vector<std::string> ran;
    database.write([&](Transaction& transaction) {
      transaction.insert("things", thing("a"));
      transaction.on_commit([&] { ran.push_back("seen " + std::to_string(count_things(database))); });
      CHECK(ran.empty());
    });
    CHECK(ran == std::vector<std::string>{"seen 1"});
    CHECK_THROWS(database.write([&](Transaction& transaction) {
      transaction.on_commit([&] { ran.push_back("never"); });
      throw std::runtime_error("no");
    }));
    CHECK(ran.size() == 1);
  });
}

TEST_CASE("a stored value that does not fit its type is an error, not a guess") {
  with_things([](Database& database) {
    database.write([](Transaction& transaction) {
      transaction.insert("things", thing("a"));
      transaction.execute("UPDATE things SET colour = 'blue', detail = '{\"note\":1}'");
    });
    CHECK_THROWS_AS(database.read([](Transaction& t) { return t.all<Thing>("SELECT {} FROM things"); }), CorruptValue);
    CHECK_THROWS_AS(database.read([](Transaction& t) { return t.all<Detail>("SELECT detail AS note, 1 AS size FROM things WHERE weight < 0").at(0); }),
                    std::out_of_range);
    CHECK_THROWS_AS(database.read([](Transaction& t) { return t.all<std::string>("SELECT hint FROM things"); }), CorruptValue);
    CHECK(database.healthy());
  });
}

TEST_CASE("data outlive the program that wrote them") {
  for (const auto& kind : test::database_kinds()) {
    DYNAMIC_SECTION(kind.name) {
      const auto scratch = kind.make();
      {
        Database database{{scratch->url()}};
        database.write([](Transaction& transaction) {
          transaction.execute(create_things);
          transaction.insert("things", thing("a"));
        });
      }
      Database again{{scratch->url()}};
      CHECK(count_things(again) == 1);
    }
  }
}

TEST_CASE("what cannot be opened says why") {
  CHECK_THROWS_WITH(Database({"mysql://x"}), ContainsSubstring("neither with sqlite:"));
  CHECK_THROWS(Database({"sqlite:/nowhere/at/all/x.db"}));
}

TEST_CASE("ids are version 7 UUIDs in the order in which they were made") {
  std::set<std::string> seen;
  std::string before;
  for (int i = 0; i < 10'000; ++i) {
    const std::string id = make_id(1'790'000'000'000 + i / 3000);
    REQUIRE(id.size() == 36);
    REQUIRE(id[14] == '7');
    REQUIRE(std::string{"89ab"}.find(id[19]) != std::string::npos);
    REQUIRE(before < id);
    REQUIRE(seen.insert(id).second);
    before = id;
  }
}

TEST_CASE("connections that the server has cut are replaced before anybody notices") {
  for (const auto& kind : test::database_kinds()) {
    if (kind.name != "PostgreSQL") continue;
    const auto scratch = kind.make();
    Database database{{scratch->url()}};
    Database other{{scratch->url()}};
    database.write([](Transaction& transaction) { transaction.execute(create_things); });
    (void)count_things(database);
    (void)other.read([](Transaction& transaction) {
      return transaction.all<std::int64_t>(
          "SELECT 1 FROM (SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
          " WHERE datname = current_database() AND pid <> pg_backend_pid()) AS cut");
    });
    CHECK(count_things(database) == 0);
    database.write([](Transaction& transaction) { transaction.insert("things", thing("a")); });
    CHECK(count_things(database) == 1);
  }
}

TEST_CASE("a database without room says so, keeps what it had, and goes on when there is room again") {
  const auto scratch = test::database_kinds().front().make();
  Database database{{scratch->url(), 1}};
  database.write([](Transaction& transaction) {
    transaction.execute(create_things);
    transaction.insert("things", thing("first"));
  });
  const auto fill = [&](const char* most_pages) {
    database.write([&](Transaction& transaction) {
      transaction.execute(most_pages);
      for (int i = 0; i < 1'000; ++i) {
        Thing large = thing(std::to_string(i));
        large.anything = std::string(1'000, 'x');
        transaction.insert("things", large);
      }
    });
  };
  std::optional<Trouble> trouble;
  try {
    fill("PRAGMA max_page_count = 20");
  } catch (const soci::soci_error& error) {
    trouble = trouble_of(error);
  }
  CHECK(trouble == Trouble::full);
  CHECK(count_things(database) == 1);
  fill("PRAGMA max_page_count = 100000");
  CHECK(count_things(database) == 1'001);
  try {
    (void)database.first<std::int64_t>("SELECT COUNT(*) FROM nothing");
  } catch (const soci::soci_error& error) {
    trouble = trouble_of(error);
  }
  CHECK(trouble == Trouble::unavailable);
}
