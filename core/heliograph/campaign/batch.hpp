// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/campaign/compile.hpp>

/// A compiled send filled for many people at once, text in and text out.
namespace heliograph::campaign {

inline constexpr char field_end = '\x1F';  ///< US, the unit separator
inline constexpr char line_end = '\n';

/// A person whose message could not be filled.
struct BatchFailure {
  std::int64_t person = 0;  ///< from 0, in the batch
  std::string key;          ///< of the field
  std::string source;       ///< the attribute or link without a value
};
BOOST_DESCRIBE_STRUCT(BatchFailure, (), (person, key, source))

/// Fills one send for people who are written one behind the other: the values of `columns`, each followed by
/// `field_end`. A column is `message_id`, `link.<name>` for the code of a tracked link, a field of audience::Profile, or
/// an attribute; attributes also stand for the values of an API-triggered call. What has no column has no value.
class BatchRenderer {
 public:
  BatchRenderer(CompiledSend send, const std::vector<std::string>& columns);

  /// Puts one line for each person in place of what `lines` held, empty where the message could not be filled. Nothing
  /// when `people` does not hold the columns of exactly `count` people, as when a value itself holds a `field_end`.
  [[nodiscard]] std::optional<std::vector<BatchFailure>> render(std::string_view people, std::size_t count,
                                                                std::string& lines);

 private:
  class LineWriter;

  /// Reads the fields of one person; false when they are not all there.
  bool read_fields(std::string_view& people);
  /// The slot that could not be filled, or nothing.
  const CompiledSend::Slot* write(LineWriter& lines);
  [[nodiscard]] std::string_view field(std::size_t column) const;

  CompiledSend send_;
  std::size_t phone_;
  std::size_t user_id_;
  std::vector<std::size_t> columns_;      ///< of each slot
  std::vector<std::string_view> fields_;  ///< of the person at hand
  std::string value_;                     ///< as it stands in the message
};

}  // namespace heliograph::campaign
