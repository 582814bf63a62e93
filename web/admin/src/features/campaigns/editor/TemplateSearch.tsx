// SPDX-License-Identifier: Apache-2.0
import { ComboBox, ComboBoxItem, Text } from '@react-spectrum/s2/ComboBox';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { ChoiceFilter } from '../../../components/ChoiceFilter';
import { useLanguage } from '../../../i18n/Language';
import { useLanguageName } from '../../../i18n/useLanguageName';
import { templatesQuery } from '../api/queries';
import { categoryOf } from '../kinds';
import { groupedByName, type TemplateGroup } from './content';
import { useEditor } from './EditorContext';
import { Place } from './Place';

const box = style({
  display: 'grid',
  gap: 16,
  alignItems: 'start',
  gridTemplateColumns: { default: ['minmax(0, 1fr)'], md: ['minmax(0, 1fr)', '208px'] },
});
const STATUSES = ['APPROVED', 'PENDING', 'PAUSED', 'REJECTED', 'DISABLED'] as const;

/** Finds a template of the campaign's category by status and name. */
export function TemplateSearch(props: {
  at: string;
  name: string | undefined;
  onChoose: (group: TemplateGroup) => void;
}) {
  const { text, coreText } = useLanguage();
  const nameOf = useLanguageName();
  const { campaign, field, sender } = useEditor();
  const [status, setStatus] = useState<string>('APPROVED');
  const [typed, setTyped] = useState<string>();
  const search = useDeferredValue(typed ?? '');
  const found = useQuery(
    templatesQuery(sender?.credential_id ?? '', categoryOf(campaign.purpose), status, search),
  );
  const groups = groupedByName(found.data ?? []);
  return (
    <div className={box}>
      <Place at={props.at}>
        <ComboBox
          styles={style({ width: 'full' })}
          label={text('campaigns.template')}
          isRequired
          menuTrigger="focus"
          allowsCustomValue
          loadingState={found.isFetching ? 'loading' : 'idle'}
          items={groups}
          inputValue={typed ?? props.name ?? ''}
          onInputChange={setTyped}
          selectedKey={props.name ?? null}
          onSelectionChange={(key) => {
            const group = groups.find(({ id }) => id === key);
            if (!group) return;
            setTyped(undefined);
            if (group.id !== props.name) props.onChoose(group);
          }}
          {...field(props.at, text('campaigns.template.help'))}
        >
          {(group) => (
            <ComboBoxItem id={group.id} textValue={group.id}>
              <Text slot="label">{group.id}</Text>
              <Text slot="description">
                {group.languages.map(({ language }) => nameOf(language)).join(' · ')}
              </Text>
            </ComboBoxItem>
          )}
        </ComboBox>
      </Place>
      <div>
        <ChoiceFilter
          label={text('campaigns.template.status')}
          value={status}
          choices={STATUSES.map((id) => ({ id, label: coreText(`state.template.${id}`) ?? id }))}
          onChange={setStatus}
        />
      </div>
    </div>
  );
}
