// SPDX-License-Identifier: Apache-2.0
import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { inEnglish } from '../testing/inLanguage';
import { FindingList } from './FindingList';

const finding = {
  code: 'account.token_expired',
  severity: 'error',
  at: '/token',
  args: { days: 3 },
  source: '',
} as const;

describe('FindingList', () => {
  it('says what was found, how grave it is and what to do next', () => {
    render(<FindingList findings={[finding]} />, {
      wrapper: inEnglish({
        'finding.account.token_expired': 'The token ended {days} days ago.',
        'finding.account.token_expired.next': 'Make another one.',
      }),
    });
    expect(screen.getByRole('img', { name: 'Error' })).toBeTruthy();
    expect(screen.getByText('The token ended 3 days ago.')).toBeTruthy();
    expect(screen.getByText('Make another one.')).toBeTruthy();
  });

  it('names a language instead of showing its code', () => {
    const found = [
      { ...finding, code: 'campaign.quality_low', args: { language: 'fr' } },
      { ...finding, code: 'template.language.repeated', args: { actual: 'ko' } },
      { ...finding, code: 'template.language.misspelled', args: { actual: 'en-us' } },
    ];
    render(<FindingList findings={found} />, { wrapper: inEnglish() });
    expect(screen.getByText(/The template in French has low quality/)).toBeTruthy();
    expect(screen.getByText(/The language Korean is given twice/)).toBeTruthy();
    expect(screen.getByText(/“en-us”/)).toBeTruthy();
  });

  it('shows the code of a finding that the core has no text for', () => {
    render(<FindingList findings={[finding]} />, { wrapper: inEnglish({}) });
    expect(screen.getByText('account.token_expired')).toBeTruthy();
  });

  it('shows nothing when nothing was found', () => {
    const { container } = render(<FindingList findings={[]} />, { wrapper: inEnglish({}) });
    expect(container.innerHTML).toBe('');
  });
});
