// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdint>
#include <heliograph/base/escape.hpp>
#include <heliograph/base/finding.hpp>
#include <utility>

namespace heliograph::base {

void Arg::put_into(Json& object) const {
  Json& member = object[std::string{name_}];
  switch (kind_) {
    case Kind::boolean: member = integer_ != 0; break;
    case Kind::natural: member = static_cast<std::uint64_t>(integer_); break;
    case Kind::integer: member = integer_; break;
    case Kind::number: member = number_; break;
    case Kind::text: member = std::string{text_}; break;
    case Kind::json: member = *json_; break;
  }
}

void Findings::add(const Rule& rule, std::string at, std::initializer_list<Arg> args) {
  Json object = Json::object();
  for (const Arg& arg : args) arg.put_into(object);
  add(rule, std::move(at), std::move(object));
}

void Findings::add(const Rule& rule, const Place& place, std::initializer_list<Arg> args) {
  add(rule, place.pointer(), args);
}

void Findings::add(const Rule& rule, std::string at, Json args) {
  push_back(Finding{std::string{rule.code}, rule.severity, std::move(at), std::move(args), std::string{rule.source}});
}

void Findings::add(const Rule& rule, const Place& place, Json args) { add(rule, place.pointer(), std::move(args)); }

void Findings::append(const Findings& others, std::string_view prefix) {
  for (const Finding& finding : others) {
    push_back(finding);
    back().at.insert(0, prefix);
  }
}

bool Findings::has_errors() const {
  return std::any_of(begin(), end(), [](const Finding& finding) { return finding.severity == Severity::error; });
}

bool Findings::has(std::string_view code) const {
  return std::any_of(begin(), end(), [code](const Finding& finding) { return finding.code == code; });
}

namespace {

void append_member(std::string& text, std::string_view name, std::string_view value) {
  text += name;
  append_escaped(text, value);
  text += '"';
}

std::string_view name_of(Severity severity) {
  switch (severity) {
    case Severity::notice: return "notice";
    case Severity::warning: return "warning";
    case Severity::error: break;
  }
  return "error";
}

}  // namespace

std::string to_text(const Findings& findings) {
  std::string text = "[";
  for (const Finding& finding : findings) {
    append_member(text, text.size() > 1 ? R"(,{"code":")" : R"({"code":")", finding.code);
    append_member(text, R"(,"severity":")", name_of(finding.severity));
    append_member(text, R"(,"at":")", finding.at);
    if (!finding.args.is_null()) {
      text += R"(,"args":)";
      text += to_text(finding.args);
    }
    append_member(text, R"(,"source":")", finding.source);
    text += '}';
  }
  text += ']';
  return text;
}

namespace {

std::string unescape(std::string_view token) {
  std::string text;
  for (std::size_t i = 0; i < token.size(); ++i) {
    if (token[i] == '~' && i + 1 < token.size()) {
      text += token[++i] == '0' ? '~' : '/';
    } else {
      text += token[i];
    }
  }
  return text;
}

using Position = std::vector<std::uint32_t>;

/// Finds places in a document. An array is walked on from the element that was wanted last: most findings about a long
/// list come in its order.
class Positions {
 public:
  explicit Positions(Node document) : document_{document} {}

  Position of(std::string_view pointer) {
    Position position;
    Node here = document_;
    bool is_there = true;
    while (!pointer.empty()) {
      pointer.remove_prefix(1);
      const std::string_view token = pointer.substr(0, pointer.find('/'));
      pointer.remove_prefix(token.size());
      if (is_there) {
        Node child;
        position.push_back(here.is_array() ? element(here, token, position.size(), child) : member(here, token, child));
        here = child;
        is_there = !child.is_absent();
      } else {
        position.push_back(UINT32_MAX);
      }
    }
    return position;
  }

 private:
  /// An element that was wanted, of an array at some depth.
  struct Last {
    Node::Iterator array{nullptr};
    Node::Iterator element{nullptr};
    std::uint32_t index = 0;
  };

  std::uint32_t element(Node array, std::string_view token, std::size_t depth, Node& child) {
    std::uint32_t wanted = 0;
    for (const char character : token) {
      if (character < '0' || character > '9' || wanted > 100'000'000) return UINT32_MAX;
      wanted = wanted * 10 + static_cast<std::uint32_t>(character - '0');
    }
    if (wanted >= array.size()) return wanted;
    if (last_.size() <= depth) last_.resize(depth + 1);
    Last& last = last_[depth];
    if (last.array != array.begin() || last.index > wanted) last = {array.begin(), array.begin(), 0};
    for (; last.index < wanted; ++last.index) ++last.element;
    child = *last.element;
    return wanted;
  }

  static std::uint32_t member(Node object, std::string_view token, Node& child) {
    if (!object.is_object()) return UINT32_MAX;
    const std::string name = unescape(token);
    std::uint32_t index = 0;
    for (const Node it : object) {
      if (it.key() == name) {
        child = it;
        return index;
      }
      ++index;
    }
    return UINT32_MAX;
  }

  Node document_;
  std::vector<Last> last_;
};

std::string value_text(const Json& value) {
  if (value.is_string()) return value.get_ref<const std::string&>();
  if (!value.is_array()) return to_text(value);
  std::string text;
  for (const Json& element : value) {
    if (!text.empty()) text += ", ";
    text += value_text(element);
  }
  return text;
}

}  // namespace

void sort_by_document(Findings& findings, Node document) {
  std::vector<std::pair<Position, Finding>> placed;
  placed.reserve(findings.size());
  Positions positions{document};
  for (Finding& finding : findings) {
    Position position = positions.of(finding.at);
    placed.emplace_back(std::move(position), std::move(finding));
  }
  std::stable_sort(placed.begin(), placed.end(),
                   [](const auto& left, const auto& right) { return left.first < right.first; });
  for (std::size_t i = 0; i < placed.size(); ++i) findings[i] = std::move(placed[i].second);
}

void sort_by_document(Findings& findings, const Json& document) {
  const Document read{document};
  sort_by_document(findings, read.root());
}

std::string fill_text(std::string_view pattern, const Json& args) {
  std::string text;
  while (!pattern.empty()) {
    const std::size_t open = pattern.find('{');
    text += pattern.substr(0, open);
    if (open == std::string_view::npos) break;
    pattern.remove_prefix(open);
    const std::size_t close = pattern.find('}');
    const Json* value =
        close == std::string_view::npos ? nullptr : find_member(args, pattern.substr(1, close - 1));
    if (value == nullptr) {
      text += '{';
      pattern.remove_prefix(1);
    } else {
      text += value_text(*value);
      pattern.remove_prefix(close + 1);
    }
  }
  return text;
}

}  // namespace heliograph::base
