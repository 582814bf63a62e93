// SPDX-License-Identifier: Apache-2.0
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
  child_ = std::make_unique<Child>(command, ChildOptions{{}, {}, settings_.data_dir});
  const bool listens = child_->prints("listening on");
  INFO(child_->output());
  REQUIRE(listens);
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
