// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "proxy/background/worker.hpp"
#include "proxy/credentials/store.hpp"
#include "proxy/graph/client.hpp"
#include "proxy/templates/store.hpp"

namespace heliograph::proxy::templates {

/// How the copy of an account's templates stands to Meta's.
struct Sync {
  bool is_running = false;
  std::int64_t read = 0;  ///< templates read so far by the one that runs, or by the last
  std::optional<base::Instant> synced_at;
  base::Findings findings;  ///< what kept the last from being complete
};
BOOST_DESCRIBE_STRUCT(Sync, (), (is_running, read, synced_at, findings))

/// The fields of a template that are read from Graph.
inline constexpr std::string_view node_fields =
    "id,name,language,status,category,sub_category,previous_category,correct_category,components,parameter_format,"
    "quality_score,rejected_reason,message_send_ttl_seconds,library_template_name,cta_url_link_tracking_opted_out";

/// Reads accounts' templates from Meta in the background, following every page, and single ones that are said to have
/// changed. A sync that was asked for survives a
/// restart; with several programs on one database each is made by one of them.
class Synchronizer {
 public:
  Synchronizer(Services& services, graph::Client& client, const credentials::Store& credentials, const Store& store);

  void start() { worker_.start(); }
  void stop() { worker_.stop(); }

  /// Asks for a sync of an account unless one is under way.
  void request(const std::string& waba_id);
  /// The same within a transaction.
  void request(storage::Transaction& transaction, const std::string& waba_id);
  /// There may be templates to read again.
  void wake() { worker_.wake(); }
  [[nodiscard]] Sync state(const std::string& waba_id) const;

 private:
  struct Claim {
    std::string waba_id;
    std::string sync_id;
    base::Instant started_at;
  };

  [[nodiscard]] std::chrono::milliseconds work();
  [[nodiscard]] std::optional<Claim> claim();
  void synchronize(const Claim& claim);
  void take_page(const Claim& claim, const base::Json& items);
  [[nodiscard]] std::optional<TemplateRow> claim_reread();
  void reread(const TemplateRow& row);
  void finish(const Claim& claim, bool is_complete, const base::Findings& findings);

  Services& services_;
  graph::Client& client_;
  const credentials::Store& credentials_;
  const Store& store_;
  background::Worker worker_;
};

}  // namespace heliograph::proxy::templates
