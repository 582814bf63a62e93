// SPDX-License-Identifier: Apache-2.0
import { useMemo } from 'react';
import type { TextKey } from '../../i18n/catalogue';
import { type Language, useLanguage } from '../../i18n/Language';
import type { Audience } from '../campaigns/api/types';
import { fieldText } from '../campaigns/editor/wallTime';
import { useDuration } from '../campaigns/useDuration';
import type { JourneyNode, JourneyWait } from './api/types';
import { findNode, type WayRef, waysTo } from './graph/graph';

const OWN_WAYS: Record<string, TextKey> = {
  next: 'journeys.way.next',
  else: 'journeys.way.else',
  timeout: 'journeys.way.timeout',
  error: 'journeys.way.error',
  closed: 'journeys.way.closed',
};

/** What a way out of an activity is called. */
export function wayLabel(way: string, text: Language['text']): string {
  const own = OWN_WAYS[way];
  return own ? text(own) : way;
}

const SECOND_MS = 1000;
const two = (value: number) => String(value).padStart(2, '0');

/** The names of a journey's activities and what they are set to. */
export function useNodeTexts(
  nodes: readonly JourneyNode[],
  audiences: readonly Audience[],
  journeys: readonly { id: string; name: string }[],
) {
  const { text } = useLanguage();
  const duration = useDuration();
  return useMemo(() => {
    const nameOf = (node: JourneyNode) => {
      if (node.label) return node.label;
      const alike = nodes.filter(({ kind, label }) => kind === node.kind && !label);
      const kind = text(`journeys.kind.${node.kind}`);
      const number = alike.findIndex(({ id }) => id === node.id) + 1;
      return alike.length > 1 ? text('canvas.node.numbered', { kind, number }) : kind;
    };
    const nameOfId = (id: string) => {
      const node = findNode(nodes, id);
      return node ? nameOf(node) : id;
    };
    const wayName = (way: string) => wayLabel(way, text);
    const refName = ({ source, way }: WayRef) => {
      const node = findNode(nodes, source);
      return node && node.ways.length + (way === 'next' ? 0 : 1) > 1
        ? `${nameOfId(source)} · ${wayName(way)}`
        : nameOfId(source);
    };
    const seconds = (count: number | undefined | null) => duration((count ?? 0) * SECOND_MS);
    const audienceName = (id: string | undefined | null) =>
      id ? (audiences.find((one) => one.id === id)?.name ?? id) : undefined;
    const waitText = (wait: JourneyWait | undefined): string | undefined => {
      if (!wait) return undefined;
      if (wait.kind === 'duration') return wait.seconds ? seconds(wait.seconds) : undefined;
      if (wait.kind === 'date') return fieldText(wait.date ?? undefined).replace('T', ' ') || undefined;
      if (wait.kind === 'event') return wait.event || undefined;
      if (wait.kind === 'time_of_day')
        return wait.time ? `${two(wait.time.hour)}:${two(wait.time.minute)}` : undefined;
      return text('journeys.wait.profile');
    };
    const set = (node: JourneyNode): string | undefined => {
      switch (node.kind) {
        case 'event':
          return node.event?.name || undefined;
        case 'audience':
          return audienceName(node.audience?.audience_id);
        case 'inbound':
          return node.inbound?.text
            ? node.inbound.text.values.join(' · ') || undefined
            : text('journeys.inbound.any');
        case 'qualification':
          return audienceName(node.qualification?.query_id);
        case 'wait':
          return waitText(node.wait);
        case 'condition':
          return node.condition?.branches.map(({ name }) => name).join(' · ') || undefined;
        case 'split':
          return node.split?.attribute
            ? `${node.split.attribute}: ${node.split.branches.map(({ name }) => name).join(' · ')}`
            : node.split?.branches.map(({ name, percent }) => `${name} ${percent ?? 0} %`).join(' · ');
        case 'jump': {
          const id = node.jump?.journey_id;
          return id ? (journeys.find((one) => one.id === id)?.name ?? id) : undefined;
        }
        case 'whatsapp':
          return (
            node.whatsapp?.treatments.flatMap(({ content }) => content?.name ?? []).join(' · ') || undefined
          );
        case 'free_form':
          return summaryOf(node.free_form?.message) || undefined;
        case 'update_profile':
          return (
            node.update_profile?.changes
              .flatMap(({ attribute, marketing_action }) => marketing_action || attribute || [])
              .join(' · ') || undefined
          );
        case 'webhook':
          return node.webhook?.url || undefined;
        case 'reaction':
          return node.reaction?.cases.map(({ name }) => name).join(' · ') || undefined;
        default:
          return text(`journeys.setting.${node.kind}`);
      }
    };
    const settingOf = (node: JourneyNode) => {
      const found = set(node);
      if (found) return { text: found, isMissing: false };
      return { text: text('canvas.setting.none'), isMissing: true };
    };
    const sourcesOf = (node: JourneyNode) => waysTo(nodes, node.id).map(refName).join(', ');
    return { nameOf, nameOfId, wayName, refName, settingOf, sourcesOf };
  }, [nodes, audiences, journeys, text, duration]);
}

export type NodeTexts = ReturnType<typeof useNodeTexts>;

interface AnyMessage {
  type?: string;
  text?: { body?: string } | null;
  interactive?: { body?: { text?: string } } | null;
}

/** The first words of a message that is no template. */
export function summaryOf(message: unknown): string {
  const { type, text, interactive } = (message ?? {}) as AnyMessage;
  return text?.body ?? interactive?.body?.text ?? (type && type !== 'text' ? type : '');
}
