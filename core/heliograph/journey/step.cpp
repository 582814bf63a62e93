// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/audience/key_set.hpp>
#include <heliograph/journey/changes.hpp>
#include <heliograph/journey/evaluate.hpp>
#include <heliograph/journey/limits.hpp>
#include <heliograph/message/window.hpp>

namespace heliograph::journey {

namespace {

using Kind = JourneyNodeKind;
using State = JourneyInstanceState;
using Cause = JourneyCause;
using Reason = JourneyLeaveReason;

constexpr std::size_t effects_usual = 4;
constexpr std::int64_t call_ok_first = 200;
constexpr std::int64_t call_ok_last = 299;

std::uint32_t mark_of(const std::string& id) { return static_cast<std::uint32_t>(audience::hash_text(id, 0)); }

/// Whether the end of the wait is not what is waited for.
bool has_timeout(const JourneyWait& wait) {
  return wait.kind == JourneyWaitKind::event || wait.kind == JourneyWaitKind::profile;
}

/// A way out by its place among the node's, and why the person takes it.
struct Move {
  std::size_t way = 0;
  Cause why = Cause::passed;
};

/// Walks one instance through one event.
class Walk {
 public:
  Walk(const CompiledJourney& journey, JourneyInstance instance, base::Instant now, std::uint64_t draw,
       const JourneyFacts& facts)
      : journey_{journey}, facts_{facts}, now_{now}, draw_{draw} {
    step_.instance = std::move(instance);
    step_.effects.reserve(effects_usual);
    index_ = journey.find(own().node);
  }

  JourneyStep take(const JourneyEvent& event) {
    const std::optional<base::Instant> woken_before = wake_at(own());
    moment_ = std::min(event.at, now_).unix_ms;
    if (own().state == State::outside) {
      if (event.kind == JourneyEventKind::entered) enter(event);
    } else if (own().state != State::left) {
      if (event.kind == JourneyEventKind::stopped || index_ == no_node) {
        leave(Reason::stopped);
      } else if (own().deadline <= now_.unix_ms) {
        leave(Reason::timed_out);
      } else {
        fire_timer(event.kind == JourneyEventKind::timer ? now_.unix_ms : moment_);
        apply(event);
      }
    }
    set_timer(woken_before);
    return std::move(step_);
  }

 private:
  JourneyInstance& own() { return step_.instance; }
  const CompiledNode& node() const { return journey_.node(index_); }
  const JourneyNode& source() const { return journey_.source(index_); }
  const audience::Profile& profile() const {
    static const audience::Profile nobody;
    if (changed_) return *changed_;
    return facts_.profile != nullptr ? *facts_.profile : nobody;
  }
  Situation situation() const { return {journey_, step_.instance, facts_, profile(), now_, draw_}; }

  JourneyEffect& effect(JourneyEffectKind kind) {
    JourneyEffect& made = step_.effects.emplace_back();
    made.kind = kind;
    made.node = own().node;
    return made;
  }

  void set_timer(std::optional<base::Instant> before) {
    const std::optional<base::Instant> wake = wake_at(own());
    if (wake == before) return;
    effect(wake ? JourneyEffectKind::set_timer : JourneyEffectKind::cancel_timer).at = wake;
  }

  void leave(Reason reason) {
    own().state = State::left;
    own().due.reset();
    own().reason = reason;
    effect(JourneyEffectKind::leave).reason = reason;
  }

  void enter(const JourneyEvent& event) {
    if (journey_.entry() == no_node) return;
    own().state = State::waiting;
    own().entered_at = now_.unix_ms;
    own().deadline = now_.unix_ms + journey_.timeout_ms();
    come_to(journey_.entry());
    if (event.text) note_reply(own(), moment_, mark_of(event.id), std::nullopt, *event.text);
    walk(move_by("next", Cause::entered, Reason::ended));
  }

  /// Puts the person at a node.
  void come_to(NodeIndex index) {
    index_ = index;
    own().node = source().id;
    own().due.reset();
    ++own().moves;
    own().since = std::max(own().since, moment_);
  }

  /// Goes out by `move`, and on until somebody must be waited for.
  void walk(std::optional<Move> move) {
    while (move) {
      if (own().moves >= limit::moves) return leave(Reason::too_many_moves);
      const CompiledWay& way = node().ways[move->way];
      JourneyEffect& note = effect(JourneyEffectKind::note);
      note.way = way.name;
      note.why = move->why;
      come_to(way.to);
      move = arrive();
    }
  }

  /// The way called `name` where it leads somewhere.
  std::optional<std::size_t> find_way(std::string_view name) const {
    const auto& ways = node().ways;
    for (std::size_t i = 0; i < ways.size(); ++i) {
      if (ways[i].name == name && ways[i].to != no_node) return i;
    }
    return std::nullopt;
  }

  /// The move by the way `name`; where it leads nowhere the person leaves.
  std::optional<Move> move_by(std::string_view name, Cause why, Reason otherwise) {
    if (const auto way = find_way(name)) return Move{*way, why};
    leave(otherwise);
    return std::nullopt;
  }
  std::optional<Move> move_on(Cause why) { return move_by("next", why, Reason::ended); }
  std::optional<Move> move_to_branch(std::size_t branch, Cause why) {
    if (node().ways[branch].to != no_node) return Move{branch, why};
    leave(Reason::no_branch);
    return std::nullopt;
  }

  /// What happens at the node that the person has come to, and the way out when nothing keeps them.
  std::optional<Move> arrive() {
    const Kind kind = node().kind;
    if (group_of(kind) == JourneyNodeGroup::action && facts_.pause != JourneyPause::none) {
      if (facts_.pause == JourneyPause::discard) {
        leave(Reason::discarded);
      } else {
        own().state = State::held;
      }
      return std::nullopt;
    }
    switch (kind) {
      case Kind::wait:
        return begin_wait(*source().wait);
      case Kind::condition:
        return choose_branch();
      case Kind::split:
        return choose_share();
      case Kind::jump:
        effect(JourneyEffectKind::enter_journey).journey_id = source().jump->journey_id;
        leave(Reason::jumped);
        return std::nullopt;
      case Kind::end:
        leave(Reason::ended);
        return std::nullopt;
      case Kind::whatsapp:
        if (source().whatsapp->timeout_seconds) {
          own().due = now_.unix_ms + *source().whatsapp->timeout_seconds * 1000;
        }
        return send();
      case Kind::free_form:
        if (!message::service_window({now_, facts_.last_inbound_at}).is_open) {
          return move_by("closed", Cause::closed, Reason::window_closed);
        }
        return send();
      case Kind::update_profile:
        update(source().update_profile->changes);
        return move_on(Cause::passed);
      case Kind::webhook:
        effect(JourneyEffectKind::call_webhook).ref = own().moves;
        return std::nullopt;
      case Kind::reaction:
        if (source().reaction->timeout_seconds) {
          own().due = after_seconds(*source().reaction->timeout_seconds, facts_, now_).unix_ms;
        }
        return look();
      default:
        return move_on(Cause::passed);
    }
  }

  std::optional<Move> begin_wait(const JourneyWait& wait) {
    if (wait.kind == JourneyWaitKind::profile && matches(wait)) return move_on(Cause::profile);
    const auto end = end_of(wait, facts_, now_);
    if (!end) return move_on(Cause::timer);
    own().due = end->unix_ms;
    return std::nullopt;
  }

  bool matches(const JourneyWait& wait) const {
    return wait.condition && audience::matches(*wait.condition, profile(), facts_.history, now_);
  }

  std::optional<Move> choose_branch() {
    const auto taken = branch_of(situation(), index_);
    if (!taken) return move_by("else", Cause::condition, Reason::no_branch);
    if (taken->cap) effect(JourneyEffectKind::take_cap).ref = static_cast<std::int64_t>(*taken->cap);
    return move_to_branch(taken->branch, Cause::condition);
  }

  std::optional<Move> choose_share() {
    const Cause why = source().split->attribute ? Cause::value : Cause::chance;
    if (const auto share = share_of(situation(), index_)) return move_to_branch(*share, why);
    return move_by("else", why, Reason::no_branch);
  }

  std::optional<Move> send() {
    auto& messages = own().messages;
    if (messages.size() >= limit::kept_messages) messages.erase(messages.begin());
    messages.push_back({own().moves, own().node, now_.unix_ms, 0, std::nullopt, {}});
    effect(JourneyEffectKind::send_message).ref = own().moves;
    return std::nullopt;
  }

  void update(const std::vector<JourneyProfileChange>& changes) {
    audience::Profile next = profile();
    std::vector<JourneyChange> made = make_changes(changes, own(), next);
    if (made.empty()) return;
    effect(JourneyEffectKind::update_profile).changes = std::move(made);
    changed_ = std::move(next);
  }

  /// Looks whether what is waited for has come true.
  std::optional<Move> look() {
    switch (node().kind) {
      case Kind::reaction:
        if (const auto one = case_of(own(), *source().reaction)) return move_to_branch(*one, Cause::reacted);
        return std::nullopt;
      case Kind::wait:
        if (source().wait->kind == JourneyWaitKind::profile && matches(*source().wait)) return move_on(Cause::profile);
        return std::nullopt;
      case Kind::whatsapp:
      case Kind::free_form:
        return look_at_sent();
      default:
        return std::nullopt;
    }
  }

  std::optional<Move> look_at_sent() {
    if (own().messages.empty() || own().messages.back().ref != own().moves) return std::nullopt;
    const JourneyMessage& sent = own().messages.back();
    if (has_fate(sent, JourneyFate::accepted)) return move_on(Cause::accepted);
    if (has_fate(sent, JourneyFate::failed)) return move_by("error", Cause::failed, Reason::message_failed);
    // Whom consent or a cap left out is not written to, and goes on all the same.
    if (has_fate(sent, JourneyFate::excluded)) return move_on(Cause::excluded);
    return std::nullopt;
  }

  /// Takes the way of a wait that was over at `until`.
  void fire_timer(std::int64_t until) {
    if (own().state != State::waiting || !own().due || *own().due > until) return;
    const std::int64_t happened = moment_;
    moment_ = *own().due;
    const Kind kind = node().kind;
    const Reason otherwise = kind == Kind::whatsapp ? Reason::message_unanswered : Reason::no_branch;
    walk(kind == Kind::wait && !has_timeout(*source().wait) ? move_on(Cause::timer)
                                                            : move_by("timeout", Cause::timed_out, otherwise));
    moment_ = happened;
  }

  void apply(const JourneyEvent& event) {
    if (own().state == State::left) return;
    switch (event.kind) {
      case JourneyEventKind::fate:
        if (event.ref && event.fate &&
            !note_fate(own(), *event.ref, *event.fate, event.code, event.name.value_or(""))) {
          return;
        }
        break;
      case JourneyEventKind::inbound:
        note_reply(own(), moment_, mark_of(event.id), event.ref, event.text.value_or(""));
        break;
      case JourneyEventKind::custom:
        return apply_custom(event);
      case JourneyEventKind::webhook_answered:
        return apply_answer(event);
      case JourneyEventKind::resumed:
        if (own().state != State::held || facts_.pause == JourneyPause::hold) return;
        own().state = State::waiting;
        return walk(arrive());
      case JourneyEventKind::profile_changed:
        break;
      default:
        return;
    }
    if (own().state == State::waiting) walk(look());
  }

  void apply_custom(const JourneyEvent& event) {
    if (!event.name || !journey_.waits_for(*event.name)) return;
    if (!note_custom(own(), moment_, mark_of(event.id)) || moment_ < own().since) return;
    if (own().state != State::waiting || node().kind != Kind::wait) return;
    const JourneyWait& wait = *source().wait;
    if (wait.kind == JourneyWaitKind::event && wait.event == event.name) walk(move_on(Cause::event));
  }

  void apply_answer(const JourneyEvent& event) {
    if (own().state != State::waiting || node().kind != Kind::webhook || event.ref != own().moves) return;
    const bool is_ok = event.code && *event.code >= call_ok_first && *event.code <= call_ok_last;
    walk(is_ok ? move_on(Cause::answered) : move_by("error", Cause::refused, Reason::call_failed));
  }

  const CompiledJourney& journey_;
  const JourneyFacts& facts_;
  base::Instant now_;
  std::uint64_t draw_;
  NodeIndex index_ = no_node;
  std::int64_t moment_ = 0;  ///< when what is being applied happened
  std::optional<audience::Profile> changed_;
  JourneyStep step_;
};

}  // namespace

JourneyStep step(const CompiledJourney& journey, JourneyInstance instance, const JourneyEvent& event, base::Instant now,
                 std::uint64_t draw, const JourneyFacts& facts) {
  return Walk{journey, std::move(instance), now, draw, facts}.take(event);
}

}  // namespace heliograph::journey
