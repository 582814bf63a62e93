// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <heliograph/base/decimal.hpp>
#include <iterator>
#include <limits>
#include <string>
#include <utility>
#include <vector>

namespace heliograph::base {

namespace {

/// A natural number of any size: 32 bits an element, the lowest first, no zeros at the top.
class Natural {
 public:
  explicit Natural(std::uint32_t value) {
    if (value != 0) parts_.push_back(value);
  }

  void multiply_add(std::uint32_t factor, std::uint32_t addend) {
    std::uint64_t carry = addend;
    for (std::uint32_t& part : parts_) {
      carry += std::uint64_t{part} * factor;
      part = static_cast<std::uint32_t>(carry);
      carry >>= part_bits;
    }
    if (carry != 0) parts_.push_back(static_cast<std::uint32_t>(carry));
  }

  void multiply_by_power_of_ten(std::int64_t exponent) {
    for (; exponent > 0; --exponent) multiply_add(10, 0);
  }

  void shift_left(std::int64_t bits) {
    if (parts_.empty() || bits <= 0) return;
    multiply_add(std::uint32_t{1} << (bits % part_bits), 0);
    parts_.insert(parts_.begin(), static_cast<std::size_t>(bits / part_bits), 0);
  }

  [[nodiscard]] std::int64_t bit_count() const {
    if (parts_.empty()) return 0;
    return static_cast<std::int64_t>(parts_.size()) * part_bits - std::countl_zero(parts_.back());
  }

  [[nodiscard]] bool is_zero() const { return parts_.empty(); }

  [[nodiscard]] bool is_below(const Natural& other) const {
    if (parts_.size() != other.parts_.size()) return parts_.size() < other.parts_.size();
    return std::lexicographical_compare(parts_.rbegin(), parts_.rend(), other.parts_.rbegin(), other.parts_.rend());
  }

  /// Takes away `other`, which is not larger.
  void subtract(const Natural& other) {
    std::int64_t borrow = 0;
    for (std::size_t i = 0; i < parts_.size(); ++i) {
      std::int64_t difference = std::int64_t{parts_[i]} - borrow;
      if (i < other.parts_.size()) difference -= other.parts_[i];
      borrow = difference < 0 ? 1 : 0;
      parts_[i] = static_cast<std::uint32_t>(difference);
    }
    while (!parts_.empty() && parts_.back() == 0) parts_.pop_back();
  }

 private:
  static constexpr int part_bits = 32;
  std::vector<std::uint32_t> parts_;
};

/// `digits` × 10^`exponent`, the digits without zeros at the front.
struct Decimal {
  std::string digits;
  std::int64_t exponent = 0;
};

/// No two doubles have a middle with more digits, so whatever follows only says "a little more".
constexpr std::size_t digits_that_matter = 800;
constexpr std::int64_t exponent_bound = 100'000;

Decimal take_apart(std::string_view text) {
  Decimal decimal;
  std::size_t i = 0;
  bool in_fraction = false;
  bool more = false;
  for (; i < text.size() && text[i] != 'e' && text[i] != 'E'; ++i) {
    if (text[i] == '.') {
      in_fraction = true;
    } else if (text[i] != '-') {
      const bool kept = decimal.digits.size() < digits_that_matter;
      if (kept && (text[i] != '0' || !decimal.digits.empty())) decimal.digits += text[i];
      more |= !kept && text[i] != '0';
      decimal.exponent += (kept ? 0 : 1) - (in_fraction ? 1 : 0);
    }
  }
  if (more) {
    decimal.digits += '1';
    --decimal.exponent;
  }
  if (i == text.size()) return decimal;
  const bool is_negative = text[++i] == '-';
  if (is_negative || text[i] == '+') ++i;
  std::int64_t exponent = 0;
  for (; i < text.size() && exponent < exponent_bound; ++i) exponent = exponent * 10 + (text[i] - '0');
  decimal.exponent += is_negative ? -exponent : exponent;
  return decimal;
}

constexpr std::int64_t mantissa_bits = 53;
constexpr std::int64_t lowest_exponent = -1074;  // of the last bit of the smallest double
constexpr std::int64_t spare_bits = 2;           // below the last one: the half, and whether there is more

/// numerator / denominator, both above zero, rounded once.
double divide(Natural numerator, Natural denominator) {
  const std::int64_t wanted = mantissa_bits + spare_bits;
  std::int64_t exponent = numerator.bit_count() - denominator.bit_count() - wanted;
  exponent = std::max(exponent, lowest_exponent - spare_bits);
  numerator.shift_left(-exponent);
  denominator.shift_left(exponent);

  // Long division in base two. The quotient has at most `wanted` + 1 bits.
  denominator.shift_left(wanted);
  std::uint64_t quotient = 0;
  for (std::int64_t bit = 0; bit <= wanted; ++bit) {
    quotient <<= 1;
    if (!numerator.is_below(denominator)) {
      numerator.subtract(denominator);
      quotient |= 1;
    }
    numerator.shift_left(1);
  }
  if (!numerator.is_zero()) quotient |= 1;

  const std::int64_t surplus =
      std::max<std::int64_t>(std::bit_width(quotient) - mantissa_bits, lowest_exponent - exponent);
  const std::uint64_t half = std::uint64_t{1} << (surplus - 1);
  const std::uint64_t rest = quotient & (2 * half - 1);
  quotient >>= surplus;
  if (rest > half || (rest == half && (quotient & 1) != 0)) ++quotient;
  return std::ldexp(static_cast<double>(quotient), static_cast<int>(exponent + surplus));
}

constexpr double exact_powers_of_ten[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                          1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
constexpr std::size_t exact_digits = 15;       // any integer of so many digits is a double
constexpr std::int64_t largest_place = 310;    // 10^310 is beyond every double
constexpr std::int64_t smallest_place = -330;  // 10^-330 is nearer to zero than to the smallest double

double magnitude(const Decimal& decimal) {
  const auto& [digits, exponent] = decimal;
  const auto place = static_cast<std::int64_t>(digits.size()) + exponent;
  if (digits.empty() || place < smallest_place) return 0;
  if (place > largest_place) return std::numeric_limits<double>::infinity();
  const auto power = static_cast<std::size_t>(std::abs(exponent));
  if (digits.size() <= exact_digits && power < std::size(exact_powers_of_ten)) {
    // Both operands are exact, so the one operation rounds once.
    double value = 0;
    for (const char digit : digits) value = value * 10 + (digit - '0');
    return exponent < 0 ? value / exact_powers_of_ten[power] : value * exact_powers_of_ten[power];
  }
  Natural numerator{0};
  for (const char digit : digits) numerator.multiply_add(10, static_cast<std::uint32_t>(digit - '0'));
  Natural denominator{1};
  numerator.multiply_by_power_of_ten(exponent);
  denominator.multiply_by_power_of_ten(-exponent);
  return divide(std::move(numerator), std::move(denominator));
}

}  // namespace

double read_decimal(std::string_view text) {
  const double value = magnitude(take_apart(text));
  return text.starts_with('-') ? -value : value;
}

}  // namespace heliograph::base
