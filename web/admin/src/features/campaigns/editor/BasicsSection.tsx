// SPDX-License-Identifier: Apache-2.0
import { Radio, RadioGroup } from '@react-spectrum/s2/RadioGroup';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { TextArea } from '@react-spectrum/s2/TextArea';
import { TextField } from '@react-spectrum/s2/TextField';
import { Panel } from '../../../components/Panel';
import { TagsField } from '../../../components/TagsField';
import { useText } from '../../../i18n/Language';
import type { CampaignKind } from '../api/types';
import { STARTING_CANVAS } from '../canvas/graph';
import { KIND_LABELS } from '../kinds';
import { useEditor } from './EditorContext';
import { Place } from './Place';
import { SendingFields } from './SendingFields';

const wide = style({ width: 'full' });
const name = style({ fontWeight: 'bold' });
const detail = style({ display: 'block', font: 'ui-sm', color: 'gray-700' });

const KINDS = ['scheduled', 'api_triggered', 'orchestrated'] as const satisfies readonly CampaignKind[];

/** What the campaign is called, what kind it is, what it is for and through which configuration it is sent. */
export function BasicsSection() {
  const text = useText();
  const { campaign, change, field } = useEditor();
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
      <SendingFields />
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
