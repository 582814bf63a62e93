// SPDX-License-Identifier: Apache-2.0
#include <proxy/support/child.hpp>

#include <fcntl.h>
#include <grp.h>
#include <poll.h>
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
}

Child::~Child() {
  if (!status_) {
    signal(SIGKILL);
    wait();
  }
  close(pipe_);
}

bool Child::read_more(int timeout_ms) {
  pollfd ready{pipe_, POLLIN, 0};
  if (poll(&ready, 1, timeout_ms) <= 0) return false;
  std::array<char, 4096> buffer{};
  const ssize_t count = read(pipe_, buffer.data(), buffer.size());
  if (count <= 0) return false;
  output_.append(buffer.data(), static_cast<std::size_t>(count));
  return true;
}

bool Child::prints(std::string_view text) {
  using Clock = std::chrono::steady_clock;
  const auto end = Clock::now() + patience;
  while (output_.find(text) == std::string::npos) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now()).count();
    if (left <= 0 || !read_more(static_cast<int>(left))) return false;
  }
  return true;
}

void Child::signal(int number) const { kill(id_, number); }

int Child::wait() {
  if (status_) return *status_;
  while (read_more(-1)) {
  }
  int status = 0;
  waitpid(id_, &status, 0);
  status_ = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return *status_;
}

}  // namespace heliograph::test
