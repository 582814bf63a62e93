// SPDX-License-Identifier: Apache-2.0
import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { Finding } from '../../../../api/types';
import { afterPress } from '../../../../components/afterPress';
import { useFindingsWithin, useIsShown, useTemplateStore } from '../document/useTemplateStore';

const NONE: readonly Finding[] = [];

interface Focusable {
  focus: () => void;
}

/** What a control for one place of the template needs. */
export interface TemplateField<T extends Focusable> {
  ref: RefObject<T | null>;
  /** What was found there, once it is to be shown. */
  findings: readonly Finding[];
  isInvalid: boolean;
  onBlur: () => void;
}

/**
 * Joins a control to the place `at`: findings lead to it, and it shows those at its place or inside it that are not
 * inside `except`.
 */
export function useTemplateField<T extends Focusable>(
  at: string,
  except?: readonly string[],
): TemplateField<T> {
  const store = useTemplateStore();
  const ref = useRef<T>(null);
  const found = useFindingsWithin(at, except);
  const isShown = useIsShown(at);
  useLayoutEffect(() => store.fields.add(at, () => ref.current?.focus()), [store, at]);
  const findings = isShown ? found : NONE;
  return {
    ref,
    findings,
    isInvalid: findings.some(({ severity }) => severity === 'error'),
    onBlur: () => afterPress(() => store.show(at)),
  };
}
