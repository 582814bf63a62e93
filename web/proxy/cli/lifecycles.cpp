// SPDX-License-Identifier: Apache-2.0
#include "proxy/cli/lifecycles.hpp"

#include <heliograph/account/signup.hpp>
#include <heliograph/account/token.hpp>
#include <heliograph/base/lifecycle.hpp>
#include <heliograph/channel/lifecycle.hpp>
#include <heliograph/journey/lifecycle.hpp>
#include <heliograph/message/lifecycle.hpp>
#include <heliograph/template/lifecycle.hpp>

namespace heliograph::proxy::cli {

namespace {

template <auto Lifecycle>
std::string mermaid_of() {
  return base::to_mermaid(Lifecycle());
}

template <auto Lifecycle>
std::string table_of() {
  std::string text;
  for (const auto& row : Lifecycle().rows) {
    text += base::name_of(row.from);
    text += '\t';
    text += base::name_of(row.event);
    text += '\t';
    text += base::name_of(row.to);
    if (row.guard.refusal != nullptr) {
      text += '\t';
      text += row.guard.refusal->code;
    }
    text += '\n';
  }
  return text;
}

template <auto Lifecycle>
constexpr NamedLifecycle named(std::string_view name) {
  return {name, &mermaid_of<Lifecycle>, &table_of<Lifecycle>};
}

constexpr NamedLifecycle table[] = {
    named<&account::token_lifecycle>("token"),
    named<&account::signup_lifecycle>("signup"),
    named<&channel::configuration_lifecycle>("configuration"),
    named<&channel::configuration_update_lifecycle>("configuration_update"),
    named<&template_::template_lifecycle>("template"),
    named<&message::message_lifecycle>("message"),
    named<&journey::journey_lifecycle>("journey"),
};

}  // namespace

std::span<const NamedLifecycle> lifecycles() { return table; }

}  // namespace heliograph::proxy::cli
