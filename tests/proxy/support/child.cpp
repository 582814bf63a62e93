// SPDX-License-Identifier: Apache-2.0
#include <proxy/support/child.hpp>

#include <fcntl.h>
#include <grp.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <stdexcept>

namespace heliograph::test {

namespace {

constexpr std::chrono::seconds patience{60};

std::vector<char*> pointers_to(std::vector<std::string>& texts) {
  std::vector<char*> pointers;
  for (std::string& text : texts) pointers.push_back(text.data());
  pointers.push_back(nullptr);
  return pointers;
}

}  // namespace

Child::Child(const std::vector<std::string>& command, const ChildOptions& options) {
  std::vector<std::string> arguments = command;
  std::vector<std::string> environment{"PATH=/usr/bin:/bin"};
  for (const auto& [name, value] : options.environment) environment.push_back(name + '=' + value);
  const auto argument_pointers = pointers_to(arguments);
  const auto environment_pointers = pointers_to(environment);
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe can be made");
  id_ = fork();
  if (id_ < 0) throw std::runtime_error("no process can be made");
  if (id_ == 0) {
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    dup2(ends[1], STDOUT_FILENO);
    dup2(ends[1], STDERR_FILENO);
    const bool changed = chdir(options.folder.c_str()) == 0 &&
                         (!options.user || (setgroups(0, nullptr) == 0 && setgid(*options.user) == 0 && setuid(*options.user) == 0));
    // Changing the user forgets the signal.
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (changed) execve(argument_pointers[0], argument_pointers.data(), environment_pointers.data());
    _exit(127);
  }
  close(ends[1]);
  pipe_ = ends[0];
  reader_ = std::thread{[this] { read_all(); }};
}

Child::~Child() {
  if (!status_) {
    signal(SIGKILL);
    wait();
  }
  close(pipe_);
}

void Child::read_all() {
  std::array<char, 4096> buffer{};
  ssize_t count = 0;
  while ((count = read(pipe_, buffer.data(), buffer.size())) > 0) {
    const std::lock_guard lock{mutex_};
    output_.append(buffer.data(), static_cast<std::size_t>(count));
    printed_.notify_all();
  }
  const std::lock_guard lock{mutex_};
  is_over_ = true;
  printed_.notify_all();
}

bool Child::prints(std::string_view text) {
  std::unique_lock lock{mutex_};
  const auto has_printed = [&] { return output_.find(text) != std::string::npos; };
  return printed_.wait_for(lock, patience, [&] { return is_over_ || has_printed(); }) && has_printed();
}

void Child::signal(int number) const { kill(id_, number); }

std::string Child::output() const {
  const std::lock_guard lock{mutex_};
  return output_;
}

int Child::wait() {
  if (status_) return *status_;
  reader_.join();
  int status = 0;
  waitpid(id_, &status, 0);
  status_ = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return *status_;
}

}  // namespace heliograph::test
