// SPDX-License-Identifier: Apache-2.0
#include "proxy/background/worker.hpp"

#include <spdlog/spdlog.h>

#include <exception>

namespace heliograph::proxy::background {

namespace {
constexpr std::chrono::milliseconds pause_after_error{1'000};
}

Worker::Worker(std::string name, Work work) : name_{std::move(name)}, work_{std::move(work)} {}
Worker::~Worker() { stop(); }

void Worker::start() {
  const std::lock_guard lock{mutex_};
  if (!thread_.joinable() && !stopping_) thread_ = std::thread{[this] { run(); }};
}

void Worker::wake() {
  {
    const std::lock_guard lock{mutex_};
    woken_ = true;
  }
  changed_.notify_one();
}

void Worker::stop() {
  {
    const std::lock_guard lock{mutex_};
    stopping_ = true;
  }
  changed_.notify_one();
  if (thread_.joinable()) thread_.join();
}

bool Worker::stopping() const {
  const std::lock_guard lock{mutex_};
  return stopping_;
}

std::chrono::milliseconds Worker::work_safely() noexcept {
  try {
    return work_();
  } catch (const std::exception& error) {
    spdlog::error("{}: {}", name_, error.what());
  } catch (...) {
    spdlog::error("{}: an unknown error", name_);
  }
  return pause_after_error;
}

void Worker::run() {
  while (!stopping()) {
    const auto pause = work_safely();
    std::unique_lock lock{mutex_};
    changed_.wait_for(lock, pause, [&] { return woken_ || stopping_; });
    woken_ = false;
  }
}

}  // namespace heliograph::proxy::background
