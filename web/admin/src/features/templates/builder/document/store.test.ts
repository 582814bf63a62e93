// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it, vi } from 'vitest';
import type { Finding } from '../../../../api/types';
import type { Review } from '../../room';
import type { JsonObject } from './json';
import { TemplateStore } from './store';

const finding = (code: string, at: string): Finding => ({
  code,
  at,
  severity: 'error',
  args: {},
  source: '',
});

/** Finds every empty text and counts every text, as a core would. */
function judge(template: JsonObject): Review {
  const components = template.components as { text: string }[];
  const texts = components.map(({ text }, index) => ({ at: `/components/${index}/text`, text }));
  return {
    findings: texts.filter(({ text }) => text === '').map(({ at }) => finding('empty', at)),
    variables: [],
    counts: texts.map(({ at, text }) => ({ at, length: text.length, max: 10 })),
  };
}

const makeStore = () => new TemplateStore({ components: [{ text: '' }, { text: '' }, { text: 'c' }] }, judge);

describe('the template being edited', () => {
  it('is judged before the screen hears of an edit', () => {
    const store = makeStore();
    const heard = vi.fn(() => store.getDraft().findings.all.length);
    store.subscribe(heard);
    store.set('/components/0/text', 'a');
    expect(heard).toHaveLastReturnedWith(1);
  });

  it('gives a field the same findings and counts as long as nothing changed for it', () => {
    const store = makeStore();
    const before = store.getDraft();
    const found = before.findings.within('/components/1');
    const counted = before.counts.get('/components/1/text');
    store.set('/components/0/text', 'a');
    const after = store.getDraft();
    expect(after.findings.within('/components/1')).toBe(found);
    expect(after.counts.get('/components/1/text')).toBe(counted);
    expect(after.counts.get('/components/0/text')).not.toBe(before.counts.get('/components/0/text'));
  });

  it('leaves out what other fields show', () => {
    const store = makeStore();
    const places = store
      .getDraft()
      .findings.within('/components', ['/components/0'])
      .map(({ at }) => at);
    expect(places).toEqual(['/components/1/text']);
  });

  it('undoes typing in one field in one step, and each other edit in its own', () => {
    const store = makeStore();
    store.set('/components/0/text', 'a');
    store.set('/components/0/text', 'ab');
    store.remove('/components/2');
    store.undo();
    expect(store.valueAt('/components/2/text')).toBe('c');
    expect(store.valueAt('/components/0/text')).toBe('ab');
    store.undo();
    expect(store.valueAt('/components/0/text')).toBe('');
    expect(store.getDraft().canUndo).toBe(false);
    store.redo();
    store.redo();
    expect(store.valueAt('/components/2')).toBeUndefined();
    expect(store.getDraft().canRedo).toBe(false);
  });

  it('forgets the undone as soon as something else is edited', () => {
    const store = makeStore();
    store.set('/components/0/text', 'a');
    store.undo();
    store.set('/components/1/text', 'b');
    expect(store.getDraft().canRedo).toBe(false);
  });

  it('shows findings of a field only after it was edited or left, or once all are to be shown', () => {
    const store = makeStore();
    expect(store.isShown('/components/0/text')).toBe(false);
    store.set('/components/0/text', '');
    expect(store.isShown('/components/0/text')).toBe(true);
    expect(store.isShown('/components/1/text')).toBe(false);
    store.showAll();
    expect(store.isShown('/components/1/text')).toBe(true);
  });

  it('shows them with the part they are about when parts come before it or change places', () => {
    const store = makeStore();
    store.set('/components/0/text', '');
    store.insert('/components', 0, { text: '' });
    expect(store.isShown('/components/0/text')).toBe(false);
    expect(store.isShown('/components/1/text')).toBe(true);
    store.move('/components', 1, 2);
    expect(store.isShown('/components/2/text')).toBe(true);
  });
});

describe('the fields on screen', () => {
  it('lead from a finding to the innermost field around it, else to the first inside', () => {
    const { fields } = makeStore();
    const outer = vi.fn();
    const inner = vi.fn();
    fields.add('/components/0', outer);
    const leave = fields.add('/components/0/text', inner);
    expect(fields.focus('/components/0/text/deep')).toBe(true);
    expect(inner).toHaveBeenCalledTimes(1);
    fields.focus('/components/0/other');
    expect(outer).toHaveBeenCalledTimes(1);
    fields.focus('/components');
    expect(outer).toHaveBeenCalledTimes(2);
    leave();
    fields.addArea('/components/1');
    expect(fields.getPlaces()).toEqual(['/components/0', '/components/1']);
    expect(fields.focus('/components/1')).toBe(false);
    expect(fields.focus('/name')).toBe(false);
  });
});
