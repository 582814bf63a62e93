// SPDX-License-Identifier: Apache-2.0
#include "adapter.hpp"

namespace heliograph::bindings {

using base::Json;

std::string refusal(const base::Findings& findings) { return base::to_text({{"findings", base::encode(findings)}}); }

std::string answer(const Json& result) { return R"({"result":)" + base::to_text(result) + '}'; }

std::string broken(const char* what) {
  base::Findings findings;
  findings.add(base::rule("base.internal"), std::string{}, {{"what", what}});
  return refusal(findings);
}

base::Decoded<Json> read_arguments(std::string_view text, std::size_t count) {
  auto arguments = base::parse(text);
  if (arguments.findings.has_errors()) return arguments;
  if (!arguments.value.is_array() || arguments.value.size() > count) {
    arguments.findings.add(base::rule("base.type_mismatch"), std::string{},
                           {{"expected", "array"}, {"actual", arguments.value.type_name()}});
    return arguments;
  }
  while (arguments.value.size() < count) arguments.value.push_back(nullptr);
  return arguments;
}

}  // namespace heliograph::bindings
