// SPDX-License-Identifier: Apache-2.0
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { inEnglish } from '../../../testing/inLanguage';
import type { TemplateRoom } from '../room';
import { Builder } from './Builder';
import { isObject, type JsonObject } from './document/json';
import { TemplateStore } from './document/store';

const texts = { 'finding.text.missing': 'Write something.', 'finding.part.odd': 'This part is odd.' };

/** Finds every empty text and everything odd, as a core would. */
function review(template: JsonObject) {
  const parts = Array.isArray(template.components) ? template.components.filter(isObject) : [];
  const at = (index: number) => `/components/${index}`;
  const finding = { severity: 'error' as const, args: {}, source: '' };
  return {
    findings: parts.flatMap((part, index) => [
      ...(part.text === '' ? [{ ...finding, code: 'text.missing', at: `${at(index)}/text` }] : []),
      ...(part.odd ? [{ ...finding, code: 'part.odd', at: at(index) }] : []),
    ]),
    variables: [],
    counts: parts.map((part, index) => ({
      at: `${at(index)}/text`,
      length: String(part.text ?? '').length,
      max: 1024,
    })),
  };
}

const room: Partial<TemplateRoom> = {
  review,
  preview: () => ({ body: [], buttons: [], cards: [], is_fixed: false, is_right_to_left: false }),
  languages: () => ['en_US', 'fr'],
  media: () => undefined,
};
vi.mock('../room', () => ({ useTemplateRoom: () => room }));
vi.mock('./parts/useOtherLanguages', () => ({ useOtherLanguages: () => [] }));
vi.setConfig({ testTimeout: 30_000 });

function show(template: JsonObject, isReadOnly = false) {
  const store = new TemplateStore(template, review);
  render(
    <Builder store={store} sender="Shop" isNameFixed={false} isReadOnly={isReadOnly} head={() => null} />,
    { wrapper: inEnglish(texts) },
  );
  return store;
}

const body = (more: JsonObject = {}): JsonObject => ({ type: 'BODY', text: 'Hello', ...more });
const template = (...components: JsonObject[]): JsonObject => ({ name: 'a', language: 'en_US', components });
const part = (name: string) => within(screen.getByRole('region', { name }));

describe('the builder', () => {
  it('writes what is typed into Graph’s JSON and counts it', async () => {
    const store = show(template(body()));
    await userEvent.type(part('Body').getByRole('textbox'), ', you');
    expect(store.valueAt('/components/0/text')).toBe('Hello, you');
    expect(part('Body').getByText('10 / 1,024')).toBeTruthy();
  });

  it('says beside the field what was found there, at the first keystroke', async () => {
    show(template(body({ text: 'H' })));
    expect(screen.queryByText('Write something.')).toBeNull();
    await userEvent.type(part('Body').getByRole('textbox'), '{Backspace}');
    expect(part('Body').getByText('Write something.')).toBeTruthy();
  });

  it('says at a part what no field of it shows', () => {
    show(template(body({ odd: true })));
    expect(part('Body').getByText('This part is odd.')).toBeTruthy();
  });

  it('keeps a part that has no form, and shows its JSON', () => {
    const store = show(template(body(), { type: 'GREETING', surprise: [1] }));
    expect(part('GREETING').getByText(/"surprise"/)).toBeTruthy();
    act(() => store.set('/components/0/text', 'Hi'));
    expect(store.valueAt('/components/1')).toEqual({ type: 'GREETING', surprise: [1] });
  });

  it('adds a part in its place among the others and leads to its first field', async () => {
    const store = show(template(body(), { type: 'FOOTER', text: 'Bye' }));
    await userEvent.click(screen.getByRole('button', { name: 'Add Header' }));
    expect(store.valueAt('/components/0/type')).toBe('HEADER');
    expect(part('Header').getByRole('button', { name: /Format/ })).toBe(document.activeElement);
  });

  it('lists everything that was found, each leading to its field', async () => {
    show(template(body({ text: '' })));
    await userEvent.click(screen.getByRole('tab', { name: 'Checks (1)' }));
    await userEvent.click(screen.getByRole('button', { name: /Write something/ }));
    expect(part('Body').getByRole('textbox')).toBe(document.activeElement);
    expect(part('Body').getByText('Write something.')).toBeTruthy();
  });

  it('does not let go of the body', () => {
    show(template(body(), { type: 'FOOTER', text: 'Bye' }));
    expect(screen.queryByRole('button', { name: 'Remove Body' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Remove Footer' })).toBeTruthy();
  });

  it('shows plain values and no way to change them when it is only to be looked at', () => {
    show(template(body(), { type: 'BUTTONS', buttons: [{ type: 'QUICK_REPLY', text: 'Yes' }] }), true);
    expect(part('Body').getByText('Hello')).toBeTruthy();
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Add button' })).toBeNull();
  });
});
