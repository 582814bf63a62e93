// SPDX-License-Identifier: Apache-2.0
import type * as Core from 'heliograph-wasm/campaigns.mjs';
import type { Finding, Given, Offer } from '../../../api/types';
import type { Funnel, Recipient } from '../../campaigns/api/types';

/** What a journey is made of, as its editor changes it. */
export type Journey = Given<Core.Journey>;
export type JourneyNode = Journey['nodes'][number];
export type JourneySettings = NonNullable<Journey['settings']>;
export type JourneyNodeKind = Core.JourneyNodeKind;
export type JourneyNodeGroup = Core.JourneyNodeGroup;
export type JourneyPortRow = Given<Core.JourneyPortRow>;
export type JourneyWayOut = Core.JourneyWayOut;
export type JourneyEventEntry = NonNullable<JourneyNode['event']>;
export type JourneyField = JourneyEventEntry['fields'][number];
export type JourneyTextMatch = NonNullable<NonNullable<JourneyNode['inbound']>['text']>;
export type JourneyWait = NonNullable<JourneyNode['wait']>;
export type JourneyClock = Core.JourneyClock;
export type JourneyConditionBranch = NonNullable<JourneyNode['condition']>['branches'][number];
export type JourneyTest = NonNullable<JourneyConditionBranch['test']>;
export type JourneySplitBranch = NonNullable<JourneyNode['split']>['branches'][number];
export type JourneyWhatsapp = NonNullable<JourneyNode['whatsapp']>;
export type JourneyFreeForm = NonNullable<JourneyNode['free_form']>;
export type JourneyProfileChange = NonNullable<JourneyNode['update_profile']>['changes'][number];
export type JourneyWebhook = NonNullable<JourneyNode['webhook']>;
export type JourneyReactionCase = NonNullable<JourneyNode['reaction']>['cases'][number];
export type JourneyFate = Core.JourneyFate;
export type JourneyCause =
  | 'entered'
  | 'passed'
  | 'timer'
  | 'timed_out'
  | 'event'
  | 'profile'
  | 'condition'
  | 'chance'
  | 'value'
  | 'accepted'
  | 'excluded'
  | 'failed'
  | 'closed'
  | 'reacted'
  | 'answered'
  | 'refused';
export type JourneyLeaveReason = Core.JourneyLeaveReason;
export type JourneyStatus =
  | 'draft'
  | 'testing'
  | 'dry_run'
  | 'live'
  | 'paused_hold'
  | 'paused_discard'
  | 'closed'
  | 'stopped'
  | 'finished'
  | 'archived'
  | 'deleted';
export type JourneyInstanceState = 'outside' | 'waiting' | 'held' | 'left';
export type JourneyRates = Core.JourneyRates;
export type JourneyDryRunResult = Given<Core.JourneyDryRunResult>;
export type JourneyCounts = JourneyDryRunResult['counts'];
export type JourneyNodeCount = JourneyCounts['nodes'][number];

/** A version of a journey as it is stored. */
export interface StoredJourney {
  id: string;
  etag: string;
  family_id: string;
  version: number;
  status: JourneyStatus;
  journey: Journey;
  actions: Offer[];
  entered: number;
  inside: number;
  findings: Finding[];
  paused_at?: string;
  pause_ends_at?: string;
  published_at?: string;
  published_by?: string;
  created_at: string;
  created_by?: string;
  updated_at: string;
}

/** The numbers of a journey's version. */
export interface JourneyReport {
  counts: JourneyCounts;
  versions: { id: string; version: number; status: JourneyStatus; inside: number }[];
  held: number;
  is_test: boolean;
  /** Of activities that send templates: how far their messages came. */
  messages: { node: string; funnel: Funnel }[];
}

/** One time of one person in a journey. */
export interface JourneyPerson {
  id: string;
  profile_id: string;
  phone?: string;
  user_id?: string;
  version: number;
  state: JourneyInstanceState;
  node: string;
  reason?: JourneyLeaveReason;
  entered_at: string;
  since?: string;
  due_at?: string;
  left_at?: string;
  is_test: boolean;
}

/** One move of a person. */
export interface JourneyStep {
  at: string;
  node: string;
  way?: string;
  why?: JourneyCause;
  reason?: JourneyLeaveReason;
  details?: unknown;
}

/** What a person went through. */
export interface JourneyPath {
  person: JourneyPerson;
  steps: JourneyStep[];
  messages: JourneyPathMessage[];
}

/** One message that a person got: a template, or a free message. */
export interface JourneyPathMessage {
  ref: number;
  node: string;
  recipient?: Recipient;
  text?: { id: string; status: string; text?: string; created_at: string };
}
