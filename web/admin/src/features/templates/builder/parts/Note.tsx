// SPDX-License-Identifier: Apache-2.0
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import type { ReactNode } from 'react';

const note = style({ font: 'ui-sm', color: 'neutral-subdued', margin: 0 });

/** A remark where a part has nothing to fill in. */
export function Note({ children }: { children: ReactNode }) {
  return <p className={note}>{children}</p>;
}
