// SPDX-License-Identifier: Apache-2.0
import type { TextKey } from '../../i18n/catalogue';
import type { Language } from '../../i18n/Language';
import type { Template } from './api/types';

const NOT_REJECTED = 'NONE';

const REASONS: Record<string, TextKey> = {
  ABUSIVE_CONTENT: 'templates.rejection.abusive_content',
  CATEGORY_NOT_AVAILABLE: 'templates.rejection.category_not_available',
  INCORRECT_CATEGORY: 'templates.rejection.incorrect_category',
  INVALID_FORMAT: 'templates.rejection.invalid_format',
  PROMOTIONAL: 'templates.rejection.promotional',
  SCAM: 'templates.rejection.scam',
  TAG_CONTENT_MISMATCH: 'templates.rejection.tag_content_mismatch',
};

/** Why Meta rejected a template, in words; Meta's own code when there are none. Nothing when it did not. */
export function rejectionOf(
  { rejected_reason: reason }: Pick<Template, 'rejected_reason'>,
  text: Language['text'],
): string | undefined {
  if (!reason || reason === NOT_REJECTED) return undefined;
  const known = REASONS[reason];
  return known ? text(known) : reason;
}
