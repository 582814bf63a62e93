// SPDX-License-Identifier: Apache-2.0
import type { Given, Schemas } from '../../../api/types';

/** What a campaign is made of, as its editor changes it. */
export type Campaign = Given<Schemas['Campaign']>;
export type CampaignKind = Schemas['CampaignKind'];
export type Treatment = Given<Schemas['Treatment']>;
export type TemplateChoice = Given<Schemas['TemplateChoice']>;
export type Binding = Given<Schemas['Binding']>;
export type TrackedLink = Schemas['TrackedLink'];
export type AudienceChoice = Given<Schemas['AudienceChoice']>;
export type DeliveryControl = Schemas['DeliveryControl'];
export type Schedule = Given<Schemas['Schedule']>;
export type WallTime = Schemas['WallTime'];
export type Waves = Given<Schemas['Waves']>;

export type StoredCampaign = Given<Schemas['StoredCampaign']>;
export type CampaignReview = Given<Schemas['CampaignReview']>;
export type CampaignDryRun = Given<Schemas['CampaignDryRun']>;
export type DryRunResult = CampaignDryRun['result'];
export type CampaignReport = Given<Schemas['CampaignReport']>;
export type Funnel = CampaignReport['funnel'];
export type ReasonCount = Funnel['failed'][number];
export type Share = Funnel['delivery_rate'];
export type PriceList = Given<Schemas['StoredPriceList']>;
export type Recipient = Given<Schemas['CampaignRecipient']>;

/** An audience, as far as campaigns need to know it. */
export type Audience = Pick<
  Given<Schemas['Audience']>,
  'id' | 'name' | 'kind' | 'people' | 'us_numbers' | 'attributes'
>;
/** A person, as far as a preview and a test send need to know one. */
export type Profile = Pick<
  Given<Schemas['StoredProfile']>,
  'id' | 'name' | 'phone' | 'user_id' | 'external_id' | 'locale' | 'time_zone' | 'attributes'
>;
export type Condition = Schemas['Condition'];
