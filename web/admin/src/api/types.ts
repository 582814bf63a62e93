// SPDX-License-Identifier: Apache-2.0
import type { components } from './schema';

/** Everything that the proxy's interface describes. */
export type Schemas = components['schemas'];

/** The members of T that are lists. */
type ListKey<T> = { [K in keyof T]-?: NonNullable<T[K]> extends readonly unknown[] ? K : never }[keyof T];

/** T as the proxy gives it: its lists are written even when they are empty, though a request may leave them out. */
export type Given<T> = T extends readonly (infer Item)[]
  ? Given<Item>[]
  : T extends object
    ? { [K in keyof Pick<T, Exclude<keyof T, ListKey<T>>>]: Given<T[K]> } & {
        [K in ListKey<T>]-?: Given<NonNullable<T[K]>>;
      }
    : T;

/** One page of a list; `next` leads to the page after it. */
export interface Page<T> {
  items: T[];
  next: string | null;
  total?: number;
}

export type Severity = Schemas['Severity'];
export type Finding = Schemas['Finding'];
export type Offer = Given<Schemas['Offer']>;

export type Role = Schemas['Role'];
export type Session = Schemas['Session'];
export type User = Schemas['User'];
export type Invited = Schemas['Invited'];
export type Invitation = Schemas['Invitation'];
export type AuditEntry = Schemas['AuditEntry'];

export type Readiness = Given<Schemas['Readiness']>;
export type ReadinessItem = Given<Schemas['ReadinessItem']>;

export type TokenSummary = Given<Schemas['TokenSummary']>;
export type NumberChoice = Schemas['NumberChoice'];
export type AccountChoice = Given<Schemas['AccountChoice']>;
export type CredentialInspection = Given<Schemas['CredentialInspection']>;
export type CredentialDraft = Schemas['CredentialDraft'];
export type Credential = Given<Schemas['Credential']>;
export type WebhookAddress = Schemas['WebhookAddress'];
export type SandboxOffer = Given<Schemas['SandboxOffer']>;

export type Configuration = Given<Schemas['Configuration']>;
export type Check = Given<Schemas['Check']>;
export type ConfigurationUpdate = Given<Schemas['ConfigurationUpdate']>;
export type ChannelConfiguration = Given<Schemas['ChannelConfiguration']>;
