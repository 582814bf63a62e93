// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/base/codec.hpp>
#include <string>
#include <vector>

namespace heliograph::proxy::templates {

/// A row of the table `templates`: a template in one language as Meta has it.
struct TemplateRow {
  std::string id;
  std::int64_t etag = 1;
  std::string waba_id;
  std::string meta_id;  ///< Graph's id
  std::string name;
  std::string language;
  std::string category;  ///< as Graph writes it
  std::string status;    ///< as Graph writes it
  base::Json node;       ///< Graph's own JSON
  std::vector<base::Instant> edited_at;
  std::string sync_id;
  std::optional<base::Instant> reread_at;
  base::Instant created_at;
  base::Instant updated_at;
};
BOOST_DESCRIBE_STRUCT(TemplateRow, (),
                      (id, etag, waba_id, meta_id, name, language, category, status, node, edited_at, sync_id, reread_at,
                       created_at, updated_at))

/// A row of the table `template_syncs`.
struct SyncRow {
  std::string waba_id;
  std::optional<std::string> sync_id;
  std::optional<base::Instant> lease_until;
  std::int64_t items_read = 0;
  std::optional<base::Instant> synced_at;
  base::Findings findings;  ///< what kept the last sync from being complete
};
BOOST_DESCRIBE_STRUCT(SyncRow, (), (waba_id, sync_id, lease_until, items_read, synced_at, findings))

}  // namespace heliograph::proxy::templates
