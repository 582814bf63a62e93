// SPDX-License-Identifier: Apache-2.0
import type { Template } from '../api/types';

/** The languages of one template, under the name they share. */
export interface TemplateGroup {
  name: string;
  templates: readonly Template[];
}

/** Puts templates of the same name together, in the order in which the names first come. */
export function groupByName(templates: readonly Template[]): TemplateGroup[] {
  const groups = new Map<string, Template[]>();
  for (const template of templates) {
    const group = groups.get(template.name);
    if (group) group.push(template);
    else groups.set(template.name, [template]);
  }
  return [...groups].map(([name, members]) => ({ name, templates: members }));
}
