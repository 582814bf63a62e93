// SPDX-License-Identifier: Apache-2.0
#include <pthread.h>
#include <spdlog/spdlog.h>
#include <sys/stat.h>

#include <csignal>
#include <iostream>

#include "proxy/application.hpp"
#include "proxy/cli/commands.hpp"
#include "proxy/cli/texts.hpp"

namespace heliograph::proxy::cli {

namespace {

void set_up_log(const std::string& level) {
  spdlog::set_level(spdlog::level::from_str(level));
  spdlog::set_pattern("%Y-%m-%dT%H:%M:%S.%eZ %l %v", spdlog::pattern_time_type::utc);
  spdlog::flush_on(spdlog::level::info);
}

/// The signals that end the program. Blocked in every thread, so that `wait` gets them.
class EndSignals {
 public:
  EndSignals() {
    sigemptyset(&signals_);
    sigaddset(&signals_, SIGTERM);
    sigaddset(&signals_, SIGINT);
    pthread_sigmask(SIG_BLOCK, &signals_, nullptr);
    // A client that goes away is an error of its connection, not of the program.
    std::signal(SIGPIPE, SIG_IGN);
  }

  void wait() const {
    int signal = 0;
    sigwait(&signals_, &signal);
  }

 private:
  sigset_t signals_{};
};

void tell_setup_link(const std::string& link) {
  std::cout << "There is no user yet. Make the first administrator with this link; it works once:\n  " << link << '\n'
            << std::flush;
}

}  // namespace

int serve(const ServeOptions& options) {
  std::optional<std::filesystem::path> file;
  if (!options.file.empty()) file = options.file;
  if (!file) file = config::process_environment("HELIOGRAPH_CONFIG");
  config::Loaded loaded = config::load(options.flags, config::process_environment, file);
  for (const base::Finding& finding : loaded.findings) std::cerr << text_of(finding) << '\n';
  if (loaded.findings.has_errors()) return 2;

  set_up_log(loaded.settings.log_level);
  // The database holds what nobody else on the machine is to read.
  umask(S_IRWXG | S_IRWXO);
  const EndSignals signals;
  try {
    Application application{std::move(loaded.settings)};
    application.start();
    const config::Settings& settings = application.settings();
    spdlog::info("listening on {}, reached as {}", application.url(), settings.public_url);
    spdlog::info("Graph API: {} {}", settings.graph_base_url, settings.graph_api_version);
    if (settings.page.empty()) spdlog::warn("there is no page: only the API is served; --page names its folder");
    if (const auto link = application.setup_link()) tell_setup_link(*link);
    signals.wait();
    spdlog::info("stopping");
    application.stop();
    return 0;
  } catch (const std::exception& error) {
    std::cerr << "heliograph: " << error.what() << '\n';
    return 1;
  }
}

}  // namespace heliograph::proxy::cli
