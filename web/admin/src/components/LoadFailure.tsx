// SPDX-License-Identifier: Apache-2.0
import { Button } from '@react-spectrum/s2/Button';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useText } from '../i18n/Language';
import { ProblemAlert } from './ProblemAlert';

const box = style({ display: 'grid', rowGap: 16, justifyItems: 'start', paddingY: 24 });

/** Says that something could not be read, and offers to try again. */
export function LoadFailure({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const text = useText();
  return (
    <div className={box}>
      <ProblemAlert error={error} title={text('error.load')} />
      <Button variant="secondary" onPress={onRetry}>
        {text('action.retry')}
      </Button>
    </div>
  );
}
