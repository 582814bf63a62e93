// SPDX-License-Identifier: Apache-2.0
import { ActionButton } from '@react-spectrum/s2/ActionButton';
import { Button, Text } from '@react-spectrum/s2/Button';
import Add from '@react-spectrum/s2/icons/Add';
import Delete from '@react-spectrum/s2/icons/Delete';
import { NumberField } from '@react-spectrum/s2/NumberField';
import { Picker, PickerItem } from '@react-spectrum/s2/Picker';
import { Switch } from '@react-spectrum/s2/Switch';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useText } from '../../../i18n/Language';
import type { Waves } from '../api/types';
import { useEditor } from './EditorContext';
import { Place } from './Place';

const wide = style({ width: 'full' });
const row = style({
  display: 'grid',
  columnGap: 12,
  alignItems: 'start',
  gridTemplateColumns: ['minmax(0, 1fr)', 'minmax(0, 1fr)', 'auto'],
});
const remove = style({ marginTop: 24 });
const SPLITS = ['equal', 'percent', 'people'] as const;
const HOUR_MINUTES = 60;
const MOST = 10;
const FIRST: Waves = {
  split: 'equal',
  waves: [
    { size: 0, delay_minutes: 0 },
    { size: 0, delay_minutes: HOUR_MINUTES },
  ],
};
const whole = (value: number) => (Number.isNaN(value) ? 0 : Math.round(value));

/** Divides the people among waves that begin one after the other. */
export function WavesForm() {
  const text = useText();
  const { campaign, change, field } = useEditor();
  const { waves } = campaign;
  const set = (part: Partial<Waves>) => waves && change({ waves: { ...waves, ...part } });
  const setWave = (index: number, part: Partial<Waves['waves'][number]>) =>
    set({ waves: waves?.waves.map((wave, at) => (at === index ? { ...wave, ...part } : wave)) });
  return (
    <Place at="/waves">
      <Switch
        isSelected={waves !== undefined}
        onChange={(isOn) => change({ waves: isOn ? FIRST : undefined })}
      >
        {text('campaigns.waves')}
      </Switch>
      {waves && (
        <Place at="/waves/waves">
          <Picker
            styles={wide}
            label={text('campaigns.waves.split')}
            value={waves.split}
            onChange={(key) => set({ split: SPLITS.find((id) => id === key) })}
            {...field(
              '/waves/waves',
              undefined,
              waves.waves.map((_, index) => `/waves/waves/${index}`),
            )}
          >
            {SPLITS.map((id) => (
              <PickerItem key={id} id={id}>
                {text(`campaigns.waves.split.${id}`)}
              </PickerItem>
            ))}
          </Picker>
          {waves.waves.map((wave, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: waves are known by their place
            <div key={index} className={row}>
              <Place at={`/waves/waves/${index}/delay_minutes`}>
                <NumberField
                  styles={wide}
                  label={text('campaigns.wave.delay', { number: index + 1 })}
                  value={wave.delay_minutes}
                  onChange={(value) => setWave(index, { delay_minutes: whole(value) })}
                  {...field(`/waves/waves/${index}/delay_minutes`)}
                />
              </Place>
              <Place at={`/waves/waves/${index}/size`}>
                {waves.split !== 'equal' && (
                  <NumberField
                    styles={wide}
                    label={text(`campaigns.wave.size.${waves.split}`, { number: index + 1 })}
                    value={wave.size}
                    onChange={(value) => setWave(index, { size: whole(value) })}
                    {...field(`/waves/waves/${index}/size`)}
                  />
                )}
              </Place>
              <div className={remove}>
                <ActionButton
                  isQuiet
                  isDisabled={waves.waves.length <= 2}
                  aria-label={text('campaigns.wave.remove', { number: index + 1 })}
                  onPress={() => set({ waves: waves.waves.toSpliced(index, 1) })}
                >
                  <Delete />
                </ActionButton>
              </div>
            </div>
          ))}
          {waves.waves.length < MOST && (
            <div>
              <Button
                variant="secondary"
                size="S"
                onPress={() =>
                  set({
                    waves: [
                      ...waves.waves,
                      { size: 0, delay_minutes: (waves.waves.at(-1)?.delay_minutes ?? 0) + HOUR_MINUTES },
                    ],
                  })
                }
              >
                <Add />
                <Text>{text('campaigns.wave.add')}</Text>
              </Button>
            </div>
          )}
        </Place>
      )}
    </Place>
  );
}
