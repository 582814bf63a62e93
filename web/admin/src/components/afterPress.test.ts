// SPDX-License-Identifier: Apache-2.0
import { expect, it, vi } from 'vitest';
import { afterPress } from './afterPress';

const point = (name: string) => window.dispatchEvent(new Event(name));

it('runs at once while no pointer is pressed', () => {
  const run = vi.fn();
  afterPress(run);
  expect(run).toHaveBeenCalledOnce();
});

it('waits until the pointer is released and its click is through, then runs once', async () => {
  const order: string[] = [];
  point('pointerdown');
  afterPress(() => order.push('run'));
  expect(order).toEqual([]);
  point('pointerup');
  order.push('click');
  await vi.waitFor(() => expect(order).toEqual(['click', 'run']));
  point('pointerdown');
  point('pointercancel');
  await new Promise((resolve) => setTimeout(resolve));
  expect(order).toEqual(['click', 'run']);
});
