// SPDX-License-Identifier: Apache-2.0
import { ActionButton } from '@react-spectrum/s2/ActionButton';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../api/client';
import type { SandboxOffer } from '../../../api/types';
import { Panel } from '../../../components/Panel';
import { useText } from '../../../i18n/Language';
import { type Preset, presetsOf } from './presets';

const row = style({ display: 'flex', flexWrap: 'wrap', gap: 8 });

/** While the sandbox stands in for Meta: fills the form with what its world holds, sound and broken. */
export function SandboxPresets({ onChoose }: { onChoose: (values: Preset['values']) => void }) {
  const text = useText();
  const sandbox = useQuery({
    queryKey: ['sandbox'],
    queryFn: ({ signal }) => call<SandboxOffer>('GET', '/sandbox', { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const presets = sandbox.data ? presetsOf(sandbox.data) : [];
  if (presets.length === 0) return null;
  return (
    <Panel title={text('sandbox.presets.title')} description={text('sandbox.presets.help')}>
      <div className={row}>
        {presets.map((preset) => (
          <ActionButton key={preset.label} onPress={() => onChoose(preset.values)}>
            {text(preset.label)}
          </ActionButton>
        ))}
      </div>
    </Panel>
  );
}
