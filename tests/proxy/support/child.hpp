// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <map>
#include <optional>
#include <string>
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

  /// What it has printed, as far as `prints` and `wait` have read.
  [[nodiscard]] const std::string& output() const { return output_; }
  [[nodiscard]] pid_t id() const { return id_; }

 private:
  bool read_more(int timeout_ms);

  pid_t id_ = -1;
  int pipe_ = -1;
  std::string output_;
  std::optional<int> status_;
};

}  // namespace heliograph::test
