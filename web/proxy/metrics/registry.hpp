// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace heliograph::proxy::metrics {

/// Label names with their values, in the order in which they are written.
using Labels = std::vector<std::pair<std::string_view, std::string>>;

/// A number that only grows.
class Counter {
 public:
  void add(std::uint64_t amount = 1) { value_.fetch_add(amount, std::memory_order_relaxed); }
  [[nodiscard]] std::uint64_t value() const { return value_.load(std::memory_order_relaxed); }

 private:
  std::atomic<std::uint64_t> value_{0};
};

/// How many durations fell between certain bounds.
class Histogram {
 public:
  /// The upper bounds of the buckets, in seconds; a last bucket has none.
  static constexpr std::array<double, 11> bounds{0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5};

  void add(std::chrono::microseconds duration);
  /// How many fell into each bucket, not cumulated.
  [[nodiscard]] std::array<std::uint64_t, bounds.size() + 1> counts() const;
  [[nodiscard]] std::chrono::microseconds sum() const;

 private:
  std::array<std::atomic<std::uint64_t>, bounds.size() + 1> counts_{};
  std::atomic<std::int64_t> sum_us_{0};
};

/// Counts what happens, for Prometheus. Labels must come from a small set: routes, not paths; codes, not messages.
class Registry {
 public:
  /// Says what a metric means. Called once for each before it is counted.
  void describe(std::string name, std::string help);

  /// The counter of a metric with these labels, for whoever counts often. It lives as long as the registry.
  [[nodiscard]] Counter& counter(std::string_view name, const Labels& labels);
  /// The histogram of a metric with these labels. It lives as long as the registry.
  [[nodiscard]] Histogram& histogram(std::string_view name, const Labels& labels);

  /// Adds to a counter.
  void count(std::string_view name, const Labels& labels, std::uint64_t amount = 1) { counter(name, labels).add(amount); }
  /// Adds one duration to a histogram.
  void observe(std::string_view name, const Labels& labels, std::chrono::microseconds duration) {
    histogram(name, labels).add(duration);
  }

  /// Everything counted, and the process's memory, threads and files, in Prometheus's text format. Metrics that were not
  /// described are left out.
  /// @see https://prometheus.io/docs/instrumenting/exposition_formats/
  [[nodiscard]] std::string text() const;

 private:
  struct Metric {
    std::string help;
    std::map<std::string, Counter> counters;  ///< by the labels as they are written
    std::map<std::string, Histogram> histograms;
  };

  Metric& metric(std::string_view name);

  mutable std::mutex mutex_;
  std::map<std::string, Metric, std::less<>> metrics_;
};

}  // namespace heliograph::proxy::metrics
