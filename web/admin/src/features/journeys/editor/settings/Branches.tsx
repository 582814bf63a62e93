// SPDX-License-Identifier: Apache-2.0
import { ActionButton } from '@react-spectrum/s2/ActionButton';
import { Button, Text } from '@react-spectrum/s2/Button';
import Add from '@react-spectrum/s2/icons/Add';
import Delete from '@react-spectrum/s2/icons/Delete';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { TextField } from '@react-spectrum/s2/TextField';
import { type ReactNode, useState } from 'react';
import { useText } from '../../../../i18n/Language';
import { Place } from '../../../campaigns/editor/Place';
import type { JourneyNode } from '../../api/types';
import { freeLetter, withWayName } from '../../graph/graph';
import { useJourney } from '../JourneyContext';
import { wide } from './fields';

const MOST = 10;
const list = style({ display: 'grid', gridTemplateColumns: ['minmax(0, 1fr)'], rowGap: 12 });
const card = style({
  display: 'grid',
  gridTemplateColumns: ['minmax(0, 1fr)'],
  rowGap: 12,
  margin: 0,
  padding: 12,
  minWidth: 0,
  borderWidth: 1,
  borderStyle: 'solid',
  borderColor: 'gray-300',
  borderRadius: 'lg',
});
const head = style({
  display: 'grid',
  gridTemplateColumns: ['minmax(0, 1fr)', 'auto'],
  columnGap: 8,
  alignItems: 'start',
});
const remove = style({ marginTop: 24 });
const problem = style({ font: 'ui-sm', color: 'negative', margin: 0 });

interface Named {
  name: string;
}

/** The branches, or cases, of an activity in the order in which they take people. */
export function Branches<T extends Named>(props: {
  node: JourneyNode;
  at: string;
  branches: readonly T[];
  added: Omit<T, 'name'>;
  onChange: (branches: T[], ways: JourneyNode['ways'], about: string) => void;
  children: (branch: T, at: string, set: (part: Partial<T>) => void) => ReactNode;
}) {
  const text = useText();
  const { field } = useJourney();
  const { node, at, branches, added, onChange } = props;
  const names = branches.map(({ name }) => name);
  const own = field(
    at,
    undefined,
    branches.map((_, index) => `${at}/${index}`),
  );
  const rename = (index: number, name: string) => {
    const branch = branches[index];
    if (!branch) return;
    onChange(branches.with(index, { ...branch, name }), withWayName(node, branch.name, name), 'name');
  };
  return (
    <Place at={at}>
      <div className={list}>
        {branches.map((branch, index) => (
          <fieldset
            // biome-ignore lint/suspicious/noArrayIndexKey: branches are known by their place
            key={index}
            className={card}
            aria-label={text('canvas.branch', { name: branch.name })}
            data-branch={branch.name}
          >
            <div className={head}>
              <BranchName
                key={branch.name}
                name={branch.name}
                at={`${at}/${index}/name`}
                isFree={(name) => !names.includes(name)}
                onChange={(name) => rename(index, name)}
              />
              <div className={remove}>
                <ActionButton
                  isQuiet
                  aria-label={text('canvas.branch.remove', { name: branch.name })}
                  onPress={() =>
                    onChange(
                      branches.toSpliced(index, 1),
                      node.ways.filter(({ way }) => way !== branch.name),
                      'remove',
                    )
                  }
                >
                  <Delete />
                </ActionButton>
              </div>
            </div>
            {props.children(branch, `${at}/${index}`, (part) =>
              onChange(branches.with(index, { ...branch, ...part }), node.ways, `branch ${index}`),
            )}
          </fieldset>
        ))}
        {own.errorMessage && <p className={problem}>{own.errorMessage}</p>}
        {branches.length < MOST && (
          <div>
            <Button
              variant="secondary"
              size="S"
              onPress={() =>
                onChange([...branches, { ...added, name: freeLetter(names) } as T], node.ways, 'add')
              }
            >
              <Add />
              <Text>{text('canvas.branch.add')}</Text>
            </Button>
          </div>
        )}
      </div>
    </Place>
  );
}

/** Writes the name of a branch. It is taken once the field is left, so that no half of it meets another's. */
function BranchName(props: {
  name: string;
  at: string;
  isFree: (name: string) => boolean;
  onChange: (name: string) => void;
}) {
  const text = useText();
  const { field } = useJourney();
  const { name, at, isFree, onChange } = props;
  const [typed, setTyped] = useState(name);
  const shown = field(at);
  const take = () => {
    const wanted = typed.trim();
    if (wanted !== name && wanted !== '' && isFree(wanted)) onChange(wanted);
    else setTyped(name);
  };
  return (
    <Place at={at}>
      <TextField
        styles={wide}
        label={text('canvas.branch.name')}
        autoComplete="off"
        value={typed}
        onChange={setTyped}
        {...shown}
        onBlur={() => {
          take();
          shown.onBlur();
        }}
      />
    </Place>
  );
}
