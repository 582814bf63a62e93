// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe.hpp>
#include <heliograph/base/document.hpp>
#include <heliograph/base/json.hpp>
#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace heliograph::base {

/// How much a finding matters: a `notice` informs, a `warning` advises and never blocks, an `error` blocks.
enum class Severity { notice, warning, error };
BOOST_DESCRIBE_ENUM(Severity, notice, warning, error)

/// One row of a room's rule table. All three are static text.
struct Rule {
  std::string_view code;    ///< stable dotted name, first part the room: `template.body.too_long`
  Severity severity = Severity::error;
  std::string_view source;  ///< where the rule comes from: Meta's page and the day it was read, or our own reason
};

/// What a rule has to say about one place of an input.
struct Finding {
  std::string code;                        ///< the rule's code
  Severity severity = Severity::error;     ///< the rule's severity
  std::string at;                          ///< JSON Pointer (RFC 6901) into the input; "" is the whole
  Json args = Json::object();              ///< numbers and words for the text: {"max":1024,"actual":1100}
  std::string source;                      ///< the rule's source
};
BOOST_DESCRIBE_STRUCT(Finding, (), (code, severity, at, args, source))

/// One number or word for a finding's text, on its way into the finding. It only looks at what it was made from, so it
/// lives no longer than the call that takes it. Rules are made of these calls: as plain values they take a quarter of
/// the WebAssembly that building JSON in place would.
class Arg {
 public:
  constexpr Arg(std::string_view name, bool value) : name_{name}, kind_{Kind::boolean}, integer_{value} {}
  template <std::integral T>
  constexpr Arg(std::string_view name, T value)
      : name_{name},
        kind_{std::is_unsigned_v<T> ? Kind::natural : Kind::integer},
        integer_{static_cast<std::int64_t>(value)} {}
  constexpr Arg(std::string_view name, double value) : name_{name}, kind_{Kind::number}, number_{value} {}
  constexpr Arg(std::string_view name, std::string_view value) : name_{name}, kind_{Kind::text}, text_{value} {}
  constexpr Arg(std::string_view name, const char* value) : Arg{name, std::string_view{value}} {}
  Arg(std::string_view name, const std::string& value) : Arg{name, std::string_view{value}} {}
  Arg(std::string_view name, const Json& value) : name_{name}, kind_{Kind::json}, json_{&value} {}

  /// Sets the member of `object` that this names.
  void put_into(Json& object) const;

 private:
  enum class Kind : std::uint8_t { boolean, natural, integer, number, text, json };

  std::string_view name_;
  Kind kind_;
  union {
    std::int64_t integer_;
    double number_;
    std::string_view text_;
    const Json* json_;
  };
};

/// All that was found about one input, in the order of the document.
class Findings : public std::vector<Finding> {
 public:
  using std::vector<Finding>::vector;

  /// Adds a finding of `rule` at the JSON Pointer `at`; `args` as {{"max", 1024}, {"actual", 1100}}.
  void add(const Rule& rule, std::string at, std::initializer_list<Arg> args);
  void add(const Rule& rule, const Place& place, std::initializer_list<Arg> args);
  void add(const Rule& rule, std::string at, Json args = Json::object());
  /// Adds a finding of `rule` at `place`.
  void add(const Rule& rule, const Place& place, Json args = Json::object());
  /// Appends all of `others`, each place prefixed with the JSON Pointer `prefix`.
  void append(const Findings& others, std::string_view prefix = {});
  /// Whether any finding is an error.
  [[nodiscard]] bool has_errors() const;
  /// Whether any finding carries `code`.
  [[nodiscard]] bool has(std::string_view code) const;
};

/// `findings` as JSON text, the same as of what they are encoded to.
[[nodiscard]] std::string to_text(const Findings& findings);

/// Exists nowhere: that it is reached stops the compiler.
const Rule& no_such_rule();

/// The row of `table` with `code`. Evaluated by the compiler: a code without a row does not compile.
consteval const Rule& row(std::span<const Rule> table, std::string_view code) {
  for (const Rule& rule : table) {
    if (rule.code == code) return rule;
  }
  return no_such_rule();
}

/// Puts `findings` into the order in which their places stand in `document`, a place before what it contains;
/// findings at one place keep their order, places the document lacks come where they would be appended.
void sort_by_document(Findings& findings, Node document);
void sort_by_document(Findings& findings, const Json& document);

/// `pattern` with every `{name}` replaced by the member `name` of `args`: strings as they are, other values as JSON
/// text, arrays joined by ", ". A name that `args` lacks stays as written.
[[nodiscard]] std::string fill_text(std::string_view pattern, const Json& args);

}  // namespace heliograph::base
