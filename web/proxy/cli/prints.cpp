// SPDX-License-Identifier: Apache-2.0
#include <iostream>

#include "proxy/application.hpp"
#include "proxy/cli/commands.hpp"
#include "proxy/cli/lifecycles.hpp"

namespace heliograph::proxy::cli {

int print_openapi() {
  // The rows belong to the features, which need an application; this one touches no file.
  config::Settings settings;
  settings.data_dir = ".";
  settings.database = "sqlite::memory:";
  settings.master_key = base::Secret{"seals nothing here"};
  settings.password_passes = 1;
  std::cout << base::to_pretty_text(Application{std::move(settings)}.openapi()) << '\n';
  return 0;
}

int print_version() {
  std::cout << "heliograph " HELIOGRAPH_VERSION "\n";
  return 0;
}

int print_lifecycle(std::string_view name, bool mermaid) {
  for (const NamedLifecycle& lifecycle : lifecycles()) {
    if (name.empty()) {
      std::cout << lifecycle.name << '\n';
    } else if (lifecycle.name == name) {
      std::cout << (mermaid ? lifecycle.mermaid() : lifecycle.table());
      return 0;
    }
  }
  if (name.empty()) return 0;
  std::cerr << "There is no lifecycle " << name << "; `heliograph lifecycle` prints the names.\n";
  return 2;
}

}  // namespace heliograph::proxy::cli
