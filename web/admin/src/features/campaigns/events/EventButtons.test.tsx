// SPDX-License-Identifier: Apache-2.0
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { inEnglish } from '../../../testing/inLanguage';
import type { StoredCampaign } from '../api/types';
import { EventButtons } from './EventButtons';

const offer = (event: string, allowed = true) => ({ event, allowed, findings: [] });
const campaign = (...actions: ReturnType<typeof offer>[]) =>
  ({
    id: '1',
    etag: '1',
    status: 'live',
    campaign: { name: 'Summer' },
    actions,
    funnel: { targeted: 2000, open: 1234, failed_total: 9, retryable: 7 },
  }) as unknown as StoredCampaign;

it('names the people that an event is about', () => {
  const running = campaign(offer('pause'), offer('stop'), offer('retry_failed'));
  render(<EventButtons campaign={running} isPending={false} onEvent={() => {}} />, { wrapper: inEnglish() });
  expect(screen.getByRole('button', { name: 'Pause' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Stop (1,234)' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Retry failed messages (7)' })).toBeTruthy();
});

it('offers what the lifecycle offers, and nothing that belongs to the editor or the review', async () => {
  const onEvent = vi.fn();
  const draft = campaign(offer('save'), offer('activate'), offer('pause'), offer('resume', false));
  render(<EventButtons campaign={draft} isPending={false} onEvent={onEvent} />, { wrapper: inEnglish() });
  expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Activate' })).toBeNull();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: /Resume/ }).disabled).toBe(true);
  await userEvent.click(screen.getByRole('button', { name: 'Pause' }));
  expect(onEvent).toHaveBeenCalledExactlyOnceWith('pause');
});
