// SPDX-License-Identifier: Apache-2.0
import { act, renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Finding, Severity } from '../api/types';
import { inEnglish } from '../testing/inLanguage';
import { useFieldFindings } from './useFieldFindings';

const texts = {
  'finding.name.short': 'Too short.',
  'finding.name.short.next': 'Write more.',
  'finding.name.odd': 'Odd.',
};
const found = (code: string, at: string, severity: Severity = 'error'): Finding => ({
  code,
  at,
  severity,
  args: {},
  source: '',
});
const render = (findings: Finding[], answered: Finding[] = []) =>
  renderHook(() => useFieldFindings(findings, answered), { wrapper: inEnglish(texts) }).result;

describe('useFieldFindings', () => {
  it('shows the findings of a field only after it was visited', () => {
    const form = render([found('name.short', '/name')]);
    expect(form.current.field('/name').isInvalid).toBe(false);
    act(() => form.current.field('/name').onBlur());
    expect(form.current.field('/name')).toMatchObject({
      isInvalid: true,
      errorMessage: 'Too short. Write more.',
    });
  });

  it('shows every finding after an attempt to submit', () => {
    const form = render([found('name.short', '/name'), found('name.odd', '/tags/1')]);
    act(() => form.current.showAll());
    expect(form.current.field('/name').isInvalid).toBe(true);
    expect(form.current.field('/tags').errorMessage).toBe('Odd.');
  });

  it('shows what the server found at once', () => {
    const form = render([], [found('name.odd', '/name')]);
    expect(form.current.field('/name').errorMessage).toBe('Odd.');
  });

  it('says a warning in place of the description and leaves the field valid', () => {
    const form = render([], [found('name.odd', '/name', 'warning')]);
    expect(form.current.field('/name', 'Your name')).toMatchObject({ isInvalid: false, description: 'Odd.' });
    expect(form.current.field('/email', 'Your address').description).toBe('Your address');
  });

  it('does not take a field for another that begins alike', () => {
    const form = render([], [found('name.odd', '/names')]);
    expect(form.current.field('/name').isInvalid).toBe(false);
  });

  it('hands out what no field shows', () => {
    const whole = found('name.odd', '');
    const form = render([found('name.short', '/name')], [whole]);
    expect(form.current.others(['/name'])).toEqual([whole]);
  });
});
