// SPDX-License-Identifier: Apache-2.0
import { Picker, PickerItem } from '@react-spectrum/s2/Picker';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { TextField } from '@react-spectrum/s2/TextField';
import type { Column, ColumnRole } from 'heliograph-wasm/campaigns.mjs';
import type { Finding } from '../../../api/types';
import { DataTable } from '../../../components/DataTable';
import { useFieldFindings } from '../../../components/useFieldFindings';
import { useText } from '../../../i18n/Language';

const ROLES = [
  'phone',
  'user_id',
  'external_id',
  'locale',
  'time_zone',
  'consent',
  'attribute',
  'ignore',
] as const satisfies readonly ColumnRole[];

const SAMPLES = 3;
const samplesStyle = style({
  display: 'block',
  maxWidth: 240,
  font: 'ui-sm',
  color: 'gray-700',
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
});

/** What each column of the file means: guessed, to be put right. */
export function MapColumns(props: {
  columns: readonly Column[];
  samples: readonly (readonly string[])[];
  marketingActions: readonly string[];
  /** Places are pointers into the list of columns. */
  findings: readonly Finding[];
  onChange: (columns: Column[]) => void;
}) {
  const text = useText();
  const { columns, samples, marketingActions, findings } = props;
  const { field } = useFieldFindings([], findings);
  const put = (index: number, change: Partial<Column>) =>
    props.onChange(columns.map((column, at) => (at === index ? { ...column, ...change } : column)));
  const titleOf = (index: number) =>
    columns[index]?.header || text('import.column_number', { number: index + 1 });
  const rows = columns.map((column, index) => ({ column, index }));

  return (
    <DataTable
      label={text('import.columns')}
      rows={rows}
      rowKey={({ index }) => String(index)}
      columns={[
        {
          id: 'header',
          label: text('import.column'),
          cell: ({ index }) => (
            <>
              <strong>{titleOf(index)}</strong>
              <span className={samplesStyle}>
                {samples
                  .slice(0, SAMPLES)
                  .map((row) => row[index])
                  .filter(Boolean)
                  .join(' · ') || '–'}
              </span>
            </>
          ),
        },
        {
          id: 'role',
          label: text('import.role'),
          cell: ({ column, index }) => (
            <Picker
              aria-label={text('import.role_of', { name: titleOf(index) })}
              value={column.role}
              onChange={(role) =>
                put(index, {
                  role: role as ColumnRole,
                  name: nameFor(role as ColumnRole, column, marketingActions),
                })
              }
              {...shown(field(`/${index}/role`))}
            >
              {ROLES.map((role) => (
                <PickerItem key={role} id={role}>
                  {text(`import.role.${role}`)}
                </PickerItem>
              ))}
            </Picker>
          ),
        },
        {
          id: 'name',
          label: text('import.attribute_name'),
          cell: ({ column, index }) =>
            column.role === 'consent' && marketingActions.length > 0 ? (
              <Picker
                aria-label={text('import.consent_of', { name: titleOf(index) })}
                value={column.name}
                onChange={(name) => put(index, { name: String(name) })}
                {...shown(field(`/${index}/name`))}
              >
                {[...new Set([...marketingActions, column.name])].filter(Boolean).map((name) => (
                  <PickerItem key={name} id={name}>
                    {name}
                  </PickerItem>
                ))}
              </Picker>
            ) : column.role === 'attribute' || column.role === 'consent' ? (
              <TextField
                aria-label={text(column.role === 'consent' ? 'import.consent_of' : 'import.name_of', {
                  name: titleOf(index),
                })}
                value={column.name}
                onChange={(name) => put(index, { name })}
                {...shown(field(`/${index}/name`))}
              />
            ) : (
              '–'
            ),
        },
      ]}
    />
  );
}

/** What a field shows of its findings; the check follows each change, so leaving a field says nothing new. */
function shown({ isInvalid, errorMessage }: ReturnType<ReturnType<typeof useFieldFindings>['field']>) {
  return { isInvalid, errorMessage };
}

function nameFor(role: ColumnRole, column: Column, marketingActions: readonly string[]): string {
  if (role === 'consent') return marketingActions[0] ?? column.name;
  return role === 'attribute' ? column.name || column.header : '';
}
