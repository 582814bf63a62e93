// SPDX-License-Identifier: Apache-2.0
import type { Template } from '../../templates/api/types';
import type { Campaign, TemplateChoice, Treatment } from '../api/types';

export const NO_CONTENT: TemplateChoice = { languages: [], bindings: [] };

/** A campaign before anything was filled in. */
export function newCampaign(configurationId: string | undefined): Campaign {
  return {
    name: '',
    tags: [],
    kind: 'scheduled',
    configuration_id: configurationId,
    purpose: 'marketing',
    treatments: [{ percent: 100, content: NO_CONTENT }],
    links: [],
  };
}

const LETTERS = 'ABCDEFGHIJ';
const WHOLE = 100;

/** One treatment more than `treatments`, all with names and equal shares; the last takes what does not divide evenly. */
export function withTreatment(treatments: readonly Treatment[]): Treatment[] {
  const all = [...treatments, { percent: 0, content: treatments.at(-1)?.content ?? NO_CONTENT }];
  const share = Math.floor(WHOLE / all.length);
  return all.map((treatment, index) => ({
    ...treatment,
    name: treatment.name || LETTERS[index],
    percent: index === all.length - 1 ? WHOLE - share * (all.length - 1) : share,
  }));
}

/** `treatments` without the one at `index`; a single one that is left goes to everybody and needs no name. */
export function withoutTreatment(treatments: readonly Treatment[], index: number): Treatment[] {
  const rest = treatments.toSpliced(index, 1);
  const [only] = rest;
  return rest.length === 1 && only ? [{ content: only.content, percent: WHOLE }] : rest;
}

/** The percent that no treatment takes: the control group. */
export function controlPercent(treatments: readonly Treatment[]): number {
  return Math.max(0, WHOLE - treatments.reduce((sum, { percent }) => sum + percent, 0));
}

/** A template's name with every language that it is in. */
export interface TemplateGroup {
  id: string;
  languages: Template[];
}

/** Templates put together by their names. */
export function groupedByName(templates: readonly Template[]): TemplateGroup[] {
  const groups = new Map<string, Template[]>();
  for (const template of templates) {
    groups.set(template.name, [...(groups.get(template.name) ?? []), template]);
  }
  return [...groups].map(([id, languages]) => ({ id, languages }));
}
