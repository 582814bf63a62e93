// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import type { Campaigns } from 'heliograph-wasm/campaigns.mjs';
import { useEffect, useMemo, useState } from 'react';
import type { Finding } from '../../../api/types';
import { useCampaigns } from '../../../core/useCampaigns';
import type { TextKey } from '../../../i18n/catalogue';
import { useText } from '../../../i18n/Language';
import type { Audience } from '../../campaigns/api/types';
import { mergedFindings, offsetMinutes } from '../../campaigns/editor/instantFindings';
import { journeyReviewQuery } from '../api/queries';
import type { Journey } from '../api/types';
import { findNode } from '../graph/graph';
import { type NodeTexts, wayLabel } from '../useNodeTexts';

const NODE_PLACE = /^\/nodes\/(\d+)(?=\/|$)/;
const QUIET_MS = 250;

/** The index of the activity that a place in a journey belongs to. */
export function nodeIndexOf(at: string): number | undefined {
  const [, index] = NODE_PLACE.exec(at) ?? [];
  return index === undefined ? undefined : Number(index);
}

/** The clock of a journey's time zone as the core takes it. */
export function zoneOf({ settings }: Journey, now: Date): { from: string; minutes: number }[] {
  const zone = settings?.time_zone;
  return zone ? [{ from: now.toISOString(), minutes: offsetMinutes(zone, now) }] : [];
}

/** What the core finds in a journey with what this browser knows; what it does not know is not judged. */
export function judgeHere(
  core: Pick<Campaigns, 'journey_validate'>,
  journey: Journey,
  audiences: readonly Audience[] | undefined,
  now: Date,
): Finding[] {
  const known = audiences?.map(({ id, people, us_numbers, attributes }) => ({
    id,
    people,
    us_numbers,
    attributes,
  }));
  const zone = zoneOf(journey, now);
  const context = {
    now: now.toISOString(),
    zone,
    names_taken: [],
    sending: { now: now.toISOString(), zone, names_taken: [], audiences: known },
    queries: audiences?.filter(({ kind }) => kind === 'query').map(({ id }) => id),
  };
  return core.journey_validate({ journey, context, publish: true } as never) as Finding[];
}

/**
 * What is wrong with a journey as drawn: with every change from the core in this page, and once that rests from the
 * proxy, which knows all that surrounds it.
 */
export function useFindings(
  journey: Journey,
  id: string | undefined,
  audiences: readonly Audience[] | undefined,
): readonly Finding[] {
  const core = useCampaigns();
  const [asked, setAsked] = useState(journey);
  const typed = JSON.stringify(journey);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(JSON.parse(typed) as Journey), QUIET_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  const review = useQuery(journeyReviewQuery(asked, id));
  const answered = review.data?.findings;
  const isCurrent = !review.isPlaceholderData && JSON.stringify(asked) === typed;
  return useMemo(() => {
    if (answered && isCurrent) return answered;
    const now = new Date();
    const here = judgeHere(core, journey, audiences, now);
    return answered ? mergedFindings(here, judgeHere(core, asked, audiences, now), answered) : here;
  }, [core, journey, asked, audiences, answered, isCurrent]);
}

const FIELDS: Record<string, TextKey> = {
  audience_id: 'canvas.field.audience_id',
  query_id: 'journeys.qualification.query',
  name: 'journeys.event.name',
  event: 'journeys.event.name',
  url: 'journeys.webhook.url',
  journey_id: 'journeys.jump.to',
  condition: 'canvas.field.condition',
  person: 'canvas.field.condition',
  attribute: 'query.attribute',
  value: 'query.value',
  values: 'journeys.match.values',
  seconds: 'journeys.wait.length',
  date: 'campaigns.start.time',
  time: 'campaigns.time',
  message: 'journeys.message',
  changes: 'journeys.changes',
  branches: 'journeys.branches',
  cases: 'journeys.branches',
  percent: 'campaigns.treatment.percent',
  marketing_action: 'query.marketing_action',
  consent: 'query.consent',
};

/** Findings as they are shown: they name activities, ways and fields as the page does, not by their ids. */
export function useNamedFindings(journey: Journey, { nameOf }: NodeTexts) {
  const text = useText();
  return (findings: readonly Finding[]): Finding[] =>
    findings.map((finding) => {
      const args = { ...(finding.args as Record<string, unknown> | undefined) };
      const node = typeof args.node === 'string' ? findNode(journey.nodes, args.node) : undefined;
      const field = FIELDS[String(args.field)];
      if (node) args.node = nameOf(node);
      if (field) args.field = text(field);
      if (typeof args.way === 'string') args.way = wayLabel(args.way, text);
      return { ...finding, args };
    });
}

/** The findings about each activity, by its place. */
export function findingsByNode(journey: Journey, findings: readonly Finding[]): Finding[][] {
  const found: Finding[][] = journey.nodes.map(() => []);
  for (const finding of findings) found[nodeIndexOf(finding.at) ?? -1]?.push(finding);
  return found;
}
