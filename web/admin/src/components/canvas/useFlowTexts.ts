// SPDX-License-Identifier: Apache-2.0
import type { AriaLabelConfig } from '@xyflow/react';
import { useMemo } from 'react';
import { useText } from '../../i18n/Language';

/** What the drawing says to screen readers. */
export function useFlowTexts(): Partial<AriaLabelConfig> {
  const text = useText();
  return useMemo(
    () => ({
      'node.a11yDescription.default': text('canvas.keys'),
      'node.a11yDescription.keyboardDisabled': text('canvas.keys'),
      'node.a11yDescription.ariaLiveMessage': ({ x, y }: { x: number; y: number }) =>
        text('canvas.moved', { x: Math.round(x), y: Math.round(y) }),
      'edge.a11yDescription.default': text('canvas.keys'),
      'minimap.ariaLabel': text('canvas.overview'),
      'handle.ariaLabel': text('canvas.handle'),
    }),
    [text],
  );
}
