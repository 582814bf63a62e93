// SPDX-License-Identifier: Apache-2.0
import { StatusLight } from '@react-spectrum/s2/StatusLight';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import type { Finding } from '../../api/types';
import { FindingList } from '../../components/FindingList';
import { toneOf } from '../../components/StatusBadge';

const list = style({ display: 'grid', rowGap: 12, margin: 0, padding: 0, listStyleType: 'none' });
const row = style({ display: 'grid', rowGap: 8, gridTemplateColumns: ['minmax(0, 1fr)'] });
const head = style({ display: 'flex', flexWrap: 'wrap', columnGap: 12, alignItems: 'baseline', font: 'ui' });
const label = style({ fontWeight: 'medium', color: 'heading', minWidth: 200 });
const detail = style({ color: 'gray-700' });

/** One part of something that goes on, and what was found there. */
export interface StateItem {
  id: string;
  label: string;
  state: string;
  stateLabel: string;
  detail?: string;
  findings: readonly Finding[];
}

/** The parts one below the other, each with its state. Changes are read out. */
export function StateList(props: { label: string; items: readonly StateItem[] }) {
  return (
    <ol className={list} aria-label={props.label} aria-live="polite">
      {props.items.map((item) => (
        <li key={item.id} className={row} data-step={item.id} data-state={item.state}>
          <div className={head}>
            <span className={label}>{item.label}</span>
            <StatusLight variant={toneOf(item.state)}>{item.stateLabel}</StatusLight>
            {item.detail && <span className={detail}>{item.detail}</span>}
          </div>
          <FindingList findings={item.findings} />
        </li>
      ))}
    </ol>
  );
}
