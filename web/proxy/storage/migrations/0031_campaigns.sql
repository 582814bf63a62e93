-- SPDX-License-Identifier: Apache-2.0
-- Campaigns, their runs, and one row for each person of a run.

CREATE TABLE campaigns (
  id TEXT PRIMARY KEY,
  etag BIGINT NOT NULL,
  number BIGINT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  kind TEXT,
  -- The category of its templates: what caps count.
  purpose TEXT,
  status TEXT NOT NULL,
  configuration_id TEXT,
  document TEXT NOT NULL,
  -- What holds it up, or why it failed.
  findings TEXT NOT NULL,
  -- Nothing goes out before, because Meta said so.
  held_until BIGINT,
  next_run_at BIGINT,
  activated_at BIGINT,
  activated_by TEXT,
  started_at BIGINT,
  ended_at BIGINT,
  created_at BIGINT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at BIGINT NOT NULL
);
CREATE INDEX campaigns_by_status ON campaigns (status, id);
CREATE INDEX campaigns_by_next_run ON campaigns (next_run_at) WHERE next_run_at IS NOT NULL;

CREATE TABLE campaign_runs (
  number BIGINT PRIMARY KEY,
  campaign BIGINT NOT NULL,
  -- What the ids of its messages begin with; nobody else uses it.
  tag TEXT NOT NULL UNIQUE,
  phone_number_id TEXT NOT NULL,
  -- The audience that is walked through; NULL when calls name the people.
  audience BIGINT,
  -- Whether the audience was made for this run and goes with it.
  owns_audience BIGINT NOT NULL,
  -- The last person that was decided about, and how many there were before.
  cursor BIGINT NOT NULL,
  position BIGINT NOT NULL,
  targeted BIGINT NOT NULL,
  -- Whether everybody was decided about once.
  is_expanded BIGINT NOT NULL,
  begun_at BIGINT NOT NULL,
  -- What has not gone out by then is left out.
  latest_at BIGINT,
  ended_at BIGINT
);
CREATE INDEX campaign_runs_by_campaign ON campaign_runs (campaign, number);
CREATE INDEX campaign_runs_open ON campaign_runs (number) WHERE ended_at IS NULL;

-- Ids that grow by one keep a million rows small and quick to find.
CREATE TABLE deliveries (
  number INTEGER PRIMARY KEY,
  run BIGINT NOT NULL,
  person BIGINT NOT NULL,
  -- 0, or the number of the call that named the person.
  call BIGINT NOT NULL,
  treatment BIGINT NOT NULL,
  state TEXT NOT NULL,
  -- Why, and with which numbers, where a state has a reason.
  code TEXT,
  args TEXT,
  route TEXT,
  attempts BIGINT NOT NULL,
  attempted_at BIGINT,
  -- When it may be claimed (queued), is decided about again (delayed, parked), or is looked at again (claimed, uncertain).
  due_at BIGINT,
  wamid TEXT,
  -- Of the wamid; finds it in little room.
  wamid_key BIGINT,
  decided_at BIGINT NOT NULL,
  accepted_at BIGINT,
  sent_at BIGINT,
  delivered_at BIGINT,
  read_at BIGINT,
  failed_at BIGINT,
  replied_at BIGINT,
  clicked_at BIGINT
);
--postgresql ALTER TABLE deliveries ALTER COLUMN number TYPE BIGINT;
CREATE UNIQUE INDEX deliveries_by_person_of_run ON deliveries (run, person, call);
CREATE INDEX deliveries_by_history ON deliveries (person, decided_at);
CREATE INDEX deliveries_by_due ON deliveries (run, state, due_at) WHERE due_at IS NOT NULL;
CREATE INDEX deliveries_by_code ON deliveries (run, code, number) WHERE code IS NOT NULL;
CREATE INDEX deliveries_by_wamid ON deliveries (wamid_key) WHERE wamid_key IS NOT NULL;

-- What a call gives for the bindings of its people.
CREATE TABLE campaign_calls (
  number BIGINT PRIMARY KEY,
  campaign BIGINT NOT NULL,
  idempotency TEXT UNIQUE,
  answer TEXT NOT NULL,
  created_at BIGINT NOT NULL
);
CREATE TABLE delivery_values (
  delivery BIGINT PRIMARY KEY,
  document TEXT NOT NULL
);

-- How many people are where, kept with every change of a delivery.
CREATE TABLE delivery_counts (
  run BIGINT NOT NULL,
  treatment BIGINT NOT NULL,
  name TEXT NOT NULL,
  code TEXT NOT NULL,
  people BIGINT NOT NULL,
  PRIMARY KEY (run, treatment, name, code)
);

-- What happened in which minute.
CREATE TABLE delivery_minutes (
  run BIGINT NOT NULL,
  minute BIGINT NOT NULL,
  name TEXT NOT NULL,
  people BIGINT NOT NULL,
  PRIMARY KEY (run, minute, name)
);

-- How many people a business portfolio wrote to first, by hour: what is left of Meta's limit depends on it.
CREATE TABLE portfolio_hours (
  business_account_id TEXT NOT NULL,
  hour BIGINT NOT NULL,
  people BIGINT NOT NULL,
  PRIMARY KEY (business_account_id, hour)
);
