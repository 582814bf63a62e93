// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <heliograph/audience/value.hpp>
#include <vector>

namespace heliograph::audience {

/// The accepted rows of a file, one column a vector: about 36 bytes a person, what a dry run needs and no more.
struct Recipients {
  enum Flag : std::uint8_t { has_user_id = 1, is_us = 2, is_not_optimizable = 4 };

  std::vector<std::uint32_t> rows;       ///< row of the file, from 1, the header counted
  std::vector<PhoneKey> phones;          ///< 0: none
  std::vector<std::uint64_t> people;     ///< names the person: the phone, or a hash of the user id
  std::vector<std::uint16_t> locale;     ///< index into the reader's `locales`
  std::vector<std::uint16_t> time_zone;  ///< index into the reader's `time_zones`
  std::vector<std::uint32_t> granted;    ///< one bit for each consent column, in the order of the columns
  std::vector<std::uint32_t> refused;
  std::vector<std::uint64_t> present;  ///< one bit for each attribute column: whether this row has a value
  std::vector<std::uint8_t> flags;     ///< Flag

  [[nodiscard]] std::size_t size() const { return rows.size(); }
};

}  // namespace heliograph::audience
