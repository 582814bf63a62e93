// SPDX-License-Identifier: Apache-2.0
#include <proxy/support/postgresql_server.hpp>

#include <pwd.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <optional>
#include <stdexcept>

namespace heliograph::test {

namespace {

namespace fs = std::filesystem;

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

}  // namespace

PostgresqlServer::PostgresqlServer() {
  const auto programs = installed_programs();
  if (!programs) throw std::runtime_error("PostgreSQL is not installed");
  programs_ = programs->string();
  const auto user = unprivileged_user();
  if (user && chown(folder_.path().c_str(), *user, *user) != 0) throw std::runtime_error("chown failed");
  Child init{{programs_ + "/initdb", "-D", (folder_.path() / "data").string(), "-U", "heliograph", "--auth=trust", "--no-sync",
              "--encoding=UTF8", "--locale=C.UTF-8"},
             options()};
  if (init.wait() != 0) throw std::runtime_error("initdb failed: " + init.output());
  start();
}

PostgresqlServer::~PostgresqlServer() { stop(); }

bool PostgresqlServer::is_installed() { return installed_programs().has_value(); }

std::string PostgresqlServer::url(const std::string& database) const {
  return "postgresql:///" + database + "?host=" + folder_.path().string() + "&user=heliograph";
}

void PostgresqlServer::stop() {
  if (!server_) return;
  server_->signal(SIGQUIT);
  server_->wait();
  server_.reset();
}

void PostgresqlServer::start() {
  server_ = std::make_unique<Child>(
      std::vector<std::string>{programs_ + "/postgres", "-D", (folder_.path() / "data").string(), "-k", folder_.path().string(),
                               "-c", "listen_addresses=", "-c", "fsync=off", "-c", "max_connections=300"},
      options());
  if (!server_->prints("ready to accept connections")) throw std::runtime_error("no PostgreSQL: " + server_->output());
}

ChildOptions PostgresqlServer::options() const { return {{{"LC_ALL", "C.UTF-8"}}, unprivileged_user(), folder_.path()}; }

}  // namespace heliograph::test
