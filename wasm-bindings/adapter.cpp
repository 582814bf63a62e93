// SPDX-License-Identifier: Apache-2.0
#include "adapter.hpp"

namespace heliograph::bindings {

std::string refusal(const base::Findings& findings) { return R"({"findings":)" + base::to_text(findings) + '}'; }

std::string answer(std::string_view result) {
  constexpr std::string_view begin = R"({"result":)";
  std::string text;
  text.reserve(begin.size() + result.size() + 1);
  text += begin;
  text += result;
  text += '}';
  return text;
}

std::string broken(const char* what) {
  base::Findings findings;
  findings.add(base::rule("base.internal"), std::string{}, {{"what", what}});
  return refusal(findings);
}

base::Decoded<base::Document> read_arguments(std::string_view text, std::size_t count) {
  auto arguments = base::read_document(text);
  if (arguments.findings.has_errors()) return arguments;
  const base::Node root = arguments.value.root();
  if (!root.is_array() || root.size() > count) {
    arguments.findings.add(base::rule("base.type_mismatch"), std::string{},
                           {{"expected", "array"}, {"actual", root.to_json().type_name()}});
  }
  return arguments;
}

}  // namespace heliograph::bindings
