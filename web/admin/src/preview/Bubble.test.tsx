// SPDX-License-Identifier: Apache-2.0
import { render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { inEnglish } from '../testing/inLanguage';
import { Bubble } from './Bubble';
import type { MarkupNode, PreviewMessage } from './message';

const text = (written: string): MarkupNode => ({ kind: 'text', text: written, children: [] });
const node = (kind: MarkupNode['kind'], ...children: MarkupNode[]): MarkupNode => ({ kind, children });

function show(part: Partial<PreviewMessage>): HTMLElement {
  const whole = { body: [], buttons: [], cards: [], is_fixed: false, is_right_to_left: false, ...part };
  return render(<Bubble message={whole} time="9:41" />, { wrapper: inEnglish() }).container;
}

describe('the bubble', () => {
  it('draws nested markup, lists and values as WhatsApp does', () => {
    const bubble = show({
      body: [
        node('paragraph', text('Hi '), node('bold', node('italic', text('you')))),
        node('numbered_list', { ...node('list_item', text('third')), number: 3 }),
        node('paragraph', { kind: 'variable', text: 'Ada', children: [] }),
      ],
    });
    expect(bubble.querySelector('strong > em')?.textContent).toBe('you');
    expect(bubble.querySelector('ol > li')?.getAttribute('value')).toBe('3');
    expect(bubble.querySelector('[data-variable]')?.textContent).toBe('Ada');
  });

  it('shows three buttons, and of more than three only two and the way to all', () => {
    const button = (label: string) => ({ kind: 'quick_reply', text: label });
    const labels = (count: number) => {
      const bubble = show({ buttons: ['a', 'b', 'c', 'd'].slice(0, count).map(button) });
      return [...bubble.querySelectorAll('li')].map((item) => item.textContent);
    };
    expect(labels(3)).toEqual(['a', 'b', 'c']);
    expect(labels(4)).toEqual(['a', 'b', 'See all options']);
  });

  it('shows where a button to the catalog or to products leads, and nothing like it for other buttons', () => {
    const shown = (kind: string) => show({ buttons: [{ kind, text: 'Go' }] }).textContent;
    expect(shown('catalog')).toContain('Catalog on WhatsApp');
    expect(shown('mpm')).toContain('Those chosen for this message');
    expect(shown('url')).not.toMatch(/Catalog|Products/);
  });

  it('writes WhatsApp’s own words on a button that has no label', () => {
    expect(show({ buttons: [{ kind: 'copy_code', text: '' }] }).textContent).toContain('Copy offer code');
  });

  it('fetches no picture from another host, and shows one that is at hand', () => {
    const header = (url: string) => show({ header: { kind: 'image', text: [], url } });
    expect(header('https://example.org/a.png').querySelector('img')).toBeNull();
    expect(header('blob:a').querySelector('img')?.getAttribute('src')).toBe('blob:a');
  });

  it('lets each paragraph run in the direction of its script', () => {
    const bubble = show({ body: [node('paragraph', text('مرحبا'))] });
    expect(bubble.querySelector('p')?.getAttribute('dir')).toBe('auto');
  });
});
