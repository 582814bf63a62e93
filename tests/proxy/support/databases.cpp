// SPDX-License-Identifier: Apache-2.0
#include <proxy/support/databases.hpp>

#include <pwd.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <optional>
#include <stdexcept>

#include <proxy/support/child.hpp>
#include <proxy/support/temporary_folder.hpp>
#include <soci/postgresql/soci-postgresql.h>
#include <soci/soci.h>

namespace heliograph::test {

namespace {

namespace fs = std::filesystem;

class ScratchSqlite : public ScratchDatabase {
 public:
  [[nodiscard]] std::string url() const override { return "sqlite:" + (folder_.path() / "scratch.db").string(); }

 private:
  TemporaryFolder folder_;
};

/// The newest PostgreSQL's programs, if any is installed.
std::optional<fs::path> installed_programs() {
  std::optional<fs::path> newest;
  std::error_code error;
  for (const auto& version : fs::directory_iterator("/usr/lib/postgresql", error)) {
    const fs::path programs = version.path() / "bin";
    if (fs::exists(programs / "initdb") && (!newest || programs > *newest)) newest = programs;
  }
  return newest;
}

/// PostgreSQL refuses to run as root.
std::optional<uid_t> unprivileged_user() {
  if (geteuid() != 0) return std::nullopt;
  for (const char* name : {"postgres", "nobody"}) {
    if (const passwd* user = getpwnam(name)) return user->pw_uid;
  }
  throw std::runtime_error("there is no unprivileged user to run PostgreSQL as");
}

/// A server of the tests' own, on a socket in a temporary folder.
class PrivateServer {
 public:
  explicit PrivateServer(const fs::path& programs) {
    const auto user = unprivileged_user();
    const std::string data = (folder_.path() / "data").string();
    if (user && chown(folder_.path().c_str(), *user, *user) != 0) throw std::runtime_error("chown failed");
    const ChildOptions options{{{"LC_ALL", "C.UTF-8"}}, user, folder_.path()};
    Child init{{(programs / "initdb").string(), "-D", data, "-U", "heliograph", "--auth=trust", "--no-sync",
                "--encoding=UTF8", "--locale=C.UTF-8"},
               options};
    if (init.wait() != 0) throw std::runtime_error("initdb failed: " + init.output());
    server_ = std::make_unique<Child>(
        std::vector<std::string>{(programs / "postgres").string(), "-D", data, "-k", folder_.path().string(), "-c",
                                 "listen_addresses=", "-c", "fsync=off", "-c", "max_connections=300"},
        options);
    if (!server_->prints("ready to accept connections")) throw std::runtime_error("no PostgreSQL: " + server_->output());
  }
  ~PrivateServer() {
    server_->signal(SIGQUIT);
    server_->wait();
  }
  PrivateServer(const PrivateServer&) = delete;
  PrivateServer& operator=(const PrivateServer&) = delete;

  [[nodiscard]] std::string url(const std::string& database) const {
    return "postgresql:///" + database + "?host=" + folder_.path().string() + "&user=heliograph";
  }

 private:
  TemporaryFolder folder_;
  std::unique_ptr<Child> server_;
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
  static const PrivateServer server{installed_programs().value()};
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
    if (std::getenv("HELIOGRAPH_TEST_POSTGRESQL") != nullptr || installed_programs()) {
      found.push_back({"PostgreSQL", &make<ScratchPostgresql>});
    } else {
      std::cout << "PostgreSQL is not installed and HELIOGRAPH_TEST_POSTGRESQL not set: the tests run on SQLite alone.\n";
    }
    return found;
  }();
  return kinds;
}

}  // namespace heliograph::test
