// SPDX-License-Identifier: Apache-2.0
#include "proxy/storage/trouble.hpp"

#include <soci/postgresql/soci-postgresql.h>
#include <soci/soci.h>

namespace heliograph::proxy::storage {

Trouble trouble_of(const soci::soci_error& error) {
  if (const auto* postgresql = dynamic_cast<const soci::postgresql_soci_error*>(&error)) {
    return postgresql->sqlstate() == "53100" ? Trouble::full : Trouble::unavailable;
  }
  // SQLite's own words for SQLITE_FULL; its number is not handed on.
  return std::string{error.what()}.find("disk is full") != std::string::npos ? Trouble::full : Trouble::unavailable;
}

}  // namespace heliograph::proxy::storage
