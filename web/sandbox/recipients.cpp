// SPDX-License-Identifier: Apache-2.0
#include "sandbox/recipients.hpp"

#include <iterator>

namespace heliograph::sandbox {

namespace {

const BehaviourRow rows[] = {
    {"999001", "delivered, never read", {{0, true, true, false}, false, false}},
    {"999002", "sent, never delivered: the phone is off", {{0, false, false, false}, false, false}},
    {"999003", "read without a delivered before it", {{0, true, false, true}, false, false}},
    {"999004", "known by user id only: webhooks carry no phone number", {{0, true, true, true}, false, true}},
    {"999005", "held for quality assessment, then failed with 132015", {{132015, true, true, true}, true, false}},
};

struct Country {
  std::string_view prefix;
  std::string_view code;
};
constexpr Country countries[] = {{"1", "US"},  {"7", "RU"},  {"31", "NL"}, {"33", "FR"}, {"34", "ES"}, {"39", "IT"},
                                 {"44", "GB"}, {"49", "DE"}, {"52", "MX"}, {"54", "AR"}, {"55", "BR"}, {"62", "ID"},
                                 {"65", "SG"}, {"81", "JP"}, {"82", "KR"}, {"86", "CN"}, {"91", "IN"}};

}  // namespace

const BehaviourRow* begin_behaviours() { return std::begin(rows); }
const BehaviourRow* end_behaviours() { return std::end(rows); }

Behaviour behaviour_of(std::string_view wa_id) {
  for (const auto& row : rows)
    if (wa_id.size() > row.ending.size() && wa_id.substr(wa_id.size() - row.ending.size()) == row.ending)
      return row.behaviour;
  return {};
}

std::string user_id_of(const World& world, std::string_view wa_id) {
  std::string_view code = "ZZ";
  for (const auto& country : countries)
    if (wa_id.substr(0, country.prefix.size()) == country.prefix) code = country.code;
  return std::string{code} + "." + world.ids.named("person:" + std::string{wa_id});
}

}  // namespace heliograph::sandbox
