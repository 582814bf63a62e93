// SPDX-License-Identifier: Apache-2.0
#include <sys/resource.h>

#include <csignal>
#include <proxy/support/proxy_program.hpp>

#include "catch.hpp"

namespace heliograph::test {

ProxyProgram::ProxyProgram(proxy::config::Settings settings) : settings_{std::move(settings)} { start(); }

void ProxyProgram::start() {
  const std::vector<std::string> command{HELIOGRAPH_EXECUTABLE,
                                         "serve",
                                         "--port",
                                         std::to_string(settings_.port),
                                         "--data",
                                         settings_.data_dir.string(),
                                         "--database",
                                         settings_.database,
                                         "--graph-base-url",
                                         settings_.graph_base_url,
                                         "--public-url",
                                         settings_.public_url};
  // A write beyond the limit of `limit_files` is to fail as on a full disk, which brings no signal.
  std::signal(SIGXFSZ, SIG_IGN);
  child_ = std::make_unique<Child>(command, ChildOptions{{}, {}, settings_.data_dir});
  const bool listens = child_->prints("listening on");
  INFO(child_->output());
  REQUIRE(listens);
}

void ProxyProgram::limit_files(std::optional<std::uint64_t> bytes) const {
  const rlimit limit{bytes.value_or(RLIM_INFINITY), RLIM_INFINITY};
  REQUIRE(prlimit(child_->id(), RLIMIT_FSIZE, &limit, nullptr) == 0);
}

void ProxyProgram::kill() {
  child_->signal(SIGKILL);
  child_->wait();
}

void ProxyProgram::stop() {
  child_->signal(SIGTERM);
  const int status = child_->wait();
  INFO(child_->output());
  REQUIRE(status == 0);
}

}  // namespace heliograph::test
