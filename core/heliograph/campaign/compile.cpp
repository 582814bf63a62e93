// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/audience/value.hpp>
#include <heliograph/base/escape.hpp>
#include <heliograph/base/utf8.hpp>
#include <heliograph/campaign/compile.hpp>
#include <heliograph/campaign/rule_table.hpp>
#include <heliograph/campaign/value_text.hpp>
#include <heliograph/message/build.hpp>

namespace heliograph::campaign {

namespace {

using message::FieldKind;
using message::MessageField;

constexpr std::uint32_t first_private = 0xE000;
constexpr std::uint32_t last_private = 0xF8FF;
constexpr std::string_view address_marker = "address";
constexpr std::string_view message_id_marker = "message_id";

/// Whether a field of this kind can differ from person to person: what Graph takes as one text.
bool may_vary(FieldKind kind) {
  return kind != FieldKind::location && kind != FieldKind::products && kind != FieldKind::order_details &&
         kind != FieldKind::offer_end;
}

const MessageField* find_field(const std::vector<MessageField>& fields, const std::string& key) {
  const auto found =
      std::find_if(fields.begin(), fields.end(), [&](const MessageField& field) { return field.key == key; });
  return found != fields.end() ? &*found : nullptr;
}

std::size_t sources_of(const Binding& binding) {
  return std::size_t{binding.attribute.has_value()} + std::size_t{!binding.value.is_null()} +
         std::size_t{binding.link.has_value()};
}

/// What is wrong with the bindings themselves; what they lack for the template is what `bind` tells.
void judge_bindings(const CompileRequest& request, const std::vector<MessageField>& fields, base::Findings& findings) {
  for (std::size_t i = 0; i < request.bindings.size(); ++i) {
    const Binding& binding = request.bindings[i];
    const std::string at = base::pointer_to("/bindings", i);
    const auto end = request.bindings.begin() + static_cast<std::ptrdiff_t>(i);
    if (std::any_of(request.bindings.begin(), end, [&](const Binding& other) { return other.key == binding.key; })) {
      findings.add(rule("campaign.binding_twice"), base::pointer_to(at, "key"), {{"key", binding.key}});
      continue;
    }
    const MessageField* field = find_field(fields, binding.key);
    if (field == nullptr) {
      findings.add(rule("campaign.binding_unknown"), base::pointer_to(at, "key"), {{"key", binding.key}});
      continue;
    }
    if (sources_of(binding) == 0 || (binding.attribute && binding.attribute->empty())) {
      findings.add(rule("campaign.binding_empty"), at, {{"key", binding.key}});
    } else if (sources_of(binding) > 1) {
      findings.add(rule("campaign.binding_ambiguous"), at, {{"key", binding.key}});
    } else if (binding.value.is_null() && !may_vary(field->kind)) {
      findings.add(rule("campaign.binding_constant_only"), at,
                   {{"key", binding.key}, {"kind", base::name_of(field->kind)}});
    } else if (binding.link && field->kind != FieldKind::url_suffix) {
      findings.add(rule("campaign.binding_link_place"), base::pointer_to(at, "link"), {{"key", binding.key}});
    }
  }
}

std::string binding_at(const CompileRequest& request, std::string_view key) {
  for (std::size_t i = 0; i < request.bindings.size(); ++i) {
    if (request.bindings[i].key == key) return base::pointer_to("/bindings", i);
  }
  return "/bindings";
}

/// What `bind` found, said about bindings.
void take_over(const base::Findings& found, const CompileRequest& request, base::Findings& findings) {
  for (const base::Finding& finding : found) {
    const base::Json* named = base::find_member(finding.args, "key");
    const std::string key = named != nullptr ? named->get<std::string>() : std::string{};
    if (finding.code == "message.value_missing") {
      const std::string at = binding_at(request, key);
      // A binding that is there and gives nothing has its own finding already.
      if (at == "/bindings") findings.add(rule("campaign.binding_missing"), at, {{"key", key}});
    } else if (finding.code == "message.value_malformed") {
      findings.add(rule("campaign.binding_value_malformed"), base::pointer_to(binding_at(request, key), "value"),
                   {{"key", key}});
    }
  }
}

message::Message make_message(const CompileRequest& request, message::TemplateSend send,
                              const message::Addressing& addressing) {
  message::Message made = message::template_message(std::move(send), addressing);
  if (request.route == policy::Route::optimized) {
    made.product_policy = request.product_policy.value_or(message::ProductPolicy::CLOUD_API_FALLBACK);
    if (request.message_activity_sharing) {
      made.message_activity_sharing = message::Flag{*request.message_activity_sharing};
    }
  }
  return made;
}

/// A character of private use that stands nowhere in `text`: it sets the holes apart from everything else.
std::string sign_absent_from(std::string_view text) {
  for (std::uint32_t point = first_private; point <= last_private; ++point) {
    std::string sign;
    base::append_utf8(sign, point);
    if (text.find(sign) == std::string_view::npos) return sign;
  }
  return {};
}

}  // namespace

/// Writes the message once with marks in the holes, and cuts the text at the marks.
struct Compiler {
  const CompileRequest& request;
  std::vector<MessageField> fields;
  std::string sign;
  Compiled compiled{};

  [[nodiscard]] std::string mark(std::string_view name) const { return sign + std::string{name} + sign; }

  void run() {
    judge_bindings(request, fields, compiled.findings);
    message::BindRequest filled{request.whole, {}};
    for (std::size_t i = 0; i < request.bindings.size(); ++i) {
      const Binding& binding = request.bindings[i];
      if (find_field(fields, binding.key) == nullptr || sources_of(binding) != 1) continue;
      filled.values.emplace(binding.key, binding.value.is_null() ? base::Json(mark(std::to_string(i))) : binding.value);
    }
    message::BoundTemplate bound = message::bind(filled);
    take_over(bound.findings, request, compiled.findings);
    if (compiled.findings.has_errors()) return;
    message::Addressing addressing;
    addressing.to = mark(address_marker);
    addressing.biz_opaque_callback_data = mark(message_id_marker);
    compiled.send.route_ = request.route;
    cut(base::to_text(base::encode(make_message(request, std::move(bound.send), addressing))));
  }

  void cut(std::string_view text) {
    std::string before;
    while (true) {
      const std::size_t open = text.find(sign);
      if (open == std::string_view::npos) break;
      const std::size_t close = text.find(sign, open + sign.size());
      const std::string_view name = text.substr(open + sign.size(), close - open - sign.size());
      before += text.substr(0, open);
      text.remove_prefix(close + sign.size());
      if (name == address_marker) {
        // The member as a whole: who has no phone number is addressed by another one.
        constexpr std::string_view member = "\"to\":\"";
        before.resize(before.size() - member.size());
        text.remove_prefix(1);
      }
      add_slot(std::move(before), name);
      before.clear();
    }
    compiled.send.end_ = before + std::string{text};
  }

  void add_slot(std::string before, std::string_view name) {
    CompiledSend::Slot slot;
    slot.before = std::move(before);
    if (name == message_id_marker) {
      slot.source = CompiledSend::Source::message_id;
    } else if (name != address_marker) {
      const Binding& binding = request.bindings[static_cast<std::size_t>(audience::key_of(name))];
      const FieldKind kind = find_field(fields, binding.key)->kind;
      slot.source = binding.from_call.value_or(false) ? CompiledSend::Source::call : CompiledSend::Source::attribute;
      if (binding.link) slot.source = CompiledSend::Source::link;
      if (kind == FieldKind::text) slot.shape = CompiledSend::Shape::parameter;
      if (kind == FieldKind::url_suffix) slot.shape = CompiledSend::Shape::address_part;
      slot.key = binding.key;
      slot.name = binding.link ? *binding.link : *binding.attribute;
      if (binding.fallback && !binding.fallback->empty()) slot.fallback = binding.fallback;
    }
    compiled.send.slots_.push_back(std::move(slot));
  }
};

namespace {

bool has_value(const std::string* value) { return value != nullptr && !audience::trimmed(*value).empty(); }

const std::string* call_value(const std::map<std::string, std::string>* call, const std::string& name) {
  if (call == nullptr) return nullptr;
  const auto found = call->find(name);
  return found != call->end() ? &found->second : nullptr;
}

void append_address(std::string& text, const audience::Profile& profile) {
  const bool has_phone = profile.phone && !profile.phone->empty();
  text += has_phone ? "\"to\":\"" : "\"recipient\":\"";
  base::append_escaped(
      text, has_phone ? std::string_view{*profile.phone} : std::string_view{profile.user_id ? *profile.user_id : ""});
  text += '"';
}

}  // namespace

bool CompiledSend::append_value(const Slot& slot, std::string_view value, std::string& text) {
  if (value.empty() && slot.fallback) value = *slot.fallback;
  if (value.empty()) return false;
  if (slot.shape == Shape::address_part) {
    base::append_escaped(text, address_text(value));
  } else if (slot.shape == Shape::parameter && !is_parameter_text(value)) {
    base::append_escaped(text, parameter_text(value));
  } else {
    base::append_escaped(text, value);
  }
  return true;
}

std::optional<RenderFailure> CompiledSend::render(const RenderInput& input, std::string& text) const {
  text.clear();
  for (const Slot& slot : slots_) {
    text += slot.before;
    std::string_view value;
    switch (slot.source) {
      case Source::address:
        append_address(text, *input.profile);
        continue;
      case Source::message_id:
        base::append_escaped(text, input.message_id);
        continue;
      case Source::link:
        for (const LinkCode& code : input.links) {
          if (code.link == slot.name) value = code.code;
        }
        break;
      case Source::call:
      case Source::attribute: {
        const std::string* found = slot.source == Source::call ? call_value(input.call, slot.name)
                                                               : audience::find_value(*input.profile, slot.name);
        if (has_value(found)) value = *found;
        break;
      }
    }
    if (!append_value(slot, value, text)) {
      return RenderFailure{&rule("campaign.value_missing"), slot.key, slot.name};
    }
  }
  text += end_;
  return std::nullopt;
}

std::vector<std::string> CompiledSend::attributes() const {
  std::vector<std::string> names;
  for (const Slot& slot : slots_) {
    if (slot.source != Source::attribute) continue;
    if (std::find(names.begin(), names.end(), slot.name) == names.end()) names.push_back(slot.name);
  }
  return names;
}

Compiled compile(const CompileRequest& request) {
  const std::string sign = sign_absent_from(base::to_text(base::encode(request)));
  Compiler compiler{request, message::fields_of(request.whole), sign};
  compiler.run();
  return std::move(compiler.compiled);
}

BoundProfile bind_profile(const CompileRequest& request, const audience::Profile& profile,
                          const std::map<std::string, std::string>& call) {
  BoundProfile bound;
  const std::vector<MessageField> fields = message::fields_of(request.whole);
  for (const Binding& binding : request.bindings) {
    const MessageField* field = find_field(fields, binding.key);
    if (field == nullptr || sources_of(binding) != 1) continue;
    if (!binding.value.is_null()) {
      bound.values.emplace(binding.key, binding.value);
      continue;
    }
    const std::string* found = nullptr;
    if (binding.attribute) {
      found = binding.from_call.value_or(false) ? call_value(&call, *binding.attribute)
                                                : audience::find_value(profile, *binding.attribute);
    }
    if (!has_value(found)) found = binding.fallback && !binding.fallback->empty() ? &*binding.fallback : nullptr;
    if (found == nullptr) {
      bound.findings.add(
          rule("campaign.value_missing"), base::pointer_to("/values", binding.key),
          {{"key", binding.key}, {"name", binding.attribute ? *binding.attribute : binding.link.value_or("")}});
      continue;
    }
    std::string text = *found;
    if (field->kind == FieldKind::text) text = parameter_text(text);
    if (field->kind == FieldKind::url_suffix) text = address_text(text);
    bound.values.emplace(binding.key, std::move(text));
  }
  return bound;
}

}  // namespace heliograph::campaign
