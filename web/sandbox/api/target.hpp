// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "sandbox/call.hpp"

namespace heliograph::sandbox {

enum class Kind { none, me, app, business, account, number, message_template, media, upload };

/// The object that an id in a path names. The pointers hold while the world's lock is held.
struct Target {
  Kind kind = Kind::none;
  std::string id;
  Account* account = nullptr;  ///< of the object itself or the one it belongs to
  Number* number = nullptr;
  Template* message_template = nullptr;
};

/// Finds an object that the token may see; `Kind::none` for all others.
Target find_target(const World& world, const Token& token, std::string_view id);

}  // namespace heliograph::sandbox
