-- SPDX-License-Identifier: Apache-2.0
-- Optimized delivery: what became of messages by their route, and who set about switching it on.

INSERT INTO delivery_counts (run, treatment, name, code, people)
  SELECT run, treatment, route, 'delivered', COUNT(*) FROM deliveries
  WHERE route IS NOT NULL AND accepted_at IS NOT NULL AND (delivered_at IS NOT NULL OR read_at IS NOT NULL)
  GROUP BY run, treatment, route;
INSERT INTO delivery_counts (run, treatment, name, code, people)
  SELECT run, treatment, route, 'read', COUNT(*) FROM deliveries
  WHERE route IS NOT NULL AND accepted_at IS NOT NULL AND read_at IS NOT NULL
  GROUP BY run, treatment, route;
INSERT INTO delivery_counts (run, treatment, name, code, people)
  SELECT run, treatment, route, 'clicked', COUNT(*) FROM deliveries
  WHERE route IS NOT NULL AND accepted_at IS NOT NULL AND clicked_at IS NOT NULL
  GROUP BY run, treatment, route;

-- By account: the last time that somebody set about it here. Without a row it was done at Meta.
CREATE TABLE optimized_upgrades (
  waba_id TEXT PRIMARY KEY,
  begun_at BIGINT NOT NULL,
  begun_by TEXT NOT NULL
);
