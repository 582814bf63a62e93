// SPDX-License-Identifier: Apache-2.0
import type { ComponentType } from 'react';
import type { TextKey } from '../../../../../i18n/catalogue';
import { MediaSample } from '../../fields/MediaSample';
import { HeaderText } from './HeaderText';

/** One format of a header: Graph's `format`, its name, and the form of what it holds, if anything. */
export interface HeaderFormat {
  format: string;
  label: TextKey;
  Editor?: ComponentType<{ at: string }>;
  /** What to say where there is nothing to fill in. */
  note?: TextKey;
}

export const HEADER_FORMATS: readonly HeaderFormat[] = [
  { format: 'TEXT', label: 'templates.header.text', Editor: HeaderText },
  { format: 'IMAGE', label: 'templates.header.image', Editor: MediaSample },
  { format: 'VIDEO', label: 'templates.header.video', Editor: MediaSample },
  { format: 'DOCUMENT', label: 'templates.header.document', Editor: MediaSample },
  { format: 'GIF', label: 'templates.header.gif', Editor: MediaSample },
  { format: 'LOCATION', label: 'templates.header.location', note: 'templates.header.location.note' },
  { format: 'PRODUCT', label: 'templates.header.product', note: 'templates.header.product.note' },
];

/** The row of a header's `format`, if it is known; Graph reads it in either case. */
export function formatOf(format: string): HeaderFormat | undefined {
  const written = format.toUpperCase();
  return HEADER_FORMATS.find((row) => row.format === written);
}
