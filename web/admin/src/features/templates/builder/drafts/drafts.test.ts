// SPDX-License-Identifier: Apache-2.0
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetDraft, type KeptDraft, keepDraft, keptDraft, keptDrafts } from './drafts';

const draft = (id: string, saved_at: string): KeptDraft => ({
  id,
  credential_id: 'c',
  template: { name: id, components: [{ type: 'BODY', text: '안녕 🎉' }] },
  saved_at,
});

describe('a draft', () => {
  beforeEach(() => localStorage.clear());

  it('comes back as it was kept', () => {
    keepDraft(draft('a', '2026-01-01T00:00:00Z'));
    expect(keptDraft('a')).toEqual(draft('a', '2026-01-01T00:00:00Z'));
  });
  it('stands before the older ones, and other things in the storage are no drafts', () => {
    localStorage.setItem('heliograph.language', 'fr');
    keepDraft(draft('old', '2026-01-01T00:00:00Z'));
    keepDraft(draft('new', '2026-01-02T00:00:00Z'));
    expect(keptDrafts().map(({ id }) => id)).toEqual(['new', 'old']);
  });
  it('is gone once forgotten', () => {
    keepDraft(draft('a', '2026-01-01T00:00:00Z'));
    forgetDraft('a');
    expect(keptDraft('a')).toBeUndefined();
  });
  it.each(['{', 'null', '[]', '{"id":1}', '{"id":"a","template":[]}'])('is not read from %s', (text) => {
    localStorage.setItem('heliograph.template_draft.a', text);
    expect(keptDraft('a')).toBeUndefined();
    expect(keptDrafts()).toEqual([]);
  });
  it('says when there is no room for it', () => {
    const full = {
      setItem: vi.fn(() => {
        throw new DOMException('full', 'QuotaExceededError');
      }),
    };
    expect(keepDraft(draft('a', ''), full as unknown as Storage)).toBe(false);
  });
});
