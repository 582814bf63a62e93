// SPDX-License-Identifier: Apache-2.0
import type { MessageField } from '../room';

/** Fields of the same part of the same card or button. */
export interface FieldGroup {
  id: string;
  part: MessageField['part'];
  card?: number;
  button?: number;
  label?: string;
  fields: MessageField[];
}

/** Puts the fields of a part together, in the order in which the parts first come. */
export function groupsOf(fields: readonly MessageField[]): FieldGroup[] {
  const groups = new Map<string, FieldGroup>();
  for (const field of fields) {
    const id = [field.card ?? '', field.button ?? '', field.button === undefined ? field.part : ''].join(' ');
    const group = groups.get(id);
    if (group) {
      group.fields.push(field);
    } else {
      const { part, card, button, label } = field;
      groups.set(id, { id, part, card, button, label, fields: [field] });
    }
  }
  return [...groups.values()];
}
