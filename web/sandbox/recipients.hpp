// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "sandbox/webhooks.hpp"

namespace heliograph::sandbox {

/// What a number's last six digits do besides standing for an error.
struct Behaviour {
  Course course;
  bool held = false;          ///< templates are `held_for_quality_assessment` and then fail
  bool phone_hidden = false;  ///< webhooks name the person by user id only
};

struct BehaviourRow {
  std::string_view ending;
  std::string_view description;
  Behaviour behaviour;
};

const BehaviourRow* begin_behaviours();
const BehaviourRow* end_behaviours();

/// The behaviour of a recipient; of most, that everything goes well.
Behaviour behaviour_of(std::string_view wa_id);

/// The business-scoped user id of a person, always the same.
std::string user_id_of(const World& world, std::string_view wa_id);

}  // namespace heliograph::sandbox
