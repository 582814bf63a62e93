// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/template/inspection.hpp>

namespace heliograph::template_ {

namespace {

const std::string* text_member(const base::Json& object, std::string_view name) {
  const base::Json* value = base::find_member(object, name);
  return value != nullptr && value->is_string() ? &value->get_ref<const std::string&>() : nullptr;
}

void check_input(const Inspection& in, const base::Json& input, const base::Place& at) {
  const std::string* type = text_member(input, "type");
  if (type != nullptr && same_word(*type, "QUICK_REPLY")) in.add(rule("template.library.quick_reply"), at);
  const base::Json* url = base::find_member(input, "url");
  const std::string* base_url = url == nullptr ? nullptr : text_member(*url, "base_url");
  if (base_url != nullptr && base_url->find("{{") != std::string::npos) {
    const base::Place place{at, "url"};
    in.add(rule("template.library.url_variable"), base::Place{place, "base_url"});
  }
  if (type == nullptr || !same_word(*type, "PHONE_NUMBER")) return;
  const std::string* number = text_member(input, "phone_number");
  if (number == nullptr) return;
  Button button;
  button.phone_number = *number;
  check_phone_button(in, button, at);
}

}  // namespace

void check_library(const Inspection& in) {
  if (in.form != Form::create_library) return;
  const base::Place root;
  if (in.whole.components && !in.whole.components->empty()) {
    in.add(rule("template.library.components"), base::Place{root, "components"});
  }
  const base::Json& inputs = in.whole.library_template_button_inputs;
  if (inputs.is_array()) {
    const base::Place list{root, "library_template_button_inputs"};
    for (std::size_t i = 0; i < std::min(inputs.size(), limit::judged); ++i) {
      check_input(in, inputs[i], base::Place{list, i});
    }
  }
  const base::Json* minutes = base::find_member(in.whole.library_template_body_inputs, "code_expiration_minutes");
  if (minutes == nullptr || !minutes->is_number_integer()) return;
  const auto value = minutes->get<std::int64_t>();
  if (value < limit::expiration_min || value > limit::expiration_max) {
    const base::Place place{root, "library_template_body_inputs"};
    in.add(rule("template.authentication.expiration"), base::Place{place, "code_expiration_minutes"},
           {{"min", limit::expiration_min}, {"max", limit::expiration_max}, {"actual", value}});
  }
}

}  // namespace heliograph::template_
