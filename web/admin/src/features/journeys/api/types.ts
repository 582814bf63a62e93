// SPDX-License-Identifier: Apache-2.0
import type * as Core from 'heliograph-wasm/campaigns.mjs';
import type { Given, Schemas } from '../../../api/types';

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
export type JourneyCause = Schemas['JourneyCause'];
export type JourneyLeaveReason = Core.JourneyLeaveReason;
export type JourneyStatus = Schemas['JourneyStatus'];
export type JourneyInstanceState = Schemas['JourneyInstanceState'];
export type JourneyRates = Core.JourneyRates;
export type JourneyDryRunResult = Given<Core.JourneyDryRunResult>;
export type JourneyCounts = JourneyDryRunResult['counts'];
export type JourneyNodeCount = JourneyCounts['nodes'][number];

/** A version of a journey as it is stored. */
export type StoredJourney = Omit<Given<Schemas['StoredJourney']>, 'journey'> & { journey: Journey };

/** The numbers of a journey's version. */
export type JourneyReport = Given<Schemas['JourneyReport']>;

/** One time of one person in a journey. */
export type JourneyPerson = Schemas['JourneyPerson'];

/** One move of a person. */
export type JourneyStep = Schemas['JourneyPathStep'];

/** What a person went through. */
export type JourneyPath = Given<Schemas['JourneyPath']>;

/** One message that a person got: a template, or a free message. */
export type JourneyPathMessage = JourneyPath['messages'][number];
