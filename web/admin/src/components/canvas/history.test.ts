// SPDX-License-Identifier: Apache-2.0
import { act, renderHook } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { changed, type History, NO_HISTORY, redone, undone } from './history';
import { actionOf } from './useCanvasKeys';
import { useHistory } from './useHistory';

interface Canvas {
  nodes: { id: string; kind: string; name?: string }[];
}
const START: Canvas = { nodes: [{ id: 'send_1', kind: 'send' }] };

describe('a history', () => {
  it('goes back and forth', () => {
    const two = changed(changed<string>(NO_HISTORY, 'a'), 'b');
    const back = undone(two, 'c');
    expect(back?.value).toBe('b');
    const further = back && undone(back.history, 'b');
    expect(further?.value).toBe('a');
    expect(further && undone(further.history, 'a')).toBeUndefined();
    expect(further && redone(further.history, 'a')?.value).toBe('b');
    expect(redone(two, 'c')).toBeUndefined();
  });

  it('takes changes about the same thing as one step', () => {
    const typed = changed(changed<string>(NO_HISTORY, '', 'name'), 'a', 'name');
    expect(typed.past).toEqual(['']);
    expect(changed(typed, 'ab', 'other').past).toEqual(['', 'ab']);
  });

  it('forgets what was undone once something else changes', () => {
    const back = undone(changed<string>(NO_HISTORY, 'a', 'name'), 'b');
    const next = changed(back?.history as History<string>, 'a', 'name');
    expect(next).toEqual({ past: ['a'], future: [], about: 'name' });
  });

  it('remembers no more than a hundred steps', () => {
    let history: History<number> = NO_HISTORY;
    for (let step = 0; step < 101; step += 1) history = changed(history, step);
    expect(history.past).toHaveLength(100);
    expect(history.past[0]).toBe(1);
  });
});

describe('the history of a canvas', () => {
  const render = () =>
    renderHook(() => {
      const [canvas, setCanvas] = useState<Canvas>(START);
      return { canvas, setCanvas, ...useHistory(canvas, setCanvas) };
    });
  const named = (name: string): Canvas => ({ nodes: START.nodes.map((node) => ({ ...node, name })) });

  it('steps back to what was before and forth again', () => {
    const { result } = render();
    act(() => result.current.edit(named('a')));
    expect(result.current.canUndo).toBe(true);
    act(() => result.current.undo());
    expect(result.current.canvas).toBe(START);
    act(() => result.current.redo());
    expect(result.current.canvas).toEqual(named('a'));
    expect(result.current.canRedo).toBe(false);
  });

  it('stays when the same comes from elsewhere, written in another order', () => {
    const { result } = render();
    act(() => result.current.edit(named('a')));
    const same = {
      nodes: named('a').nodes.map((node) => Object.fromEntries(Object.entries(node).reverse())),
    };
    act(() => result.current.setCanvas(same as unknown as Canvas));
    expect(result.current.canUndo).toBe(true);
  });

  it('begins anew when something else comes from elsewhere', () => {
    const { result } = render();
    act(() => result.current.edit(named('a')));
    act(() => result.current.setCanvas(named('b')));
    expect(result.current.canUndo).toBe(false);
  });
});

describe('the keys', () => {
  const pressed = (key: string, keys: KeyboardEventInit = {}) =>
    actionOf(new KeyboardEvent('keydown', { key, ...keys }));

  it('ask for steps with Control or Command, and to remove', () => {
    expect(pressed('z', { ctrlKey: true })).toBe('undo');
    expect(pressed('Z', { metaKey: true, shiftKey: true })).toBe('redo');
    expect(pressed('y', { ctrlKey: true })).toBe('redo');
    expect(pressed('Delete')).toBe('remove');
    expect(pressed('Backspace')).toBe('remove');
    expect(pressed('z')).toBeUndefined();
    expect(pressed('a', { ctrlKey: true })).toBeUndefined();
  });
});
