// SPDX-License-Identifier: Apache-2.0
#include <pthread.h>

#include <CLI/CLI.hpp>
#include <csignal>
#include <iostream>
#include <system_error>

#include "sandbox/sandbox.hpp"

int main(int argc, char* argv[]) {
  using std::chrono::milliseconds;
  heliograph::sandbox::Options options;
  auto review_delay = options.review_delay.count();
  auto webhook_delay = options.webhook_delay.count();
  auto retry_delay = options.retry_delay.count();
  bool unlimited = false;

  CLI::App app("A stand-in for Meta's Graph API. GET /_sandbox/world tells its tokens, ids and numbers.");
  app.add_option("--port", options.port, "Port to listen on; 0 takes any free one")->capture_default_str();
  app.add_option("--address", options.address, "Address to listen on")->capture_default_str();
  app.add_option("--review-delay-ms", review_delay, "From a template's submission to its approval or rejection")
      ->check(CLI::NonNegativeNumber)
      ->capture_default_str();
  app.add_option("--webhook-delay-ms", webhook_delay, "Between acceptance, sent, delivered and read")
      ->check(CLI::NonNegativeNumber)
      ->capture_default_str();
  app.add_option("--retry-delay-ms", retry_delay, "Before a refused webhook is sent again; doubles each time")
      ->check(CLI::NonNegativeNumber)
      ->capture_default_str();
  app.add_option("--seed", options.seed, "Of every id and token")->capture_default_str();
  app.add_option("--more-numbers", options.more_numbers, "Further phone numbers of the healthy account, of the highest throughput")
      ->check(CLI::Range(0, 500))
      ->capture_default_str();
  app.add_flag("--unlimited", unlimited, "Keep no throughput and pair limits");
  CLI11_PARSE(app, argc, argv);
  options.review_delay = milliseconds(review_delay);
  options.webhook_delay = milliseconds(webhook_delay);
  options.retry_delay = milliseconds(retry_delay);
  options.limits = !unlimited;

  // Blocked in every thread, so that the one below receives them.
  sigset_t ending;
  sigemptyset(&ending);
  sigaddset(&ending, SIGINT);
  sigaddset(&ending, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &ending, nullptr);
  try {
    heliograph::sandbox::Sandbox sandbox(options);
    sandbox.start();
    std::cout << "heliograph-sandbox listens on " << sandbox.url() << std::endl;
    int received = 0;
    sigwait(&ending, &received);
    sandbox.stop();
  } catch (const std::system_error& error) {
    std::cerr << "heliograph-sandbox: cannot listen: " << error.what() << '\n';
    return 1;
  }
  return 0;
}
