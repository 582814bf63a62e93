// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../document/json';
import { emptyCarousel, shapeOf, withShape } from './shape';

const card: JsonObject & { components: JsonObject[] } = {
  card_index: 0,
  components: [
    { type: 'header', format: 'image', example: { header_handle: ['4:a'] } },
    { type: 'body', text: 'Blue elf' },
    { type: 'tap_target_configuration', kept: true },
    {
      type: 'buttons',
      buttons: [
        { type: 'quick_reply', text: 'More' },
        { type: 'url', text: 'Shop', url: 'https://example.org/{{1}}', example: ['x'] },
      ],
    },
  ],
};

describe('the shape of a card', () => {
  it('is read in either case', () => {
    expect(shapeOf(card)).toEqual({ format: 'IMAGE', hasBody: true, buttons: ['QUICK_REPLY', 'URL'] });
  });
  it('given to the card it came from changes none of its parts', () => {
    const same = withShape(card, shapeOf(card));
    expect(same.card_index).toBe(0);
    expect(new Set(same.components as unknown[])).toEqual(new Set(card.components));
  });
  it('keeps the buttons that stay, in the new order', () => {
    const turned = withShape(card, {
      format: 'IMAGE',
      hasBody: true,
      buttons: ['URL', 'QUICK_REPLY', 'PHONE_NUMBER'],
    });
    const list = (turned.components as { type: string; buttons?: { text: string }[] }[]).find(
      ({ type }) => type === 'buttons',
    );
    expect(list?.buttons?.map(({ text }) => text)).toEqual(['Shop', 'More', '']);
  });
  it('of another format lets the sample of the old one go', () => {
    const video = withShape(card, { ...shapeOf(card), format: 'VIDEO' });
    expect(video.components).toContainEqual({ type: 'header', format: 'VIDEO' });
  });
  it('without text or buttons leaves those parts out', () => {
    const bare = withShape(card, { format: 'IMAGE', hasBody: false, buttons: [] });
    expect(shapeOf(bare)).toEqual({ format: 'IMAGE', hasBody: false, buttons: [] });
    expect(bare.components).toContainEqual({ type: 'tap_target_configuration', kept: true });
  });
});

it('a new carousel has cards of one shape', () => {
  const { cards } = emptyCarousel();
  const shapes = (cards as never[]).map(shapeOf);
  expect(shapes).toHaveLength(2);
  expect(shapes[0]).toEqual(shapes[1]);
});
