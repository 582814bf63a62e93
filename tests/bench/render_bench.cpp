// SPDX-License-Identifier: Apache-2.0
// Times how often a second a compiled template is filled for one person after another. The input is one JSON object,
// {"template":…,"bindings":[…],"profiles":[…]}; the output {"per_second":…,"text":"what the first person gets"}.
#include <algorithm>
#include <chrono>
#include <heliograph/base/parse.hpp>
#include <heliograph/campaign/compile.hpp>
#include <iostream>
#include <iterator>
#include <string>

namespace {

using namespace heliograph;
using Clock = std::chrono::steady_clock;

constexpr int rounds = 5;
constexpr auto round_time = std::chrono::milliseconds{400};

struct Input {
  base::Json template_;
  std::vector<campaign::Binding> bindings;
  std::vector<audience::Profile> profiles;
};
BOOST_DESCRIBE_STRUCT(Input, (), (template_, bindings, profiles))

}  // namespace

int main() {
  const std::string text{std::istreambuf_iterator<char>{std::cin}, {}};
  const auto input = base::decode_text<Input>(text);
  campaign::CompileRequest request;
  request.whole = base::decode<template_::Template>(input.value.template_).value;
  request.bindings = input.value.bindings;
  const campaign::Compiled compiled = campaign::compile(request);
  if (input.findings.has_errors() || compiled.findings.has_errors() || input.value.profiles.empty()) {
    std::cerr << base::to_text(base::encode(compiled.findings)) << base::to_text(base::encode(input.findings)) << '\n';
    return 2;
  }
  std::string made;
  std::size_t bytes = 0;
  const auto render = [&](const audience::Profile& profile) {
    campaign::RenderInput person;
    person.profile = &profile;
    person.message_id = "01890a5d-ac96-774b-bcce-b302099a8057";
    if (compiled.send.render(person, made)) std::exit(3);
    bytes += made.size();
  };
  double best = 0;
  for (int round = 0; round < rounds; ++round) {
    std::size_t count = 0;
    const auto begin = Clock::now();
    auto now = begin;
    for (; now - begin < round_time; now = Clock::now()) {
      for (const audience::Profile& profile : input.value.profiles) render(profile);
      count += input.value.profiles.size();
    }
    best = std::max(best, static_cast<double>(count) / std::chrono::duration<double>{now - begin}.count());
  }
  render(input.value.profiles.front());
  if (bytes == 0) return 1;
  std::cout << base::to_text({{"per_second", best}, {"text", made}}) << '\n';
  return 0;
}
