// SPDX-License-Identifier: Apache-2.0
import { ActionButton } from '@react-spectrum/s2/ActionButton';
import AlertTriangle from '@react-spectrum/s2/icons/AlertTriangle';
import Delete from '@react-spectrum/s2/icons/Delete';
import { iconStyle, style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { type Column, DataTable } from '../../../components/DataTable';
import { EmptyState } from '../../../components/EmptyState';
import { useFindingText } from '../../../components/useFindingText';
import { useText } from '../../../i18n/Language';
import type { CanvasNode } from '../api/canvas';
import { useCanvas } from './CanvasContext';
import { KindSign } from './icons';
import { shapeOf } from './kinds';
import { People } from './People';

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
  const { canvas, selection, select, remove, findingsOf, nameOf, settingOf, inputName } = useCanvas();
  const columns: Column<CanvasNode>[] = [
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
            onClick={() => select({ nodes: isSelected ? [] : [node.id], inputs: [] })}
          >
            <KindSign kind={node.kind} />
            {nameOf(node)}
          </button>
        );
      },
    },
    {
      id: 'setting',
      label: text('canvas.setting'),
      cell: (node) => {
        const shown = settingOf(node);
        return <span className={shown.isMissing ? missing : undefined}>{shown.text}</span>;
      },
    },
    {
      id: 'inputs',
      label: text('canvas.input'),
      cell: ({ kind, inputs }) =>
        shapeOf(kind).takes === 'none'
          ? '–'
          : inputs.map(inputName).join(', ') || text('canvas.setting.none'),
    },
    {
      id: 'people',
      label: text('campaigns.people.count'),
      align: 'end',
      cell: ({ id }) => <People node={id} />,
    },
    {
      id: 'actions',
      label: text('list.actions'),
      isHeadingHidden: true,
      align: 'end',
      cell: (node) => {
        const [finding] = findingsOf(node);
        return (
          <>
            {finding && (
              <AlertTriangle
                styles={finding.severity === 'error' ? error : warning}
                aria-label={textOf(finding)}
              />
            )}
            <ActionButton
              isQuiet
              aria-label={text('canvas.delete.node', { name: nameOf(node) })}
              onPress={() => remove({ nodes: [node.id], inputs: [] })}
            >
              <Delete />
            </ActionButton>
          </>
        );
      },
    },
  ];
  const rows = canvas.nodes.toSorted(
    (one, other) => (one.y ?? 0) - (other.y ?? 0) || (one.x ?? 0) - (other.x ?? 0),
  );
  if (rows.length === 0) {
    return <EmptyState title={text('canvas.empty.title')} description={text('canvas.empty.body')} />;
  }
  return (
    <DataTable
      label={text('list.table_of', { name: text('canvas.title') })}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
    />
  );
}
