// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/base/codec.hpp>
#include <heliograph/base/rule_table.hpp>
#include <span>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

/// A lifecycle is a table of rows `{from, event, guard, to}`. One engine walks every table: it answers what an event
/// leads to, which events a state offers, and draws the table.
namespace heliograph::base {

/// A condition on the context of a transition. The default guard always holds.
template <class Context>
struct Guard {
  const Rule* refusal = nullptr;            ///< the finding given when the condition does not hold
  bool (*holds)(const Context&) = nullptr;  ///< pure; nullptr holds always
};

/// One row of a lifecycle's table.
template <class State, class Event, class Context>
struct Transition {
  State from;
  Event event;
  Guard<Context> guard;
  State to;
};

/// A lifecycle: its name (as in `state.<name>.<state>` of the locale files), where it begins, and its rows.
template <class State, class Event, class Context>
struct Lifecycle {
  std::string_view name;
  State initial;
  std::span<const Transition<State, Event, Context>> rows;
};

/// An event that a state offers, and what keeps it from happening now (empty: nothing).
struct Offer {
  std::string event;
  bool allowed = true;
  Findings findings;
};
BOOST_DESCRIBE_STRUCT(Offer, (), (event, allowed, findings))

/// Where `event` leads from `state`: the first row of the two whose guard holds. Otherwise the refusals of all of
/// their guards, or `base.event_refused` {lifecycle, state, event} when the table has no such row.
template <class State, class Event, class Context>
[[nodiscard]] tl::expected<State, Findings> step(const Lifecycle<State, Event, Context>& lifecycle, State state,
                                                 Event event, const Context& context) {
  Findings refusals;
  for (const auto& row : lifecycle.rows) {
    if (row.from != state || row.event != event) continue;
    if (row.guard.holds == nullptr || row.guard.holds(context)) return row.to;
    if (row.guard.refusal != nullptr && !refusals.has(row.guard.refusal->code)) {
      refusals.add(*row.guard.refusal, std::string{});
    }
  }
  if (refusals.empty()) {
    refusals.add(rule("base.event_refused"), std::string{},
                 {{"lifecycle", std::string{lifecycle.name}},
                  {"state", std::string{name_of(state)}},
                  {"event", std::string{name_of(event)}}});
  }
  return tl::unexpected(std::move(refusals));
}

/// The events of `state`'s rows in the table's order, each once, with what refuses it in this context.
template <class State, class Event, class Context>
[[nodiscard]] std::vector<Offer> offers(const Lifecycle<State, Event, Context>& lifecycle, State state,
                                        const Context& context) {
  std::vector<Offer> result;
  for (const auto& row : lifecycle.rows) {
    if (row.from != state) continue;
    const std::string event{name_of(row.event)};
    bool seen = false;
    for (const Offer& offer : result) seen |= offer.event == event;
    if (seen) continue;
    auto next = step(lifecycle, state, row.event, context);
    result.push_back({event, next.has_value(), next ? Findings{} : std::move(next.error())});
  }
  return result;
}

/// The table as a Mermaid state diagram.
template <class State, class Event, class Context>
[[nodiscard]] std::string to_mermaid(const Lifecycle<State, Event, Context>& lifecycle) {
  std::string text = "stateDiagram-v2\n  [*] --> ";
  text += name_of(lifecycle.initial);
  text += '\n';
  for (const auto& row : lifecycle.rows) {
    text += "  ";
    text += name_of(row.from);
    text += " --> ";
    text += name_of(row.to);
    text += ": ";
    text += name_of(row.event);
    if (row.guard.refusal != nullptr) {
      text += " [not ";
      text += row.guard.refusal->code;
      text += ']';
    }
    text += '\n';
  }
  return text;
}

}  // namespace heliograph::base
