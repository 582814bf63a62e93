// SPDX-License-Identifier: Apache-2.0
#include <proxy/support/callback.hpp>

#include "corpus/corpus.hpp"

using namespace heliograph;
using namespace heliograph::test;

TEST_CASE("every webhook of the corpus is stored and applied without a failure", "[corpus]") {
  for (const DatabaseKind& kind : database_kinds()) {
    DYNAMIC_SECTION(kind.name) {
      const auto database = kind.make();
      Callback callback{database->url()};
      for (const char* validity : {"valid", "syntax"}) {
        for (const corpus::Body& body : corpus::bodies(validity, "webhook")) {
          CAPTURE(body.file);
          CHECK(callback.deliver(body.text).status == 200);
        }
      }
      CHECK(eventually([&] {
        return callback.stored<std::int64_t>("SELECT COUNT(*) FROM webhook_deliveries WHERE due_at IS NOT NULL") == 0;
      }));
      CHECK(callback.stored<std::int64_t>("SELECT COUNT(*) FROM webhook_deliveries WHERE failure IS NOT NULL") == 0);
      CHECK(callback.stored<std::int64_t>("SELECT COUNT(*) FROM webhook_deliveries WHERE applied_at IS NULL") == 0);
    }
  }
}
