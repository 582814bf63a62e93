// SPDX-License-Identifier: Apache-2.0
import { ProgressCircle } from '@react-spectrum/s2/ProgressCircle';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useText } from '../i18n/Language';

const middle = style({ display: 'grid', placeItems: 'center', minHeight: 240 });

/** Holds the place of something that is on its way. */
export function PageProgress() {
  const text = useText();
  return (
    <div className={middle}>
      <ProgressCircle isIndeterminate aria-label={text('state.loading')} />
    </div>
  );
}
