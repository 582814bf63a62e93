// SPDX-License-Identifier: Apache-2.0
import { LinkButton } from '@react-spectrum/s2/LinkButton';
import { NumberField } from '@react-spectrum/s2/NumberField';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { Tag, TagGroup } from '@react-spectrum/s2/TagGroup';
import { useQuery } from '@tanstack/react-query';
import { Panel } from '../../../components/Panel';
import { useText } from '../../../i18n/Language';
import { useFormat } from '../../../i18n/useFormat';
import { AUDIENCES_PATH } from '../../audiences/paths';
import { audienceQuery } from '../api/queries';
import type { AudienceChoice } from '../api/types';
import { AudienceBox } from './AudienceBox';
import { useEditor } from './EditorContext';
import { Place } from './Place';

const count = style({ font: 'ui', color: 'heading', margin: 0 });
const NOBODY: AudienceChoice = { excluded_audience_ids: [] };

/** Who gets the message: an audience with its number of people, those left out, and how many at most. */
export function AudienceSection() {
  const text = useText();
  const { campaign, change, field, audiences } = useEditor();
  const choice = campaign.audience ?? NOBODY;
  const set = (part: Partial<AudienceChoice>) => change({ audience: { ...choice, ...part } });
  const excluded = choice.excluded_audience_ids;
  const nameOf = (id: string) => audiences.find((audience) => audience.id === id)?.name ?? id;
  return (
    <Panel
      title={text('campaigns.audience')}
      description={text('campaigns.audience.help')}
      actions={
        <LinkButton variant="secondary" size="S" href={AUDIENCES_PATH}>
          {text('audiences.title')}
        </LinkButton>
      }
    >
      <Place at="/audience">
        <AudienceBox
          label={text('campaigns.audience.choose')}
          isRequired
          audiences={audiences}
          value={choice.audience_id}
          onChoose={(audience_id) => set({ audience_id })}
          at="/audience"
        />
        {choice.audience_id && <People id={choice.audience_id} />}
      </Place>
      <Place at="/audience/excluded_audience_ids">
        <AudienceBox
          label={text('field.optional', { label: text('campaigns.audience.exclude') })}
          audiences={audiences.filter(({ id }) => id !== choice.audience_id && !excluded.includes(id))}
          value={undefined}
          onChoose={(id) => set({ excluded_audience_ids: [...excluded, id] })}
          at="/audience/excluded_audience_ids"
        />
        {excluded.length > 0 && (
          <TagGroup
            aria-label={text('campaigns.audience.exclude')}
            onRemove={(keys) => set({ excluded_audience_ids: excluded.filter((id) => !keys.has(id)) })}
          >
            {excluded.map((id) => (
              <Tag key={id} id={id}>
                {nameOf(id)}
              </Tag>
            ))}
          </TagGroup>
        )}
      </Place>
      <Place at="/audience/at_most">
        <NumberField
          label={text('field.optional', { label: text('campaigns.audience.at_most') })}
          value={choice.at_most ?? Number.NaN}
          onChange={(value) => set({ at_most: Number.isNaN(value) ? undefined : value })}
          {...field('/audience/at_most')}
        />
      </Place>
    </Panel>
  );
}

/** How many people are in an audience now. */
function People({ id }: { id: string }) {
  const text = useText();
  const format = useFormat();
  const { data, isPending } = useQuery(audienceQuery(id));
  // The line keeps its place while people are counted: what moves under an open list closes the list.
  if (isPending) return <p className={count}>…</p>;
  if (data?.people === undefined) return null;
  return (
    <p className={count} role="status">
      {text('campaigns.people', { people: data.people })}
      {data.us_numbers ? ` · ${text('campaigns.people.us', { people: format.number(data.us_numbers) })}` : ''}
    </p>
  );
}
