// SPDX-License-Identifier: Apache-2.0
#include "proxy/metrics/registry.hpp"

#include "proxy/metrics/process.hpp"

namespace heliograph::proxy::metrics {

namespace {

/// A label's value with what the format escapes.
void append_escaped(std::string& text, std::string_view value) {
  for (const char c : value) {
    if (c == '\\' || c == '"') text += '\\';
    if (c == '\n') {
      text += "\\n";
    } else {
      text += c;
    }
  }
}

std::string written(const Labels& labels) {
  std::string text;
  for (const auto& [name, value] : labels) {
    if (!text.empty()) text += ',';
    text += name;
    text += "=\"";
    append_escaped(text, value);
    text += '"';
  }
  return text;
}

std::string number(double value) {
  std::string text = std::to_string(value);
  while (text.back() == '0') text.pop_back();
  if (text.back() == '.') text.pop_back();
  return text;
}

void append_line(std::string& text, std::string_view name, std::string_view labels, std::string_view value) {
  text += name;
  if (!labels.empty()) {
    text += '{';
    text += labels;
    text += '}';
  }
  text += ' ';
  text += value;
  text += '\n';
}

void append_head(std::string& text, std::string_view name, std::string_view help, std::string_view type) {
  text += "# HELP ";
  text += name;
  text += ' ';
  text += help;
  text += "\n# TYPE ";
  text += name;
  text += ' ';
  text += type;
  text += '\n';
}

void append_histogram(std::string& text, const std::string& name, const std::string& labels, const Histogram& histogram) {
  const std::string separator = labels.empty() ? "" : ",";
  const auto counts = histogram.counts();
  std::uint64_t total = 0;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    total += counts[i];
    const std::string bound = i < Histogram::bounds.size() ? number(Histogram::bounds[i]) : "+Inf";
    append_line(text, name + "_bucket", labels + separator + "le=\"" + bound + '"', std::to_string(total));
  }
  append_line(text, name + "_sum", labels, number(std::chrono::duration<double>(histogram.sum()).count()));
  append_line(text, name + "_count", labels, std::to_string(total));
}

}  // namespace

void Histogram::add(std::chrono::microseconds duration) {
  const double seconds = std::chrono::duration<double>(duration).count();
  std::size_t bucket = 0;
  while (bucket < bounds.size() && seconds > bounds[bucket]) ++bucket;
  counts_[bucket].fetch_add(1, std::memory_order_relaxed);
  sum_us_.fetch_add(duration.count(), std::memory_order_relaxed);
}

std::array<std::uint64_t, Histogram::bounds.size() + 1> Histogram::counts() const {
  std::array<std::uint64_t, bounds.size() + 1> values{};
  for (std::size_t i = 0; i < values.size(); ++i) values[i] = counts_[i].load(std::memory_order_relaxed);
  return values;
}

std::chrono::microseconds Histogram::sum() const {
  return std::chrono::microseconds{sum_us_.load(std::memory_order_relaxed)};
}

void Registry::describe(std::string name, std::string help) {
  const std::lock_guard lock{mutex_};
  metrics_[std::move(name)].help = std::move(help);
}

Registry::Metric& Registry::metric(std::string_view name) {
  const auto found = metrics_.find(name);
  return found == metrics_.end() ? metrics_[std::string{name}] : found->second;
}

Counter& Registry::counter(std::string_view name, const Labels& labels) {
  const std::string key = written(labels);
  const std::lock_guard lock{mutex_};
  return metric(name).counters[key];
}

Histogram& Registry::histogram(std::string_view name, const Labels& labels) {
  const std::string key = written(labels);
  const std::lock_guard lock{mutex_};
  return metric(name).histograms[key];
}

std::string Registry::text() const {
  std::string text;
  {
    const std::lock_guard lock{mutex_};
    for (const auto& [name, metric] : metrics_) {
      if (metric.help.empty()) continue;
      append_head(text, name, metric.help, metric.histograms.empty() ? "counter" : "histogram");
      for (const auto& [labels, counter] : metric.counters) append_line(text, name, labels, std::to_string(counter.value()));
      for (const auto& [labels, histogram] : metric.histograms) append_histogram(text, name, labels, histogram);
    }
  }
  for (const Gauge& gauge : process_gauges()) {
    append_head(text, gauge.name, gauge.help, "gauge");
    append_line(text, gauge.name, {}, number(gauge.value));
  }
  return text;
}

}  // namespace heliograph::proxy::metrics
