// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <exception>
#include <heliograph/base/codec.hpp>
#include <heliograph/base/rule_table.hpp>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <tuple>
#include <type_traits>
#include <utility>

/// The one way into the core from outside: JSON text in, JSON text out, for any function whose parameters and result
/// are described.
namespace heliograph::bindings {

/// What a C++ parameter becomes while its value is decoded: text views need something that holds the text.
template <class T>
struct Stored {
  using type = std::remove_cvref_t<T>;
};
template <>
struct Stored<std::string_view> {
  using type = std::string;
};
template <class T>
using stored_t = typename Stored<std::remove_cvref_t<T>>::type;

template <class Function>
struct Signature;
template <class R, class... Parameters>
struct Signature<R (*)(Parameters...)> {
  using Result = R;
  using Arguments = std::tuple<stored_t<Parameters>...>;
};
template <class R, class... Parameters>
struct Signature<R (*)(Parameters...) noexcept> : Signature<R (*)(Parameters...)> {};

/// The answer to a call that was not made or broke: what was wrong, each place a pointer into the array of arguments.
std::string refusal(const base::Findings& findings);
/// The answer to a call: its result as JSON text.
std::string answer(std::string_view result);
/// The answer when the core broke its own promise: one finding `base.internal`.
std::string broken(const char* what);
/// Reads the array of at most `count` arguments, which are views of `text`.
base::Decoded<base::Document> read_arguments(std::string_view text, std::size_t count);

template <class T>
base::Json to_json(const T& value) {
  return base::encode(value);
}
template <class T>
base::Json to_json(const base::Decoded<T>& value) {
  return {{"value", base::encode(value.value)}, {"findings", base::encode(value.findings)}};
}
template <class T>
base::Json to_json(const tl::expected<T, base::Findings>& value) {
  return {{"value", value ? base::encode(*value) : base::Json()},
          {"findings", value ? base::Json::array() : base::encode(value.error())}};
}
inline base::Json to_json(std::string_view value) { return std::string{value}; }

/// The answer to a call whose result is `value`.
template <class T>
std::string answer_with(const T& value) {
  if constexpr (std::is_same_v<T, base::Findings>) {
    return answer(base::to_text(value));
  } else {
    return answer(base::to_text(to_json(value)));
  }
}

/// Decodes one argument; a function that takes the node itself looks at the text that was read.
template <class T>
void take_argument(base::Node argument, T& value, const base::Place& place, base::Findings& findings) {
  if constexpr (std::is_same_v<T, base::Node>) {
    value = argument;
  } else {
    base::Codec<T>::decode(argument, value, place, findings);
  }
}

template <auto Function, class Tuple, std::size_t... Index>
std::string apply(base::Node arguments, std::index_sequence<Index...>) {
  base::Findings findings;
  const base::Place root;
  Tuple values{};
  [[maybe_unused]] auto argument = arguments.begin();
  // An argument left out at the end is null.
  [[maybe_unused]] const auto next = [&] {
    if (argument == arguments.end()) return base::Node{};
    const base::Node node = *argument;
    ++argument;
    return node;
  };
  (take_argument(next(), std::get<Index>(values), base::Place{root, Index}, findings), ...);
  if (findings.has_errors()) return refusal(findings);
  return answer_with(Function(std::get<Index>(values)...));
}

template <auto Function>
std::string call_unguarded(std::string_view text) {
  using Arguments = typename Signature<decltype(+Function)>::Arguments;
  constexpr std::size_t count = std::tuple_size_v<Arguments>;
  const auto arguments = read_arguments(text, count);
  if (arguments.findings.has_errors()) return refusal(arguments.findings);
  return apply<Function, Arguments>(arguments.value.root(), std::make_index_sequence<count>{});
}

/// Calls `Function` with the arguments in `text`, a JSON array. Gives `{"result": …}` or, when an argument does not
/// fit its type or the core throws, `{"findings": […]}`. Never throws. Where exceptions are compiled out, as in the
/// module for the browser, a core that breaks its own promise ends the module instead; its loader starts another.
template <auto Function>
std::string call(std::string_view text) {
#ifdef __cpp_exceptions
  try {
    return call_unguarded<Function>(text);
  } catch (const std::exception& error) {
    return broken(error.what());
  }
#else
  return call_unguarded<Function>(text);
#endif
}

}  // namespace heliograph::bindings
