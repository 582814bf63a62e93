// SPDX-License-Identifier: Apache-2.0
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { createContext, type ReactNode, useContext } from 'react';

const box = style({ minWidth: 0, display: 'flex', flexDirection: 'column', rowGap: 12 });

const Root = createContext('');

/** The pointer that the places below it begin with. */
export const PlaceRoot = Root;

/** Where findings at the pointer `at` lead to. */
export function Place({ at, children }: { at: string; children: ReactNode }) {
  const root = useContext(Root);
  return (
    <div className={box} data-at={root + at}>
      {children}
    </div>
  );
}

const FOCUSABLE = 'input:not([type=hidden]):not([tabindex="-1"]), textarea, button:not([tabindex="-1"])';

/** Takes the focus to the field at `pointer`, or to the nearest around it. */
export function focusPlace(pointer: string): void {
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const place = document.querySelector(`form [data-at="${CSS.escape(at)}"]`);
    if (!place) continue;
    const field = place.querySelector<HTMLElement>(FOCUSABLE);
    if (!field) continue;
    place.scrollIntoView({ block: 'center' });
    field.focus({ preventScroll: true });
    return;
  }
}
