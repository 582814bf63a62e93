// SPDX-License-Identifier: Apache-2.0
#include <emscripten/bind.h>

#include "module.hpp"
#include "open_work.hpp"

namespace heliograph::bindings {
namespace {

std::string lines;

std::string feed(std::uint32_t file, std::size_t size) {
  return answer_with(feed_file(file, written(size)));
}

std::string render(std::uint32_t send, std::size_t size, std::size_t count) {
  return answer_with(render_lines(send, written(size), count, lines));
}

std::uintptr_t lines_at() { return reinterpret_cast<std::uintptr_t>(lines.data()); }
std::size_t lines_size() { return lines.size(); }

}  // namespace
}  // namespace heliograph::bindings

EMSCRIPTEN_BINDINGS(heliograph_campaigns) {
  using namespace heliograph::bindings;
  emscripten::function("call", &call_number<&campaign_calls>);
  emscripten::function("names", &names_of_calls<&campaign_calls>);
  emscripten::function("make_room", &make_room);
  emscripten::function("answer_at", &answer_at);
  emscripten::function("feed", &feed);
  emscripten::function("render", &render);
  emscripten::function("lines_at", &lines_at);
  emscripten::function("lines_size", &lines_size);
}
