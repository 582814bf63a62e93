// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest';
import type { MessageField } from '../room';
import { groupsOf } from './groups';

const field = (key: string, part: MessageField['part'], place: Partial<MessageField> = {}): MessageField => ({
  key,
  part,
  kind: 'text',
  name: key,
  is_named: false,
  label: '',
  is_required: true,
  ...place,
});

it('fields of the same part, button or card stand together in the order of the template', () => {
  const groups = groupsOf([
    field('header.media', 'header'),
    field('body.1', 'body'),
    field('body.2', 'body'),
    field('button.0.1', 'button', { button: 0, label: 'Shop' }),
    field('card.0.body.1', 'body', { card: 0 }),
    field('card.0.button.0.1', 'button', { card: 0, button: 0 }),
    field('card.1.body.1', 'body', { card: 1 }),
  ]);
  expect(groups.map(({ fields }) => fields.map(({ key }) => key))).toEqual([
    ['header.media'],
    ['body.1', 'body.2'],
    ['button.0.1'],
    ['card.0.body.1'],
    ['card.0.button.0.1'],
    ['card.1.body.1'],
  ]);
  expect(groups[2]?.label).toBe('Shop');
});
