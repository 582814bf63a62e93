// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace soci {
class soci_error;
}

namespace heliograph::proxy::storage {

/// Why the database did not do what it was asked.
enum class Trouble {
  full,        ///< there is no room on its disk
  unavailable  ///< it cannot be reached, read or written
};

[[nodiscard]] Trouble trouble_of(const soci::soci_error& error);

}  // namespace heliograph::proxy::storage
