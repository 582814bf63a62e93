// SPDX-License-Identifier: Apache-2.0
import { ActionButton, Text } from '@react-spectrum/s2/ActionButton';
import Close from '@react-spectrum/s2/icons/Close';
import { Menu, MenuItem, MenuTrigger } from '@react-spectrum/s2/Menu';
import { Picker, PickerItem } from '@react-spectrum/s2/Picker';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { TextArea } from '@react-spectrum/s2/TextArea';
import { TagsField } from '../../components/TagsField';
import type { FieldFindings } from '../../components/useFieldFindings';
import { useCampaigns } from '../../core/useCampaigns';
import { useText } from '../../i18n/Language';
import { LANGUAGES } from '../../i18n/languages';
import { FieldSet } from '../rules/FieldSet';
import { CATEGORIES, type KeywordBlock, type KeywordCategory } from './types';

const box = style({ display: 'grid', rowGap: 16, gridTemplateColumns: ['minmax(0, 1fr)'] });

/** One block: what its words ask for, the words, and what is answered to them. */
export function BlockFields(props: {
  block: KeywordBlock;
  index: number;
  field: FieldFindings['field'];
  onChange: (block: KeywordBlock) => void;
  onRemove: () => void;
}) {
  const text = useText();
  const { webhook_predefined } = useCampaigns();
  const { block, index, field, onChange } = props;
  const at = `/blocks/${index}`;
  const number = index + 1;
  const offered = webhook_predefined().filter(({ category }) => category === block.category);
  return (
    <FieldSet
      label={text('webhooks.block', { number, category: text(`intent.${block.category}`) })}
      removeLabel={text('webhooks.block.remove', { number })}
      icon={<Close />}
      onRemove={props.onRemove}
    >
      <div className={box}>
        <Picker
          label={text('webhooks.category')}
          value={block.category}
          onChange={(category) => onChange({ ...block, category: category as KeywordCategory })}
          {...field(`${at}/category`)}
        >
          {CATEGORIES.map((category) => (
            <PickerItem key={category} id={category}>
              {text(`intent.${category}`)}
            </PickerItem>
          ))}
        </Picker>
        {(block.category !== 'default' || block.keywords.length > 0) && (
          <TagsField
            label={text('webhooks.keywords')}
            value={block.keywords}
            onChange={(keywords) => onChange({ ...block, keywords })}
            {...field(`${at}/keywords`, text('webhooks.keywords.help'))}
          />
        )}
        <TextArea
          label={text('webhooks.reply')}
          value={block.reply ?? ''}
          onChange={(reply) => onChange({ ...block, reply })}
          {...field(`${at}/reply`)}
        />
        <div>
          <MenuTrigger>
            <ActionButton size="S">{text('webhooks.reply.choose')}</ActionButton>
            <Menu
              onAction={(language) =>
                onChange({ ...block, reply: offered.find((row) => row.language === language)?.reply })
              }
            >
              {offered.map(({ language, reply }) => (
                <MenuItem key={language} id={language} textValue={reply ?? language}>
                  <Text slot="label">{LANGUAGES.find(({ code }) => code === language)?.name}</Text>
                  <Text slot="description">{reply}</Text>
                </MenuItem>
              ))}
            </Menu>
          </MenuTrigger>
        </div>
      </div>
    </FieldSet>
  );
}
