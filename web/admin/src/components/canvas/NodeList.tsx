// SPDX-License-Identifier: Apache-2.0
import { ActionButton } from '@react-spectrum/s2/ActionButton';
import AlertTriangle from '@react-spectrum/s2/icons/AlertTriangle';
import Delete from '@react-spectrum/s2/icons/Delete';
import { iconStyle, style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useText } from '../../i18n/Language';
import { type Column, DataTable } from '../DataTable';
import { EmptyState } from '../EmptyState';
import { useFindingText } from '../useFindingText';
import { type DrawnNode, useDrawing } from './Drawing';

const button = style({
  display: 'flex',
  alignItems: 'center',
  columnGap: 8,
  padding: 4,
  paddingEnd: 12,
  borderStyle: 'none',
  borderRadius: 'lg',
  backgroundColor: { default: 'transparent', ':hover': 'gray-100', isSelected: 'gray-200' },
  font: 'ui',
  fontWeight: 'bold',
  color: 'gray-900',
  textAlign: 'start',
  whiteSpace: 'nowrap',
  cursor: 'pointer',
  outlineStyle: { default: 'none', ':focus-visible': 'solid' },
  outlineWidth: 2,
  outlineColor: 'focus-ring',
});
const missing = style({ color: 'negative' });
const error = iconStyle({ size: 'S', color: 'negative' });
const warning = iconStyle({ size: 'S', color: 'notice' });

/** The activities of a canvas as rows, from the top of the drawing to its bottom. */
export function NodeList() {
  const text = useText();
  const { textOf } = useFindingText();
  const { title, nodes, selection, select, remove, isReadOnly } = useDrawing();
  const columns: Column<DrawnNode>[] = [
    {
      id: 'name',
      label: text('canvas.activity'),
      cell: (node) => {
        const isSelected = selection.nodes.includes(node.id);
        return (
          <button
            type="button"
            className={button({ isSelected })}
            aria-pressed={isSelected}
            data-node={node.id}
            onClick={() => select({ nodes: isSelected ? [] : [node.id], edges: [] })}
          >
            {node.sign}
            {node.name}
          </button>
        );
      },
    },
    {
      id: 'setting',
      label: text('canvas.setting'),
      cell: ({ setting }) => <span className={setting.isMissing ? missing : undefined}>{setting.text}</span>,
    },
    {
      id: 'inputs',
      label: text('canvas.input'),
      cell: ({ isTaking, sources }) => (isTaking ? sources || text('canvas.setting.none') : '–'),
    },
    {
      id: 'people',
      label: text('campaigns.people.count'),
      align: 'end',
      cell: ({ count }) => count,
    },
    {
      id: 'actions',
      label: text('list.actions'),
      isHeadingHidden: true,
      align: 'end',
      cell: (node) => {
        const [finding] = node.findings;
        return (
          <>
            {finding && (
              <AlertTriangle
                styles={finding.severity === 'error' ? error : warning}
                aria-label={textOf(finding)}
              />
            )}
            {!isReadOnly && (
              <ActionButton
                isQuiet
                aria-label={text('canvas.delete.node', { name: node.name })}
                onPress={() => remove({ nodes: [node.id], edges: [] })}
              >
                <Delete />
              </ActionButton>
            )}
          </>
        );
      },
    },
  ];
  const rows = nodes.toSorted((one, other) => one.y - other.y || one.x - other.x);
  if (rows.length === 0) {
    return <EmptyState title={text('canvas.empty.title')} description={text('canvas.empty.body')} />;
  }
  return (
    <DataTable
      label={text('list.table_of', { name: title })}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
    />
  );
}
