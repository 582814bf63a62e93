// SPDX-License-Identifier: Apache-2.0
#include "sandbox/api/target.hpp"

namespace heliograph::sandbox {

Target find_target(const World& world, const Token& token, std::string_view id) {
  Target target;
  target.id = id;
  const auto belongs_to = [&](std::string_view account_id, Kind kind) {
    if (!token.may_touch(account_id)) return false;
    target.kind = kind;
    target.account = world.account(account_id);
    return true;
  };
  if (id == "me") {
    target.kind = Kind::me;
  } else if (id == world.app_id || id == "app") {
    target.kind = Kind::app;
    target.id = world.app_id;
  } else if (id == world.business_id) {
    if (token.has("business_management") || token.has("whatsapp_business_management")) target.kind = Kind::business;
  } else if (world.account(id)) {
    belongs_to(id, Kind::account);
  } else if (auto* number = world.number(id)) {
    if (belongs_to(number->account_id, Kind::number)) target.number = number;
  } else if (auto* found = world.find_template(id)) {
    if (belongs_to(found->account_id, Kind::message_template)) target.message_template = found;
  } else if (const auto media = world.media.find(target.id); media != world.media.end()) {
    const auto* owner = world.number(media->second.number_id);
    if (owner) belongs_to(owner->account_id, Kind::media);
  } else if (world.uploads.count(target.id) != 0) {
    target.kind = Kind::upload;
  }
  return target;
}

}  // namespace heliograph::sandbox
