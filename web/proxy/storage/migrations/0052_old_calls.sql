-- SPDX-License-Identifier: Apache-2.0
-- Calls are forgotten when their keys are.

CREATE INDEX campaign_calls_by_time ON campaign_calls (created_at);
CREATE INDEX journey_entry_calls_by_time ON journey_entry_calls (created_at);
