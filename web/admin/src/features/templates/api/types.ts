// SPDX-License-Identifier: Apache-2.0
import type { Finding, Offer, Page } from '../../../api/types';
import type { JsonObject } from '../builder/document/json';

/** A template in one language as the proxy keeps it. */
export interface Template {
  id: string;
  etag: string;
  credential_id: string;
  name: string;
  language: string;
  category: string;
  status: string;
  quality_score?: { score: string } | null;
  rejected_reason?: string | null;
  updated_at?: string;
  /** Graph's own JSON of the template. */
  template: JsonObject;
  offers?: Offer[];
}

/** A page of an account's templates. */
export interface TemplatePage extends Page<Template> {
  /** How many the whole account has, by status. */
  counts?: Record<string, number>;
}

/** How the copy of an account's templates stands to Meta's. */
export interface Sync {
  is_running: boolean;
  /** Templates read so far by the one that runs. */
  read: number;
  synced_at?: string | null;
  /** What kept the last one from being complete. */
  findings?: Finding[];
}
