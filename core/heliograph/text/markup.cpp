// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <heliograph/base/scan.hpp>
#include <heliograph/text/character.hpp>
#include <heliograph/text/lines.hpp>
#include <heliograph/text/markup.hpp>
#include <heliograph/text/placeholder.hpp>
#include <heliograph/text/utf8.hpp>

namespace heliograph::text {

namespace {

constexpr std::string_view fence = "```";
constexpr std::size_t most_list_digits = 3;

/// Code, whose content is shown as written and in which nothing else counts.
struct Atom {
  MarkupKind kind;
  std::size_t offset;
  std::size_t end;
  std::string_view content;
};

bool is_blank(std::string_view content) { return trim(content).empty(); }

/// All code of `text`, in order.
std::vector<Atom> find_code(std::string_view text) {
  std::vector<Atom> atoms;
  bool fences_left = true;
  std::size_t line_without_ticks = 0;  // up to here no pair of single backticks is left
  std::size_t offset = text.find('`');
  while (offset != std::string_view::npos) {
    std::size_t behind = offset + 1;
    if (text.substr(offset).starts_with(fence)) {
      const std::size_t close = fences_left ? text.find(fence, offset + fence.size()) : std::string_view::npos;
      fences_left = close != std::string_view::npos;
      behind = offset + fence.size();
      if (fences_left && !is_blank(text.substr(behind, close - behind))) {
        atoms.push_back({MarkupKind::code_block, offset, close + fence.size(), text.substr(behind, close - behind)});
        behind = close + fence.size();
      }
    } else if (offset >= line_without_ticks) {
      const std::size_t close = text.find_first_of("`\n", offset + 1);
      if (close == std::string_view::npos || text[close] == '\n') {
        line_without_ticks = std::min(close, text.size());
      } else if (!is_blank(text.substr(behind, close - behind))) {
        atoms.push_back({MarkupKind::code, offset, close + 1, text.substr(behind, close - behind)});
        behind = close + 1;
      }
    }
    offset = text.find('`', behind);
  }
  return atoms;
}

class Reader {
 public:
  Reader(std::string_view text, std::span<const Span> variables)
      : text_{text}, variables_{variables}, atoms_{find_code(text)} {}

  std::vector<MarkupNode> read() {
    std::size_t offset = 0;
    while (offset <= text_.size()) {
      const std::size_t end = line_end(offset);
      read_line(offset, end);
      offset = end + 1;
    }
    return std::move(result_);
  }

 private:
  /// Where the line that begins at `offset` ends; line breaks inside code do not end it.
  std::size_t line_end(std::size_t offset) {
    while (true) {
      const std::size_t end = std::min(text_.find('\n', offset), text_.size());
      while (line_atom_ < atoms_.size() && atoms_[line_atom_].end <= end) ++line_atom_;
      if (line_atom_ == atoms_.size() || atoms_[line_atom_].offset > end || end == text_.size()) return end;
      offset = atoms_[line_atom_].end;
    }
  }

  void read_line(std::size_t begin, std::size_t end) {
    const std::string_view line = text_.substr(begin, end - begin);
    std::size_t digits = 0;
    std::uint32_t number = 0;
    while (digits < line.size() && digits < most_list_digits && line[digits] >= '0' && line[digits] <= '9') {
      number = number * 10 + static_cast<std::uint32_t>(line[digits++] - '0');
    }
    const auto goes_on = [&](std::size_t at) { return at < line.size() && !is_blank(line.substr(at)); };
    if (line.starts_with("> ") && goes_on(2)) {
      inline_into(add_to(MarkupKind::quote, MarkupKind::paragraph), begin + 2, end);
    } else if ((line.starts_with("* ") || line.starts_with("- ")) && goes_on(2)) {
      inline_into(add_to(MarkupKind::bullet_list, MarkupKind::list_item), begin + 2, end);
    } else if (digits != 0 && line.substr(digits).starts_with(". ") && goes_on(digits + 2)) {
      MarkupNode& item = add_to(MarkupKind::numbered_list, MarkupKind::list_item);
      item.number = number;
      inline_into(item, begin + digits + 2, end);
    } else {
      result_.push_back({MarkupKind::paragraph, {}, {}, {}});
      inline_into(result_.back(), begin, end);
    }
  }

  /// A new `part` in the last block when that is a `block`, else in a new one.
  MarkupNode& add_to(MarkupKind block, MarkupKind part) {
    if (result_.empty() || result_.back().kind != block) result_.push_back({block, {}, {}, {}});
    return result_.back().children.emplace_back(MarkupNode{part, {}, {}, {}});
  }

  void inline_into(MarkupNode& parent, std::size_t begin, std::size_t end) {
    std::array<bool, 3> hopeless{};  // which marks have no partner left before `end`
    std::size_t plain = begin;
    std::size_t offset = begin;
    while (offset < end) {
      skip_atoms_before(offset);
      if (atom_ < atoms_.size() && atoms_[atom_].offset == offset && atoms_[atom_].end <= end) {
        add_text(parent, plain, offset);
        const Atom& atom = atoms_[atom_];
        parent.children.push_back({atom.kind, std::string{atom.content}, {}, {}});
        plain = offset = atom.end;
        continue;
      }
      const std::size_t mark = marks.find(text_[offset]);
      if (mark == std::string_view::npos || hopeless[mark] || !opens(offset)) {
        ++offset;
        continue;
      }
      const std::size_t close = closing(offset, end);
      if (close == std::string_view::npos) {
        hopeless[mark] = true;
        ++offset;
        continue;
      }
      add_text(parent, plain, offset);
      parent.children.push_back({kinds[mark], {}, {}, {}});
      inline_into(parent.children.back(), offset + 1, close);
      plain = offset = close + 1;
    }
    add_text(parent, plain, end);
  }

  void skip_atoms_before(std::size_t offset) {
    while (atom_ < atoms_.size() && atoms_[atom_].offset < offset) ++atom_;
  }

  [[nodiscard]] bool word_before(std::size_t offset) const {
    const CodePoint before = code_point_before(text_, offset);
    return before.length != 0 && is_word_character(before.value);
  }
  [[nodiscard]] bool space_at(std::size_t offset) const {
    const CodePoint point = code_point_at(text_, offset);
    return point.length == 0 || is_space(point.value);
  }

  /// Whether the mark at `offset` can begin something: no word ends before it and something follows.
  [[nodiscard]] bool opens(std::size_t offset) const { return !word_before(offset) && !space_at(offset + 1); }

  /// Whether the mark at `offset` can end something: something stands before it and no word begins behind it.
  [[nodiscard]] bool closes(std::size_t offset) const {
    const CodePoint before = code_point_before(text_, offset);
    const CodePoint behind = code_point_at(text_, offset + 1);
    return !is_space(before.value) && (behind.length == 0 || !is_word_character(behind.value));
  }

  /// The partner of the mark at `offset`, before `end`, or npos.
  [[nodiscard]] std::size_t closing(std::size_t offset, std::size_t end) const {
    const char mark = text_[offset];
    std::size_t atom = atom_;
    for (std::size_t at = offset + 1; at < end; ++at) {
      while (atom < atoms_.size() && atoms_[atom].offset < at) ++atom;
      if (atom < atoms_.size() && atoms_[atom].offset == at) {
        at = atoms_[atom].end - 1;
      } else if (text_[at] == mark && at > offset + 1 && closes(at)) {
        return at;
      }
    }
    return std::string_view::npos;
  }

  /// The bytes from `begin` to `end` as text, split where variables begin and end.
  void add_text(MarkupNode& parent, std::size_t begin, std::size_t end) {
    while (begin < end) {
      while (variable_ < variables_.size() && variables_[variable_].offset + variables_[variable_].length <= begin) {
        ++variable_;
      }
      const bool at_variable = variable_ < variables_.size() && variables_[variable_].offset < end;
      const Span variable = at_variable ? variables_[variable_] : Span{end, 0};
      const bool inside = variable.offset <= begin;
      const std::size_t stop = std::min(inside ? variable.offset + variable.length : variable.offset, end);
      parent.children.push_back(
          {inside ? MarkupKind::variable : MarkupKind::text, std::string{text_.substr(begin, stop - begin)}, {}, {}});
      begin = stop;
    }
  }

  static constexpr std::string_view marks = "*_~";
  static constexpr MarkupKind kinds[] = {MarkupKind::bold, MarkupKind::italic, MarkupKind::strike};

  std::string_view text_;
  std::span<const Span> variables_;
  std::vector<Atom> atoms_;
  std::vector<MarkupNode> result_;
  std::size_t line_atom_ = 0;
  std::size_t atom_ = 0;
  std::size_t variable_ = 0;
};

}  // namespace

std::vector<MarkupNode> markup(std::string_view text, std::span<const Span> variables) {
  if (text.empty()) return {};
  return Reader{text, variables}.read();
}

std::vector<MarkupNode> template_markup(std::string_view text) {
  std::vector<Span> variables;
  for (const Placeholder& found : placeholders(text)) {
    if (found.is_variable()) variables.push_back({found.offset, found.length});
  }
  return markup(text, variables);
}

bool has_format_marks(std::string_view text) {
  return base::find_byte(text, 0, '*', '_', '~') != text.size() || text.find(fence) != std::string_view::npos;
}

}  // namespace heliograph::text
