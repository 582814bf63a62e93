// SPDX-License-Identifier: Apache-2.0
import { createContext, useContext } from 'react';
import type { Finding } from '../../../api/types';
import type { FieldFindings } from '../../../components/useFieldFindings';
import type { Audience } from '../../campaigns/api/types';
import type { Sender } from '../../messages/api/queries';
import type { Journey, JourneyNode } from '../api/types';
import type { Rules } from '../graph/rules';
import type { NodeTexts } from '../useNodeTexts';

/** What every part of a journey's editor works with. */
export interface JourneyEditing {
  id: string | undefined;
  journey: Journey;
  nodes: readonly JourneyNode[];
  change: (part: Partial<Journey>) => void;
  /** Changes activities; changes about the same thing are one step to undo. */
  edit: (nodes: JourneyNode[], about?: string) => void;
  remove: (id: string) => void;
  field: FieldFindings['field'];
  findings: readonly Finding[];
  rules: Rules;
  texts: NodeTexts;
  senders: readonly Sender[];
  audiences: readonly Audience[];
  /** The other journeys. */
  journeys: readonly { id: string; name: string }[];
}

const Context = createContext<JourneyEditing | null>(null);

/** Gives the journey to everything below. */
export const JourneyProvider = Context;

/** The journey. Must be called below `JourneyProvider`. */
export function useJourney(): JourneyEditing {
  const journey = useContext(Context);
  if (!journey) throw new Error('useJourney is called outside JourneyProvider');
  return journey;
}

/** The attributes that the event of the entry brings. */
export function eventAttributes(nodes: readonly JourneyNode[]): string[] {
  return nodes.flatMap(({ event }) => event?.fields.map(({ name }) => `event.${name}`) ?? []);
}
