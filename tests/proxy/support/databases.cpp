// SPDX-License-Identifier: Apache-2.0
#include <proxy/support/databases.hpp>

#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <exception>
#include <iostream>

#include <proxy/support/postgresql_server.hpp>
#include <proxy/support/temporary_folder.hpp>
#include <soci/postgresql/soci-postgresql.h>
#include <soci/soci.h>

namespace heliograph::test {

namespace {

class ScratchSqlite : public ScratchDatabase {
 public:
  [[nodiscard]] std::string url() const override { return "sqlite:" + (folder_.path() / "scratch.db").string(); }

 private:
  TemporaryFolder folder_;
};

/// The URL of a database on the server the tests use. @param database its name
std::string postgresql_url(const std::string& database) {
  if (const char* given = std::getenv("HELIOGRAPH_TEST_POSTGRESQL")) {
    std::string url = given;
    const std::size_t query = url.find('?');
    const std::size_t slash = url.find('/', url.find("://") + 3);
    const std::string tail = query == std::string::npos ? "" : url.substr(query);
    return url.substr(0, std::min({slash, query, url.size()})) + '/' + database + tail;
  }
  static const PostgresqlServer server;
  return server.url(database);
}

void administer(const std::string& sql) {
  soci::session session{*soci::factory_postgresql(), postgresql_url("postgres")};
  session << sql;
}

class ScratchPostgresql : public ScratchDatabase {
 public:
  ScratchPostgresql() : name_{"scratch_" + std::to_string(getpid()) + '_' + std::to_string(++count)} {
    administer("CREATE DATABASE " + name_);
  }
  ~ScratchPostgresql() override {
    try {
      administer("DROP DATABASE " + name_ + " WITH (FORCE)");
    } catch (const std::exception& error) {
      std::cerr << "PostgreSQL keeps " << name_ << ": " << error.what() << '\n';
    }
  }
  ScratchPostgresql(const ScratchPostgresql&) = delete;
  ScratchPostgresql& operator=(const ScratchPostgresql&) = delete;

  [[nodiscard]] std::string url() const override { return postgresql_url(name_); }

 private:
  static inline std::atomic<int> count{0};
  std::string name_;
};

template <class Scratch>
std::unique_ptr<ScratchDatabase> make() {
  return std::make_unique<Scratch>();
}

}  // namespace

const std::vector<DatabaseKind>& database_kinds() {
  static const std::vector<DatabaseKind> kinds = [] {
    std::vector<DatabaseKind> found{{"SQLite", &make<ScratchSqlite>}};
    if (std::getenv("HELIOGRAPH_TEST_POSTGRESQL") != nullptr || PostgresqlServer::is_installed()) {
      found.push_back({"PostgreSQL", &make<ScratchPostgresql>});
    } else {
      std::cout << "PostgreSQL is not installed and HELIOGRAPH_TEST_POSTGRESQL not set: the tests run on SQLite alone.\n";
    }
    return found;
  }();
  return kinds;
}

}  // namespace heliograph::test
