// SPDX-License-Identifier: Apache-2.0
import { Checkbox } from '@react-spectrum/s2/Checkbox';
import { Picker, PickerItem } from '@react-spectrum/s2/Picker';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import type { TextKey } from '../../../../../i18n/catalogue';
import { useText } from '../../../../../i18n/Language';
import { BUTTON_KINDS } from '../../buttons';
import type { CardShape } from './shape';

const FORMATS: readonly { id: string; label: TextKey }[] = [
  { id: 'IMAGE', label: 'templates.header.image' },
  { id: 'VIDEO', label: 'templates.header.video' },
  { id: 'PRODUCT', label: 'templates.header.product' },
];
/** Room for buttons in the form; the core says which combinations are good. */
const PLACES = [0, 1] as const;
const NONE = '-';

const box = style({
  display: 'grid',
  gap: 12,
  alignItems: 'end',
  gridTemplateColumns: 'repeat(auto-fill, minmax(160px, 1fr))',
});

/** What all cards of a carousel have in common. */
export function ShapeForm({ shape, onChange }: { shape: CardShape; onChange: (shape: CardShape) => void }) {
  const text = useText();
  const kinds = BUTTON_KINDS.filter((kind) => kind.isForCards);
  const choices = (index: number) => {
    const known = kinds.map((kind) => ({ id: kind.type, label: text(kind.label) }));
    const current = shape.buttons[index];
    const other = current && !known.some(({ id }) => id === current) ? [{ id: current, label: current }] : [];
    return [{ id: NONE, label: text('templates.card.no_button') }, ...known, ...other];
  };
  return (
    <div className={box}>
      <div>
        <Picker
          styles={style({ width: 'full' })}
          label={text('templates.card.header')}
          value={shape.format || null}
          onChange={(format) => onChange({ ...shape, format: String(format) })}
        >
          {FORMATS.map(({ id, label }) => (
            <PickerItem key={id} id={id}>
              {text(label)}
            </PickerItem>
          ))}
        </Picker>
      </div>
      {PLACES.map((index) => (
        <div key={index}>
          <Picker
            styles={style({ width: 'full' })}
            label={text('templates.card.button', { number: index + 1 })}
            value={shape.buttons[index] ?? NONE}
            onChange={(type) => {
              const buttons = [...shape.buttons];
              if (type === NONE) buttons.splice(index, 1);
              else buttons[Math.min(index, buttons.length)] = String(type);
              onChange({ ...shape, buttons });
            }}
          >
            {choices(index).map(({ id, label }) => (
              <PickerItem key={id} id={id}>
                {label}
              </PickerItem>
            ))}
          </Picker>
        </div>
      ))}
      <Checkbox isSelected={shape.hasBody} onChange={(hasBody) => onChange({ ...shape, hasBody })}>
        {text('templates.card.has_text')}
      </Checkbox>
    </div>
  );
}
