// SPDX-License-Identifier: Apache-2.0
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import type { ReactNode } from 'react';
import { useText } from '../i18n/Language';

const bar = style({ display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: 12, marginBottom: 16 });

/** The row of fields above a list that narrow it. */
export function FilterBar({ children }: { children: ReactNode }) {
  const text = useText();
  return (
    <search aria-label={text('list.filters')} className={bar}>
      {children}
    </search>
  );
}
