// SPDX-License-Identifier: Apache-2.0
import { Picker, PickerItem } from '@react-spectrum/s2/Picker';
import { Radio, RadioGroup } from '@react-spectrum/s2/RadioGroup';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { TextArea } from '@react-spectrum/s2/TextArea';
import { TextField } from '@react-spectrum/s2/TextField';
import { Panel } from '../../../components/Panel';
import { TagsField } from '../../../components/TagsField';
import { useText } from '../../../i18n/Language';
import { SenderPicker } from '../../messages/send/SenderPicker';
import type { CampaignKind } from '../api/types';
import { STARTING_CANVAS } from '../canvas/graph';
import { KIND_LABELS, PURPOSES } from '../kinds';
import { useEditor } from './EditorContext';
import { Place } from './Place';

const wide = style({ width: 'full' });
const name = style({ fontWeight: 'bold' });
const detail = style({ display: 'block', font: 'ui-sm', color: 'gray-700' });

const KINDS = ['scheduled', 'api_triggered', 'orchestrated'] as const satisfies readonly CampaignKind[];
const CONSENTS = ['not_refused', 'granted'] as const;

/** What the campaign is called, what kind it is, what it is for and through which configuration it is sent. */
export function BasicsSection() {
  const text = useText();
  const { campaign, change, field, senders, sender } = useEditor();
  const configuration = field('/configuration_id');
  return (
    <Panel title={text('campaigns.basics')}>
      <Place at="/name">
        <TextField
          styles={wide}
          label={text('campaigns.name')}
          isRequired
          autoComplete="off"
          value={campaign.name ?? ''}
          onChange={(value) => change({ name: value })}
          {...field('/name')}
        />
      </Place>
      <Place at="/kind">
        <RadioGroup
          label={text('campaigns.kind')}
          isRequired
          value={campaign.kind ?? null}
          onChange={(key) => {
            const kind = KINDS.find((id) => id === key);
            change({
              kind,
              audience: kind === 'scheduled' ? campaign.audience : undefined,
              canvas: kind === 'orchestrated' ? (campaign.canvas ?? STARTING_CANVAS) : undefined,
              waves: kind === 'api_triggered' ? undefined : campaign.waves,
              schedule: kind === 'api_triggered' ? undefined : campaign.schedule,
            });
          }}
          {...field('/kind')}
        >
          {KINDS.map((kind) => (
            <Radio key={kind} value={kind}>
              <span>
                <span className={name}>{text(KIND_LABELS[kind])}</span>
                <span className={detail}>{text(`campaigns.kind.${kind}.detail`)}</span>
              </span>
            </Radio>
          ))}
        </RadioGroup>
      </Place>
      <Place at="/configuration_id">
        <SenderPicker
          senders={senders}
          sender={sender}
          onChoose={(id) => change({ configuration_id: id })}
          {...configuration}
        />
      </Place>
      <Place at="/purpose">
        <Picker
          styles={wide}
          label={text('campaigns.purpose')}
          isRequired
          value={campaign.purpose ?? null}
          onChange={(key) => change({ purpose: PURPOSES.find(({ id }) => id === key)?.id })}
          {...field('/purpose', text('campaigns.purpose.help'))}
        >
          {PURPOSES.map(({ id, label }) => (
            <PickerItem key={id} id={id}>
              {text(label)}
            </PickerItem>
          ))}
        </Picker>
      </Place>
      {campaign.purpose === 'marketing' && (
        <Place at="/consent_mode">
          <Picker
            styles={wide}
            label={text('campaigns.consent')}
            value={campaign.consent_mode ?? 'not_refused'}
            onChange={(key) => change({ consent_mode: CONSENTS.find((id) => id === key) })}
            {...field('/consent_mode')}
          >
            {CONSENTS.map((id) => (
              <PickerItem key={id} id={id}>
                {text(`campaigns.consent.${id}`)}
              </PickerItem>
            ))}
          </Picker>
        </Place>
      )}
      <Place at="/description">
        <TextArea
          styles={wide}
          label={text('field.optional', { label: text('campaigns.note') })}
          value={campaign.description ?? ''}
          onChange={(value) => change({ description: value || undefined })}
          {...field('/description')}
        />
      </Place>
      <Place at="/tags">
        <TagsField
          label={text('field.optional', { label: text('campaigns.tags') })}
          value={campaign.tags}
          onChange={(tags) => change({ tags })}
          {...field('/tags')}
        />
      </Place>
    </Panel>
  );
}
