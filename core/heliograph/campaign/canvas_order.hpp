// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/campaign/canvas.hpp>

namespace heliograph::campaign {

/// The nodes of a canvas by index, inputs first; and those that wait for each other, or for one that does.
struct CanvasOrder {
  std::vector<std::size_t> nodes;
  std::vector<std::size_t> in_cycles;
};

[[nodiscard]] CanvasOrder canvas_order(const Canvas& canvas);

}  // namespace heliograph::campaign
