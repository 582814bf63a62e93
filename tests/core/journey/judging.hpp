// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/journey/drawing.hpp>

/// What the rules say of journeys that tests draw.
namespace heliograph::journey::drawing {

/// `code at` of each finding, the room left out.
inline std::vector<std::string> said(const JourneyForm& form) {
  std::vector<std::string> lines;
  for (const base::Finding& finding : validate_journey(form)) {
    const bool is_own = finding.code.rfind("journey.", 0) == 0;
    lines.push_back((is_own ? finding.code.substr(8) : finding.code) + " " + finding.at);
  }
  return lines;
}

inline std::vector<std::string> said(std::vector<JourneyNode> nodes) { return said(form_of(std::move(nodes))); }

using Lines = std::vector<std::string>;

inline JourneyForm usual() { return form_of({entry("w"), waiting("w", 60, "end"), end()}); }

/// The usual journey with `node` between entry and end.
inline Lines with(JourneyNode made) {
  made.id = "x";
  std::vector<JourneyNode> nodes{entry("x"), std::move(made), end()};
  for (JourneyWay& way : nodes[1].ways) {
    if (way.to == "end") continue;
    nodes.push_back(end(*way.to));
  }
  return said(std::move(nodes));
}

inline JourneyNode chain_link(std::size_t index, std::int64_t seconds) {
  return waiting("n" + std::to_string(index), seconds, "n" + std::to_string(index + 1));
}

}  // namespace heliograph::journey::drawing
