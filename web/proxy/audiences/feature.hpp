// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "proxy/audiences/conversation.hpp"
#include "proxy/audiences/lists.hpp"
#include "proxy/audiences/preferences.hpp"
#include "proxy/audiences/profiles.hpp"
#include "proxy/audiences/suppressions.hpp"
#include "proxy/audiences/upload.hpp"
#include "proxy/feature.hpp"

namespace heliograph::proxy::audiences {

/// People, audiences and the list of those who get nothing: `/profiles`, `/audiences`, `/suppressions`.
class AudiencesFeature : public Feature {
 public:
  explicit AudiencesFeature(Services& services)
      : profiles_{services},
        conversations_{services},
        suppressions_{services},
        audiences_{services},
        uploads_{services},
        preferences_{services} {}

  void add_routes(api::RouteTable& routes) override;
  void start() override { uploads_.remove_broken_off(); }
  PreferencesApplier& preferences_applier() { return preferences_; }

 private:
  Profiles profiles_;
  Conversations conversations_;
  Suppressions suppressions_;
  Lists audiences_;
  Uploads uploads_;
  PreferencesApplier preferences_;
};

}  // namespace heliograph::proxy::audiences
