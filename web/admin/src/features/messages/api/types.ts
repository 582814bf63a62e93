// SPDX-License-Identifier: Apache-2.0
import type { Finding, Offer } from '../../../api/types';

/** One step that a message has taken, or what became of it instead. */
export interface TimelineEntry {
  state: string;
  at: string;
  /** Meta's code, title and details when it was refused. */
  code?: number;
  title?: string;
  details?: string;
  /** What that means and what to do next. */
  findings: Finding[];
}

/** A message on its way, or at its end. */
export interface Message {
  id: string;
  etag: string;
  configuration_id: string;
  configuration_name: string;
  to: string;
  template?: { name: string; language: string };
  text?: string;
  status: string;
  /** Whether nothing will happen any more but a late report. */
  is_final: boolean;
  wamid?: string;
  /** The exact body that Graph got or will get. */
  request?: unknown;
  /** In the order of time; empty in a list. */
  timeline: TimelineEntry[];
  /** Why it failed, or is not sent yet. */
  findings: Finding[];
  offers: Offer[];
  created_at: string;
  created_by: string;
}

/** What the test-send screen asks the proxy to send. */
export interface SendRequest {
  configuration_id: string;
  to: string;
  template?: { name: string; language: string; values: Values };
  text?: { body: string };
}

/** What fills the fields of a template, by their keys. */
export type Values = Record<string, string | Record<string, string>>;
