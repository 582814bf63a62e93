// SPDX-License-Identifier: Apache-2.0
import { ActionButton, Text } from '@react-spectrum/s2/ActionButton';
import Add from '@react-spectrum/s2/icons/Add';
import Close from '@react-spectrum/s2/icons/Close';
import { Menu, MenuItem, MenuTrigger } from '@react-spectrum/s2/Menu';
import { Picker, PickerItem } from '@react-spectrum/s2/Picker';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import type { Condition, ConditionKind } from 'heliograph-wasm/campaigns.mjs';
import { useRef } from 'react';
import { useText } from '../../../i18n/Language';
import { AttributeFields } from './AttributeFields';
import { BehaviourFields } from './BehaviourFields';
import { ConsentFields } from './ConsentFields';
import { GROUPS, isGroup, newCondition, SUBJECTS } from './conditions';
import { useQueryFacts } from './QueryContext';

const MOST_NESTED = 3;

const box = style({
  display: 'grid',
  gridTemplateColumns: ['minmax(0, 1fr)'],
  rowGap: 12,
  padding: { default: 16, isOuter: 0 },
  borderRadius: 'lg',
  backgroundColor: { default: 'layer-1', isOuter: 'transparent' },
});
const list = style({ display: 'grid', rowGap: 12, listStyleType: 'none', margin: 0, padding: 0 });
const item = style({
  display: 'grid',
  gridTemplateColumns: ['minmax(0, 1fr)', 'auto'],
  columnGap: 8,
  alignItems: 'start',
});
const note = style({ font: 'ui-sm', color: { default: 'gray-700', isInvalid: 'negative' } });
const removeButton = style({ marginTop: { default: 0, isField: 24 } });

/** Conditions that go together, each of which may be such a group itself. `at` is its place in the query. */
export function ConditionGroup(props: {
  condition: Condition;
  at: string;
  depth?: number;
  onChange: (condition: Condition) => void;
}) {
  const text = useText();
  const { field } = useQueryFacts();
  const { condition, at, depth = 1, onChange } = props;
  const keys = useKeys(condition.conditions.length);
  const own = field(
    `${at}/conditions`,
    undefined,
    condition.conditions.map((_, index) => `${at}/conditions/${index}`),
  );
  const put = (index: number, changed: Condition) =>
    onChange({ ...condition, conditions: condition.conditions.with(index, changed) });
  const kinds = depth < MOST_NESTED ? ([...SUBJECTS, 'all_of'] as const) : SUBJECTS;

  return (
    <div className={box({ isOuter: depth === 1 })}>
      <Picker
        label={text('query.group')}
        value={condition.kind}
        onChange={(kind) => onChange({ ...condition, kind: kind as ConditionKind })}
      >
        {GROUPS.map((kind) => (
          <PickerItem key={kind} id={kind}>
            {text(`query.group.${kind}`)}
          </PickerItem>
        ))}
      </Picker>
      {condition.conditions.length === 0 && (
        <div className={note({ isInvalid: own.isInvalid })}>
          {own.errorMessage ?? (depth === 1 ? text('query.everybody') : text('query.group.empty'))}
        </div>
      )}
      <ul className={list}>
        {condition.conditions.map((inner, index) => (
          <li key={keys.of(index)} className={item}>
            {isGroup(inner.kind) ? (
              <ConditionGroup
                condition={inner}
                at={`${at}/conditions/${index}`}
                depth={depth + 1}
                onChange={(changed) => put(index, changed)}
              />
            ) : (
              <ConditionFields
                condition={inner}
                at={`${at}/conditions/${index}`}
                onChange={(changed) => put(index, changed)}
              />
            )}
            <div className={removeButton({ isField: !isGroup(inner.kind) })}>
              <ActionButton
                isQuiet
                aria-label={text('query.remove', { number: index + 1 })}
                onPress={() => {
                  keys.remove(index);
                  onChange({ ...condition, conditions: condition.conditions.toSpliced(index, 1) });
                }}
              >
                <Close />
              </ActionButton>
            </div>
          </li>
        ))}
      </ul>
      <div>
        <MenuTrigger>
          <ActionButton>
            <Add />
            <Text>{text('query.add')}</Text>
          </ActionButton>
          <Menu
            onAction={(kind) =>
              onChange({
                ...condition,
                conditions: [...condition.conditions, newCondition(kind as ConditionKind)],
              })
            }
          >
            {kinds.map((kind) => (
              <MenuItem key={kind} id={kind}>
                <Text slot="label">{text(`query.add.${kind}`)}</Text>
              </MenuItem>
            ))}
          </Menu>
        </MenuTrigger>
      </div>
    </div>
  );
}

interface PartProps {
  condition: Condition;
  at: string;
  onChange: (condition: Condition) => void;
}

function ConditionFields(props: PartProps) {
  if (props.condition.kind === 'attribute') return <AttributeFields {...props} />;
  if (props.condition.kind === 'consent') return <ConsentFields {...props} />;
  return <BehaviourFields {...props} />;
}

/** A name for each of `count` parts that stays with it when others go. */
function useKeys(count: number) {
  const keys = useRef<number[]>([]);
  const last = useRef(0);
  while (keys.current.length < count) {
    last.current += 1;
    keys.current.push(last.current);
  }
  keys.current.length = count;
  return {
    of: (index: number) => keys.current[index],
    remove: (index: number) => {
      keys.current.splice(index, 1);
    },
  };
}
