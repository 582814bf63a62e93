// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/journey/drawing.hpp>
#include <heliograph/audience/key_set.hpp>

/// Journeys without errors, of at most 50 nodes, drawn by chance.
namespace heliograph::journey::drawing {

class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_{seed} {}
  /// A number from 0 to `count` - 1.
  std::size_t roll(std::size_t count) {
    state_ = audience::mix(state_);
    return static_cast<std::size_t>(state_ % count);
  }

 private:
  std::uint64_t state_;
};

class RandomJourney {
 public:
  explicit RandomJourney(std::uint64_t seed) : dice_{seed} {}

  std::vector<JourneyNode> draw() {
    const std::size_t wanted = 2 + dice_.roll(30);
    JourneyNode first = dice_.roll(2) == 0 ? entry("") : writing("");
    first.ways.clear();
    nodes_.push_back(std::move(first));
    open_.emplace_back(0, "next");
    add(sending("", {}), {"next", "error"});  // so that there is something to react to
    while (nodes_.size() < wanted) grow();
    while (!open_.empty()) close();
    return std::move(nodes_);
  }

 private:
  struct Open {
    Open(std::size_t index, std::string name) : node{index}, way{std::move(name)} {}
    std::size_t node;
    std::string way;
  };

  Open take() {
    const std::size_t index = dice_.roll(open_.size());
    Open taken = open_[index];
    open_.erase(open_.begin() + static_cast<std::ptrdiff_t>(index));
    return taken;
  }

  /// Puts a node behind an open way; `ways` of it are open then.
  std::size_t add(JourneyNode made, const std::vector<std::string>& ways) {
    const std::size_t index = nodes_.size();
    made.id = "n" + std::to_string(index);
    made.ways.clear();
    const Open from = take();
    nodes_[from.node].ways.push_back({from.way, made.id});
    nodes_.push_back(std::move(made));
    for (const std::string& way : ways) open_.emplace_back(index, way);
    return index;
  }

  void grow() {
    switch (dice_.roll(12)) {
      case 0:
        add(waiting("", static_cast<std::int64_t>(1 + dice_.roll(20 * 86'400)), ""), {"next"});
        break;
      case 1:
        add(waiting_for("", dice_.roll(2) == 0 ? "a" : "b", static_cast<std::int64_t>(1 + dice_.roll(86'400)), "", ""),
            {"next", "timeout"});
        break;
      case 2:
        add_clock_wait();
        break;
      case 3:
        add_condition();
        break;
      case 4:
        add(splitting("", {share("p", 30), share("q", 70)}, {}), {"p", "q"});
        break;
      case 5:
        add(sending("", {}), {"next", "error"});
        break;
      case 6: {
        JourneyNode late = sending("", {});
        late.whatsapp->timeout_seconds = 60;
        add(std::move(late), {"next", "timeout"});
        break;
      }
      case 7:
        add(saying("", "hello", {}), {"next", "closed"});
        break;
      case 8:
        add(calling("", {}), {"next", "error"});
        break;
      case 9:
        add(updating("", {change("seen", "yes")}, ""), {"next"});
        break;
      case 10:
        add_reaction();
        break;
      default:
        if (open_.size() > 1) {
          join(2);
        } else {
          loop();
        }
    }
  }

  void add_clock_wait() {
    JourneyNode wait = waiting("", 60, "");
    wait.wait->kind = dice_.roll(2) == 0 ? JourneyWaitKind::time_of_day : JourneyWaitKind::date;
    wait.wait->time = JourneyClock{static_cast<int>(dice_.roll(24)), static_cast<int>(dice_.roll(60))};
    wait.wait->date = campaign::WallTime{2026, 10, static_cast<int>(1 + dice_.roll(30)), 8, 0};
    add(std::move(wait), {"next"});
  }

  void add_condition() {
    JourneyTest chance = test_of(JourneyTestKind::percent);
    chance.percent = 40;
    JourneyTest cap = test_of(JourneyTestKind::cap);
    cap.cap = 3;
    JourneyTest fate = test_of(JourneyTestKind::fate);
    fate.fate.emplace().fate = JourneyFate::read;
    add(choosing("",
                 {branch("person", person_with(dice_.roll(2) == 0 ? "city" : "vip")), branch("chance", chance),
                  branch("cap", cap), branch("fate", fate)},
                 {}),
        {"person", "chance", "cap", "fate", "else"});
  }

  void add_reaction() {
    JourneyReactionCase yes = one("yes", JourneyFate::replied);
    yes.text.emplace().values = {"yes"};
    const bool has_timeout = dice_.roll(2) == 0;
    std::vector<std::string> ways{"yes", "read"};
    if (has_timeout) ways.emplace_back("timeout");
    add(reacting("", {std::move(yes), one("read", JourneyFate::read)}, {},
                 has_timeout ? std::optional<std::int64_t>{3600} : std::nullopt),
        ways);
  }

  void join(std::size_t count) {
    const std::size_t index = add(node("", JourneyNodeKind::join), {"next"});
    for (std::size_t i = 1; i < count; ++i) {
      const auto other = std::find_if(open_.begin(), open_.end(), [&](const Open& one) { return one.node != index; });
      if (other == open_.end()) return;
      nodes_[other->node].ways.push_back({other->way, nodes_[index].id});
      open_.erase(other);
    }
  }

  /// A join, a wait and a condition one of whose branches leads back.
  void loop() {
    const std::size_t begin = add(node("", JourneyNodeKind::join), {"next"});
    add(waiting("", static_cast<std::int64_t>(1 + dice_.roll(86'400)), ""), {"next"});
    const std::size_t branches = add(choosing("", {branch("on", person_with("city"))}, {}), {"else"});
    nodes_[branches].ways.push_back({"on", nodes_[begin].id});
  }

  void close() {
    if (open_.size() > 10 && nodes_.size() > 36) return join(open_.size() > 20 ? 20 : open_.size());
    const Open last = open_.back();
    const bool may_stay_open = last.way == "error" || last.way == "closed" || last.way == "else";
    if (may_stay_open && dice_.roll(3) == 0) return open_.pop_back();
    JourneyNode jump = node("", JourneyNodeKind::jump);
    jump.jump.emplace().journey_id = "other";
    add(dice_.roll(6) == 0 ? jump : end(""), {});
  }

  Dice dice_;
  std::vector<JourneyNode> nodes_;
  std::vector<Open> open_;
};

}  // namespace heliograph::journey::drawing
