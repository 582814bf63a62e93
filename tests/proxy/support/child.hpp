// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/types.h>

#include <condition_variable>
#include <filesystem>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace heliograph::test {

/// How a child process is started.
struct ChildOptions {
  std::map<std::string, std::string> environment;  ///< the whole of it, besides PATH
  std::optional<uid_t> user;                       ///< runs as this user
  std::filesystem::path folder = "/";              ///< runs in this folder
};

/// A program that runs as a child of the tests, and not longer than they do. What it prints, on both of its streams, can
/// be read while it runs.
class Child {
 public:
  Child(const std::vector<std::string>& command, const ChildOptions& options = {});
  /// Kills it if it still runs.
  ~Child();
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;

  /// Waits until the output contains `text`; false when the program ends before, or too long has passed.
  bool prints(std::string_view text);
  /// Sends a signal.
  void signal(int number) const;
  /// Waits for the end: the exit status, or 128 + the signal that ended it.
  int wait();

  /// What it has printed. It is read all the time: a program that nobody listens to would stand still.
  [[nodiscard]] std::string output() const;
  [[nodiscard]] pid_t id() const { return id_; }

 private:
  void read_all();

  pid_t id_ = -1;
  int pipe_ = -1;
  std::optional<int> status_;
  mutable std::mutex mutex_;
  std::condition_variable printed_;
  std::string output_;
  bool is_over_ = false;
  std::thread reader_;
};

}  // namespace heliograph::test
