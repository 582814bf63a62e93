// SPDX-License-Identifier: Apache-2.0
#include "proxy/metrics/process.hpp"

#include <sys/resource.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>

namespace heliograph::proxy::metrics {

namespace {

double resident_bytes() {
  std::ifstream file{"/proc/self/statm"};
  double total = 0;
  double resident = 0;
  file >> total >> resident;
  return resident * static_cast<double>(sysconf(_SC_PAGESIZE));
}

double entries_of(const char* folder) {
  std::error_code error;
  const std::filesystem::directory_iterator entries{folder, error};
  return error ? 0 : static_cast<double>(std::distance(begin(entries), end(entries)));
}

double processor_seconds() {
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  const auto seconds = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
  };
  return seconds(used.ru_utime) + seconds(used.ru_stime);
}

}  // namespace

std::vector<Gauge> process_gauges() {
  return {{"process_resident_memory_bytes", "Memory that the process holds.", resident_bytes()},
          {"process_cpu_seconds_total", "Processor time that the process has used.", processor_seconds()},
          {"process_threads", "Threads of the process.", entries_of("/proc/self/task")},
          {"process_open_fds", "Files and connections that the process holds open.", entries_of("/proc/self/fd")}};
}

}  // namespace heliograph::proxy::metrics
