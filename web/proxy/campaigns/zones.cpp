// SPDX-License-Identifier: Apache-2.0
#include "proxy/campaigns/zones.hpp"

#include <algorithm>
#include <fstream>
#include <heliograph/audience/value.hpp>
#include <iterator>
#include <map>
#include <memory>
#include <mutex>
#include <string_view>

namespace heliograph::proxy::campaigns {
namespace {

constexpr const char* folder = "/usr/share/zoneinfo/";
constexpr std::size_t header_size = 44;
constexpr std::size_t longest_file = 64 * 1024;

/// Reads big-endian integers one after the other; what lies beyond the end reads as 0.
class Bytes {
 public:
  explicit Bytes(std::string_view text) : text_{text} {}

  std::int64_t next(std::size_t size) {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < size; ++i) value = value << 8U | byte();
    if (size == 4) return static_cast<std::int32_t>(value);
    return static_cast<std::int64_t>(value);
  }
  unsigned char byte() { return at_ < text_.size() ? static_cast<unsigned char>(text_[at_++]) : 0; }
  void skip(std::size_t count) { at_ += count; }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

struct FileCounts {
  std::size_t utc = 0, standard = 0, leaps = 0, times = 0, types = 0, letters = 0;
};

FileCounts read_header(Bytes& bytes) {
  bytes.skip(20);
  FileCounts counts;
  for (std::size_t* count : {&counts.utc, &counts.standard, &counts.leaps, &counts.times, &counts.types, &counts.letters}) {
    *count = static_cast<std::size_t>(bytes.next(4));
  }
  return counts;
}

std::optional<campaign::ZoneClock> parse(std::string_view file) {
  if (file.size() < header_size || file.substr(0, 4) != "TZif" || file[4] < '2') return std::nullopt;
  Bytes bytes{file};
  const FileCounts old = read_header(bytes);
  // The older form of the data, with 32-bit times, comes first.
  bytes.skip(old.times * 5 + old.types * 6 + old.letters + old.leaps * 8 + old.standard + old.utc);
  const FileCounts counts = read_header(bytes);
  if (counts.types == 0 || counts.times > longest_file || counts.types > 256) return std::nullopt;
  std::vector<std::int64_t> times(counts.times);
  std::vector<std::size_t> types(counts.times);
  std::vector<std::int64_t> offsets(counts.types);
  for (std::int64_t& time : times) time = bytes.next(8);
  for (std::size_t& type : types) type = bytes.byte();
  for (std::int64_t& offset : offsets) {
    offset = bytes.next(4) / 60;
    bytes.skip(2);
  }
  campaign::ZoneClock clock{{base::Instant{INT64_MIN / 2}, offsets.front()}};
  for (std::size_t i = 0; i < times.size(); ++i) {
    if (types[i] >= offsets.size()) return std::nullopt;
    if (times[i] > INT64_MIN / 2000) clock.push_back({base::Instant{times[i] * 1000}, offsets[types[i]]});
  }
  return clock;
}

bool is_zone_name(std::string_view name) {
  const bool is_usual = std::all_of(name.begin(), name.end(), [](unsigned char c) {
    return std::isalnum(c) != 0 || c == '/' || c == '_' || c == '-' || c == '+';
  });
  return is_usual && !name.empty() && name.front() != '/' && name.size() < 100;
}

std::optional<campaign::ZoneClock> read(const std::string& name) {
  if (const auto minutes = audience::fixed_offset_minutes(name)) {
    return campaign::ZoneClock{{base::Instant{INT64_MIN / 2}, *minutes}};
  }
  if (!is_zone_name(name)) return std::nullopt;
  std::ifstream file{folder + name, std::ios::binary};
  std::string text(longest_file, '\0');
  file.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(std::max<std::streamsize>(file.gcount(), 0)));
  return parse(text);
}

using Shared = std::shared_ptr<const std::optional<campaign::ZoneClock>>;

Shared cached(const std::string& name) {
  constexpr std::size_t most = 1'000;
  static std::mutex mutex;
  static std::map<std::string, Shared> known;
  const std::lock_guard lock{mutex};
  const auto found = known.find(name);
  if (found != known.end()) return found->second;
  if (known.size() >= most) known.clear();
  return known.emplace(name, std::make_shared<const std::optional<campaign::ZoneClock>>(read(name))).first->second;
}

}  // namespace

std::optional<campaign::ZoneClock> zone_clock(const std::string& name) { return *cached(name); }

std::optional<std::int64_t> offset_minutes(const std::string& name, base::Instant at) {
  const Shared shared = cached(name);
  if (!*shared) return std::nullopt;
  const campaign::ZoneClock& clock = **shared;
  const auto after = std::upper_bound(clock.begin(), clock.end(), at, [](base::Instant time, const auto& change) {
    return time < change.from;
  });
  return after == clock.begin() ? clock.front().minutes : std::prev(after)->minutes;
}

}  // namespace heliograph::proxy::campaigns
