// SPDX-License-Identifier: Apache-2.0
#include "sandbox/scheduler.hpp"

#include <spdlog/spdlog.h>

namespace heliograph::sandbox {

Scheduler::Scheduler() : thread_([this] { run(); }) {}

Scheduler::~Scheduler() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  changed_.notify_one();
  thread_.join();
}

void Scheduler::in(std::chrono::milliseconds delay, Job job) {
  const auto due = std::chrono::steady_clock::now() + delay;
  bool first = false;
  {
    const std::lock_guard lock(mutex_);
    first = entries_.empty() || due < entries_.top().due;
    entries_.push({due, count_++, std::move(job)});
  }
  if (first) changed_.notify_one();
}

void Scheduler::run() {
  std::unique_lock lock(mutex_);
  while (!stopping_) {
    if (entries_.empty()) {
      changed_.wait(lock);
      continue;
    }
    const auto due = entries_.top().due;
    if (std::chrono::steady_clock::now() < due) {
      changed_.wait_until(lock, due);
      continue;
    }
    // The queue gives out constant references only; the entry is taken out right after.
    const auto job = std::move(const_cast<Entry&>(entries_.top()).job);
    entries_.pop();
    lock.unlock();
    try {
      job();
    } catch (const std::exception& error) {
      spdlog::error("scheduled job: {}", error.what());
    }
    lock.lock();
  }
}

}  // namespace heliograph::sandbox
