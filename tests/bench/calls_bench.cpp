// SPDX-License-Identifier: Apache-2.0
// Times calls of the core natively, from JSON text to JSON text. Each line of the input is a function's name, a tab and
// its array of arguments; each line of the output {"p50_us":…,"p99_us":…,"per_second":…} for it.
#include <algorithm>
#include <chrono>
#include <iostream>
#include <string>
#include <vector>

#include "calls.hpp"

namespace {

using Clock = std::chrono::steady_clock;
using Microseconds = std::chrono::duration<double, std::micro>;

constexpr auto warm_up = std::chrono::milliseconds{200};
constexpr auto measured = std::chrono::seconds{1};

double at_share(const std::vector<double>& sorted, double share) {
  return sorted[static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1))];
}

}  // namespace

int main() {
  for (std::string line; std::getline(std::cin, line);) {
    const auto tab = line.find('\t');
    if (tab == std::string::npos) return 2;
    const std::string name = line.substr(0, tab);
    const std::string arguments = line.substr(tab + 1);
    const auto once = [&] { return heliograph::bindings::call_by_name(name, arguments).size(); };

    std::size_t bytes = 0;
    for (const auto end = Clock::now() + warm_up; Clock::now() < end;) bytes += once();
    std::vector<double> times;
    const auto begin = Clock::now();
    auto before = begin;
    while (before - begin < measured) {
      bytes += once();
      const auto after = Clock::now();
      times.push_back(Microseconds{after - before}.count());
      before = after;
    }
    const double per_second = static_cast<double>(times.size()) / std::chrono::duration<double>{before - begin}.count();
    std::sort(times.begin(), times.end());
    if (bytes == 0) return 1;  // uses the answers, so that no compiler leaves the calls out
    std::cout << R"({"p50_us":)" << at_share(times, 0.5) << R"(,"p99_us":)" << at_share(times, 0.99)
              << R"(,"per_second":)" << per_second << "}\n";
  }
  return 0;
}
