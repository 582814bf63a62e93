// SPDX-License-Identifier: Apache-2.0
import { ActionButton, Text } from '@react-spectrum/s2/ActionButton';
import { Button } from '@react-spectrum/s2/Button';
import Add from '@react-spectrum/s2/icons/Add';
import Delete from '@react-spectrum/s2/icons/Delete';
import { NumberField } from '@react-spectrum/s2/NumberField';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { TextField } from '@react-spectrum/s2/TextField';
import { Panel } from '../../../components/Panel';
import { useText } from '../../../i18n/Language';
import type { Treatment } from '../api/types';
import { controlPercent, NO_CONTENT, withoutTreatment, withTreatment } from './content';
import { useEditor } from './EditorContext';
import { Place } from './Place';
import { TemplateChoiceForm } from './TemplateChoiceForm';

const MOST = 10;
const card = style({
  display: 'grid',
  gridTemplateColumns: ['minmax(0, 1fr)'],
  rowGap: 16,
  margin: 0,
  minWidth: 0,
  padding: { default: 0, isOneOfSeveral: 16 },
  borderRadius: 'lg',
  borderStyle: 'solid',
  borderColor: 'gray-200',
  borderWidth: { default: 0, isOneOfSeveral: 1 },
});
const head = style({
  display: 'grid',
  columnGap: 12,
  alignItems: 'start',
  gridTemplateColumns: ['minmax(0, 1fr)', '120px', 'auto'],
});
const legend = style({ font: 'ui', fontWeight: 'bold', color: 'heading', padding: 0 });
const remove = style({ marginTop: 24 });
const note = style({ font: 'ui', color: 'gray-800', margin: 0 });

/** What is sent: one content for everybody, or several treatments with a share of the people each. */
export function ContentSection() {
  const text = useText();
  const { campaign, change } = useEditor();
  const { treatments } = campaign;
  const isExperiment = treatments.length > 1 || controlPercent(treatments) > 0;
  const set = (index: number, part: Partial<Treatment>) =>
    change({
      treatments: treatments.map((treatment, at) => (at === index ? { ...treatment, ...part } : treatment)),
    });
  return (
    <Panel title={text('campaigns.content')} description={text('campaigns.content.help')}>
      <Place at="/treatments">
        {treatments.map((treatment, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: treatments are known by their place
          <fieldset key={index} className={card({ isOneOfSeveral: isExperiment })}>
            {isExperiment && (
              <TreatmentHead
                index={index}
                treatment={treatment}
                onChange={(part) => set(index, part)}
                onRemove={
                  treatments.length > 1
                    ? () => change({ treatments: withoutTreatment(treatments, index) })
                    : undefined
                }
              />
            )}
            <TemplateChoiceForm
              at={`/treatments/${index}/content`}
              choice={treatment.content ?? NO_CONTENT}
              onChange={(content) => set(index, { content })}
            />
          </fieldset>
        ))}
        {controlPercent(treatments) > 0 && (
          <p className={note}>{text('campaigns.control', { percent: controlPercent(treatments) })}</p>
        )}
        {treatments.length < MOST && (
          <div>
            <Button
              variant="secondary"
              size="S"
              onPress={() => change({ treatments: withTreatment(treatments) })}
            >
              <Add />
              <Text>{text('campaigns.treatment.add')}</Text>
            </Button>
          </div>
        )}
      </Place>
    </Panel>
  );
}

function TreatmentHead(props: {
  index: number;
  treatment: Treatment;
  onChange: (part: Partial<Treatment>) => void;
  onRemove: (() => void) | undefined;
}) {
  const text = useText();
  const { field } = useEditor();
  const { index, treatment, onChange, onRemove } = props;
  const at = `/treatments/${index}`;
  return (
    <>
      <legend className={legend}>{text('campaigns.treatment', { number: index + 1 })}</legend>
      <div className={head}>
        <Place at={`${at}/name`}>
          <TextField
            styles={style({ width: 'full' })}
            label={text('campaigns.treatment.name')}
            autoComplete="off"
            value={treatment.name ?? ''}
            onChange={(name) => onChange({ name })}
            {...field(`${at}/name`)}
          />
        </Place>
        <Place at={`${at}/percent`}>
          <NumberField
            styles={style({ width: 'full' })}
            label={text('campaigns.treatment.percent')}
            value={treatment.percent}
            onChange={(percent) => onChange({ percent: Number.isNaN(percent) ? 0 : Math.round(percent) })}
            {...field(`${at}/percent`)}
          />
        </Place>
        <div className={remove}>
          {onRemove && (
            <ActionButton
              isQuiet
              aria-label={text('campaigns.treatment.remove', { number: index + 1 })}
              onPress={onRemove}
            >
              <Delete />
            </ActionButton>
          )}
        </div>
      </div>
    </>
  );
}
