// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

namespace heliograph::proxy::metrics {

/// A value that goes up and down.
struct Gauge {
  std::string_view name;
  std::string_view help;
  double value = 0;
};

/// What the process takes of the machine at this moment: memory, processor time, threads, open files.
[[nodiscard]] std::vector<Gauge> process_gauges();

}  // namespace heliograph::proxy::metrics
