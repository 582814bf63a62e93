// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <heliograph/base/json.hpp>
#include <string_view>
#include <vector>

/// JSON as it is read: all values of a document lie one behind the other in a single list, texts are views. Nothing of it
/// is changed any more, so a document costs one allocation where a tree of values costs one for each.
namespace heliograph::base {

/// What a value is. Whole numbers that were read are `natural`, with a minus sign `integer`.
enum class NodeKind : std::uint8_t { null, boolean, integer, natural, number, string, array, object };

namespace detail {

/// One value of a document; what it contains follows it.
struct Cell {
  const char* key = nullptr;  ///< of a member
  union {
    const char* text = nullptr;
    std::uint64_t natural;  ///< of an integer too, as its two's complement; 1 is true
    double number;
  };
  std::uint32_t key_size = 0;
  std::uint32_t size = 0;  ///< bytes of a string, elements, members
  std::uint32_t span = 1;  ///< cells from here to what follows the value
  NodeKind kind = NodeKind::null;
  bool repeats = false;  ///< a member of this name stands before it in the same object
};
inline constexpr Cell null_cell{};

}  // namespace detail

/// A value of a document. It is only a view: it lives no longer than the document and the text that was read.
class Node {
 public:
  /// Null.
  constexpr Node() = default;
  explicit constexpr Node(const detail::Cell* cell) : cell_{cell} {}

  [[nodiscard]] NodeKind kind() const { return cell_->kind; }
  [[nodiscard]] bool is_null() const { return kind() == NodeKind::null; }
  [[nodiscard]] bool is_boolean() const { return kind() == NodeKind::boolean; }
  [[nodiscard]] bool is_whole() const { return kind() == NodeKind::natural || kind() == NodeKind::integer; }
  [[nodiscard]] bool is_number() const { return is_whole() || kind() == NodeKind::number; }
  [[nodiscard]] bool is_string() const { return kind() == NodeKind::string; }
  [[nodiscard]] bool is_array() const { return kind() == NodeKind::array; }
  [[nodiscard]] bool is_object() const { return kind() == NodeKind::object; }

  [[nodiscard]] bool truth() const { return cell_->natural != 0; }
  [[nodiscard]] std::int64_t integer() const { return static_cast<std::int64_t>(cell_->natural); }
  [[nodiscard]] std::uint64_t natural() const { return cell_->natural; }
  /// Of any kind of number.
  [[nodiscard]] double number() const;
  /// Of a string; empty for anything else.
  [[nodiscard]] std::string_view text() const {
    return is_string() ? std::string_view{cell_->text, cell_->size} : std::string_view{};
  }
  /// The name under which it stands in its object.
  [[nodiscard]] std::string_view key() const { return {cell_->key, cell_->key_size}; }

  /// Elements or members; 0 of anything else.
  [[nodiscard]] std::size_t size() const { return is_array() || is_object() ? cell_->size : 0; }
  /// The first element or member, where there is one.
  [[nodiscard]] Node front() const { return Node{cell_ + 1}; }
  /// The member `key`; null when there is none or this is no object, which is_absent() tells from a member that is null.
  [[nodiscard]] Node find(std::string_view key) const;
  /// Whether find() has found nothing.
  [[nodiscard]] bool is_absent() const { return cell_ == &detail::null_cell; }

  /// Walks through elements or members.
  class Iterator {
   public:
    explicit Iterator(const detail::Cell* cell) : cell_{cell} {}
    Node operator*() const { return Node{cell_}; }
    Iterator& operator++() {
      cell_ += cell_->span;
      return *this;
    }
    bool operator==(const Iterator&) const = default;

   private:
    const detail::Cell* cell_;
  };
  [[nodiscard]] Iterator begin() const { return Iterator{cell_ + 1}; }
  [[nodiscard]] Iterator end() const { return Iterator{cell_ + cell_->span}; }

  /// A value of its own.
  [[nodiscard]] Json to_json() const;

 private:
  const detail::Cell* cell_ = &detail::null_cell;
};

/// All values of one JSON text, or of a value that was made otherwise; what it was made from must outlive it.
class Document {
 public:
  /// Null.
  Document() = default;
  /// A view of `json`.
  explicit Document(const Json& json) { add(json); }

  [[nodiscard]] Node root() const { return cells_.empty() ? Node{} : Node{cells_.data()}; }

 private:
  friend class DocumentReader;

  void add(const Json& json);

  std::vector<detail::Cell> cells_;
  std::vector<char> unescaped_;  ///< texts that do not stand in what was read as they are meant
};

}  // namespace heliograph::base
