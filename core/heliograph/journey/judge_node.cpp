// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/journey/instance.hpp>
#include <heliograph/journey/judge.hpp>
#include <heliograph/journey/limits.hpp>
#include <heliograph/journey/ports.hpp>
#include <heliograph/journey/rule_table.hpp>
#include <heliograph/message/validate.hpp>
#include <heliograph/template/links.hpp>

namespace heliograph::journey {

namespace {

constexpr std::string_view secure_scheme = "https://";

/// The settings of one node.
class NodeJudge {
 public:
  NodeJudge(const JourneyForm& form, const std::string& at, base::Findings& findings)
      : form_{form}, at_{at}, findings_{findings} {}

  void judge(const JourneyEventEntry& entry) {
    require_text(entry.name, "name");
    check_length(entry.name.value_or(""), limit::name_characters, place("name"), findings_);
    check_known(form_.context.api_keys, entry.api_key_id, place("api_key_id"), findings_);
    if (!check_count(entry.fields.size(), limit::fields, place("fields"), findings_)) return;
    for (std::size_t i = 0; i < entry.fields.size(); ++i) {
      const std::string& name = entry.fields[i].name;
      const std::string at = base::pointer_to(place("fields"), i);
      require(name.empty(), at, "name", findings_);
      check_length(name, limit::name_characters, base::pointer_to(at, "name"), findings_);
      const auto end = entry.fields.begin() + static_cast<std::ptrdiff_t>(i);
      const bool is_twice =
          std::any_of(entry.fields.begin(), end, [&](const JourneyField& other) { return other.name == name; });
      if (!name.empty() && is_twice) {
        findings_.add(rule("journey.twice"), base::pointer_to(at, "name"),
                      {{"name", cut(name, limit::value_characters)}});
      }
    }
  }

  void judge(const JourneyAudienceEntry& entry) {
    require_text(entry.audience_id, "audience_id");
    if (!form_.context.sending || !form_.context.sending->audiences || entry.audience_id.value_or("").empty()) return;
    const auto& known = *form_.context.sending->audiences;
    const bool is_known = std::any_of(known.begin(), known.end(),
                                      [&](const campaign::KnownAudience& one) { return one.id == *entry.audience_id; });
    if (!is_known) findings_.add(rule("journey.unknown"), place("audience_id"), {{"actual", *entry.audience_id}});
  }

  void judge(const JourneyInboundEntry& entry) {
    judge_configuration(entry.configuration_id);
    if (entry.text) check_text(*entry.text, place("text"), findings_);
  }

  void judge(const JourneyQualificationEntry& entry) {
    require_text(entry.query_id, "query_id");
    check_known(form_.context.queries, entry.query_id, place("query_id"), findings_);
  }

  void judge(const JourneyJump& jump) {
    require_text(jump.journey_id, "journey_id");
    if (jump.journey_id && jump.journey_id == form_.context.journey_id) {
      findings_.add(rule("journey.jump_to_itself"), place("journey_id"));
    } else {
      check_known(form_.context.journeys, jump.journey_id, place("journey_id"), findings_);
    }
  }

  void judge(const JourneyFreeForm& free_form, const JourneyNode& node) {
    judge_configuration(free_form.configuration_id);
    require(!free_form.message, at_, "message", findings_);
    if (free_form.message) judge_content(*free_form.message);
    const auto& nodes = form_.journey.nodes;
    const bool begins_inbound = std::any_of(
        nodes.begin(), nodes.end(), [](const JourneyNode& one) { return one.kind == JourneyNodeKind::inbound; });
    const bool has_closed = std::any_of(node.ways.begin(), node.ways.end(),
                                        [](const JourneyWay& way) { return way.way == "closed" && way.to; });
    if (!begins_inbound && !has_closed) findings_.add(rule("journey.window_unsure"), at_);
  }

  void judge(const JourneyUpdate& update) {
    const std::string changes_at = place("changes");
    require(update.changes.empty(), at_, "changes", findings_);
    if (!check_count(update.changes.size(), limit::changes, changes_at, findings_)) return;
    for (std::size_t i = 0; i < update.changes.size(); ++i) {
      judge_change(update.changes[i], base::pointer_to(changes_at, i));
    }
  }

  void judge(const JourneyWebhook& call) {
    const std::string url = call.url.value_or("");
    require_text(call.url, "url");
    const bool is_secure = url.compare(0, secure_scheme.size(), secure_scheme) == 0;
    if (!url.empty() && (!is_secure || template_::host_of(url).empty())) {
      findings_.add(rule("journey.malformed"), place("url"), {{"actual", cut(url, limit::value_characters)}});
    }
    check_length(url, limit::url_characters, place("url"), findings_);
    if (call.timeout_seconds) {
      check_range(*call.timeout_seconds, 1, limit::call_seconds_max, place("timeout_seconds"), findings_);
    }
    check_count(call.attributes.size(), limit::fields, place("attributes"), findings_);
    if (!check_count(call.headers.size(), limit::headers, place("headers"), findings_)) return;
    for (std::size_t i = 0; i < call.headers.size(); ++i) {
      judge_header(call.headers[i], base::pointer_to(place("headers"), i));
    }
  }

 private:
  std::string place(std::string_view field) const { return base::pointer_to(at_, field); }

  void require_text(const std::optional<std::string>& text, std::string_view field) {
    require(text.value_or("").empty(), at_, field, findings_);
  }

  void judge_configuration(const std::optional<std::string>& id) {
    if (!id || !form_.context.sending || !form_.context.sending->configurations) return;
    const auto& known = *form_.context.sending->configurations;
    const bool is_known =
        std::any_of(known.begin(), known.end(), [&](const campaign::KnownConfiguration& one) { return one.id == *id; });
    if (!is_known) findings_.add(rule("journey.unknown"), place("configuration_id"), {{"actual", *id}});
  }

  /// Graph's own rules on the message, without whom it goes to.
  void judge_content(const message::Message& content) {
    const std::string at = place("message");
    if (message::type_of(content) == message::MessageType::template_ || message::is_read_mark(content)) {
      findings_.add(rule("journey.template_in_free_form"), at);
      return;
    }
    base::Findings own = message::validate(content);
    std::erase_if(own, [](const base::Finding& finding) {
      return finding.code == "message.recipient_missing" || finding.code == "message.product_missing";
    });
    findings_.append(own, at);
  }

  void judge_change(const JourneyProfileChange& change, const std::string& at) {
    if (change.marketing_action) {
      require(change.marketing_action->empty(), at, "marketing_action", findings_);
      require(!change.consent, at, "consent", findings_);
      return;
    }
    const std::string name = change.attribute.value_or("");
    require(name.empty(), at, "attribute", findings_);
    check_length(name, limit::name_characters, base::pointer_to(at, "attribute"), findings_);
    if (audience::is_own_field(name)) {
      findings_.add(rule("journey.malformed"), base::pointer_to(at, "attribute"), {{"actual", name}});
    }
    const bool has_source = change.value || change.from_attribute || change.from_reply.value_or(false);
    require(!has_source, at, "value", findings_);
    check_length(change.value.value_or(""), limit::field_characters, base::pointer_to(at, "value"), findings_);
  }

  void judge_header(const JourneyHeader& header, const std::string& at) {
    const auto is_token = [](char c) {
      return c == '-' || c == '_' || (c >= '0' && c <= '9') || static_cast<unsigned>((c | 0x20) - 'a') < 26U;
    };
    const bool is_plain = std::none_of(header.value.begin(), header.value.end(),
                                       [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
    require(header.name.empty(), at, "name", findings_);
    if (!std::all_of(header.name.begin(), header.name.end(), is_token)) {
      findings_.add(rule("journey.malformed"), base::pointer_to(at, "name"),
                    {{"actual", cut(header.name, limit::value_characters)}});
    }
    if (!is_plain) {
      findings_.add(rule("journey.malformed"), base::pointer_to(at, "value"), {{"actual", header.name}});
    }
    check_length(header.name, limit::name_characters, base::pointer_to(at, "name"), findings_);
    check_length(header.value, limit::field_characters, base::pointer_to(at, "value"), findings_);
  }

  const JourneyForm& form_;
  const std::string& at_;
  base::Findings& findings_;
};

}  // namespace

void judge_node(const JourneyForm& form, const JourneyNode& node, const std::string& at, base::Findings& findings) {
  using Kind = JourneyNodeKind;
  NodeJudge judge{form, at, findings};
  const auto judge_settings = [&](const auto& settings, auto&& of_settings) {
    if (settings) {
      of_settings(*settings);
    } else {
      findings.add(rule("journey.field_missing"), at, {{"field", base::name_of(node.kind)}});
    }
  };
  const auto by_itself = [&](const auto& settings) { judge.judge(settings); };
  const auto elsewhere = [](const auto&) {};
  const auto as_branches = [&](const auto&) { judge_branches(form, node, at, findings); };
  switch (node.kind) {
    case Kind::event:
      return judge_settings(node.event, by_itself);
    case Kind::audience:
      return judge_settings(node.audience, by_itself);
    case Kind::inbound:
      return judge_settings(node.inbound, by_itself);
    case Kind::qualification:
      return judge_settings(node.qualification, by_itself);
    case Kind::wait:
      return judge_settings(node.wait, [&](const JourneyWait& wait) { judge_wait(form, wait, at, findings); });
    case Kind::condition:
      return judge_settings(node.condition, as_branches);
    case Kind::split:
      return judge_settings(node.split, as_branches);
    case Kind::reaction:
      return judge_settings(node.reaction, as_branches);
    case Kind::jump:
      return judge_settings(node.jump, by_itself);
    case Kind::whatsapp:
      return judge_settings(node.whatsapp, elsewhere);
    case Kind::free_form:
      return judge_settings(node.free_form, [&](const JourneyFreeForm& content) { judge.judge(content, node); });
    case Kind::update_profile:
      return judge_settings(node.update_profile, by_itself);
    case Kind::webhook:
      return judge_settings(node.webhook, by_itself);
    case Kind::join:
    case Kind::end:
      return;
  }
}

}  // namespace heliograph::journey
