// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstring>
#include <heliograph/audience/value.hpp>
#include <heliograph/base/escape.hpp>
#include <heliograph/base/scan.hpp>
#include <heliograph/campaign/batch.hpp>
#include <heliograph/message/limits.hpp>

namespace heliograph::campaign {

namespace {

using base::block_size;

constexpr std::string_view link_prefix = "link.";
constexpr unsigned char any_plain = 'a';

std::size_t place_of(const std::vector<std::string>& columns, const std::string& name) {
  return static_cast<std::size_t>(std::find(columns.begin(), columns.end(), name) - columns.begin());
}

/// Whether all eight bytes are ASCII without spaces that stands in a JSON string as it is.
constexpr bool is_plain(base::Block block) {
  return (base::beyond_ascii(block) | base::below(block, 0x21) | base::equal_to(block, '"') |
          base::equal_to(block, '\\')) == 0;
}

}  // namespace

/// Writes behind each other what is mostly short. Appending to the string piece by piece takes longer than all the rest,
/// where the standard library is built for size.
class BatchRenderer::LineWriter {
 public:
  explicit LineWriter(std::string& text) : text_{text} {
    if (text_.size() < first_size) text_.resize(first_size);
  }

  void write(std::string_view part) {
    reserve(part.size());
    char* to = text_.data() + size_;
    size_ += part.size();
    if (part.size() < block_size) {
      for (const char character : part) *to++ = character;
      return;
    }
    const std::size_t last = part.size() - block_size;
    for (std::size_t i = 0; i < last; i += block_size) std::memcpy(to + i, part.data() + i, block_size);
    std::memcpy(to + last, part.data() + last, block_size);
  }
  /// Writes `value` as it stands in a JSON string; false, and nothing written, where that takes more than an escaped
  /// quotation mark or backslash, or where it has more spaces in a row than a parameter may.
  bool write_value(std::string_view value, bool is_parameter) {
    reserve(2 * value.size() + block_size);
    char* to = text_.data() + size_;
    std::size_t spaces = 0;
    for (std::size_t i = 0; i < value.size();) {
      const std::size_t length_of_block = std::min(block_size, value.size() - i);
      const base::Block block =
          length_of_block == block_size ? base::block_at(value.data() + i) : base::rest_at(value, i, any_plain);
      if (is_plain(block)) {
        std::memcpy(to, &block, block_size);
        to += length_of_block;
        i += length_of_block;
        spaces = 0;
        continue;
      }
      const auto byte = static_cast<unsigned char>(value[i]);
      spaces = byte == ' ' ? spaces + 1 : 0;
      std::size_t length = 1;
      if (byte >= 0x80) length = three_bytes(value.substr(i)) ? 3 : 0;
      if (length == 0 || byte < 0x20 || (is_parameter && spaces > message::limit::parameter_spaces)) return false;
      if (byte == '"' || byte == '\\') *to++ = '\\';
      for (; length > 0; --length) *to++ = value[i++];
    }
    size_ = static_cast<std::size_t>(to - text_.data());
    return true;
  }
  [[nodiscard]] std::size_t size() const { return size_; }
  void cut(std::size_t size) { size_ = size; }
  void finish() { text_.resize(size_); }

 private:
  static constexpr std::size_t first_size = 64 * 1024;

  void reserve(std::size_t size) {
    if (text_.size() - size_ < size) text_.resize(2 * text_.size() + size);
  }

  /// Whether `text` begins with one of the sequences of three bytes that need no further look (Unicode 15, table 3-7).
  static bool three_bytes(std::string_view text) {
    const auto is_rest = [&](std::size_t i) { return (static_cast<unsigned char>(text[i]) & 0xC0U) == 0x80; };
    const auto first = static_cast<unsigned char>(text[0]);
    return text.size() >= 3 && first >= 0xE1 && first <= 0xEF && first != 0xED && is_rest(1) && is_rest(2);
  }

  std::string& text_;
  std::size_t size_ = 0;
};

BatchRenderer::BatchRenderer(CompiledSend send, const std::vector<std::string>& columns)
    : send_{std::move(send)},
      phone_{place_of(columns, "phone")},
      user_id_{place_of(columns, "user_id")},
      fields_(columns.size()) {
  for (const CompiledSend::Slot& slot : send_.slots_) {
    std::string name = slot.name;
    if (slot.source == CompiledSend::Source::message_id) name = "message_id";
    if (slot.source == CompiledSend::Source::link) name = std::string{link_prefix} + slot.name;
    columns_.push_back(place_of(columns, name));
  }
}

std::string_view BatchRenderer::field(std::size_t column) const {
  return column < fields_.size() ? fields_[column] : std::string_view{};
}

bool BatchRenderer::read_fields(std::string_view& people) {
  for (std::string_view& value : fields_) {
    const std::size_t length = base::find_byte(people, 0, field_end);
    if (length == people.size()) return false;
    value = people.substr(0, length);
    people.remove_prefix(length + 1);
  }
  return true;
}

const CompiledSend::Slot* BatchRenderer::write(LineWriter& lines) {
  const auto write_text = [&](std::string_view text) {
    if (lines.write_value(text, false)) return;
    value_.clear();
    base::append_escaped(value_, text);
    lines.write(value_);
  };
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    const CompiledSend::Slot& slot = send_.slots_[i];
    lines.write(slot.before);
    std::string_view value = field(columns_[i]);
    if (slot.source == CompiledSend::Source::address) {
      const std::string_view phone = field(phone_);
      lines.write(phone.empty() ? "\"recipient\":\"" : "\"to\":\"");
      write_text(phone.empty() ? field(user_id_) : phone);
      lines.write("\"");
      continue;
    }
    if (slot.source == CompiledSend::Source::message_id) {
      write_text(value);
      continue;
    }
    if (slot.source != CompiledSend::Source::link && audience::trimmed(value).empty()) value = {};
    if (value.empty() && slot.fallback) value = *slot.fallback;
    if (value.empty()) return &slot;
    const bool is_address = slot.shape == CompiledSend::Shape::address_part;
    if (!is_address && lines.write_value(value, slot.shape == CompiledSend::Shape::parameter)) continue;
    value_.clear();
    CompiledSend::append_value(slot, value, value_);
    lines.write(value_);
  }
  lines.write(send_.end_);
  return nullptr;
}

std::optional<std::vector<BatchFailure>> BatchRenderer::render(std::string_view people, std::size_t count,
                                                               std::string& lines) {
  std::vector<BatchFailure> failures;
  LineWriter writer{lines};
  for (std::size_t person = 0; person < count; ++person) {
    if (!read_fields(people)) return std::nullopt;
    const std::size_t begin = writer.size();
    if (const CompiledSend::Slot* empty = write(writer)) {
      writer.cut(begin);
      failures.push_back({static_cast<std::int64_t>(person), empty->key, empty->name});
    }
    writer.write({&line_end, 1});
  }
  writer.finish();
  if (!people.empty()) return std::nullopt;
  return failures;
}

}  // namespace heliograph::campaign
