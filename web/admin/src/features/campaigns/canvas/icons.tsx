// SPDX-License-Identifier: Apache-2.0
import Duplicate from '@react-spectrum/s2/icons/Duplicate';
import Filter from '@react-spectrum/s2/icons/Filter';
import Percentage from '@react-spectrum/s2/icons/Percentage';
import SaveFloppy from '@react-spectrum/s2/icons/SaveFloppy';
import Send from '@react-spectrum/s2/icons/Send';
import UserGroup from '@react-spectrum/s2/icons/UserGroup';
import { iconStyle, style } from '@react-spectrum/s2/style' with { type: 'macro' };
import type { ReactNode } from 'react';
import { SignBox } from '../../../components/canvas/SignBox';
import type { NodeKind } from '../api/canvas';

const drawn = style({ size: 20, flexShrink: 0 });
const icon = iconStyle({ size: 'M' });

function Drawing({ children }: { children: ReactNode }) {
  return (
    <svg
      viewBox="0 0 20 20"
      className={drawn}
      fill="none"
      stroke="currentColor"
      strokeWidth={1.5}
      aria-hidden
    >
      {children}
    </svg>
  );
}

const LEFT = <circle cx="7.5" cy="10" r="5.25" />;
const RIGHT = <circle cx="12.5" cy="10" r="5.25" />;
const BOTH = 'M10 5.38a5.25 5.25 0 0 1 0 9.24a5.25 5.25 0 0 1 0-9.24Z';
const LEFT_ALONE = 'M10 5.38a5.25 5.25 0 0 0 0 9.24a5.25 5.25 0 1 1 0-9.24Z';

const ICONS: Record<NodeKind, ReactNode> = {
  read_audience: <UserGroup styles={icon} />,
  filter: <Filter styles={icon} />,
  union: (
    <Drawing>
      <g fill="currentColor" fillOpacity={0.35}>
        {LEFT}
        {RIGHT}
      </g>
    </Drawing>
  ),
  intersection: (
    <Drawing>
      {LEFT}
      {RIGHT}
      <path d={BOTH} fill="currentColor" />
    </Drawing>
  ),
  exclusion: (
    <Drawing>
      <path d={LEFT_ALONE} fill="currentColor" />
      {RIGHT}
    </Drawing>
  ),
  split_attribute: (
    <Drawing>
      <path d="M10 2.5v5m0 0c0 4-5.5 3-5.5 8.5m5.5-8.5c0 4 5.5 3 5.5 8.5" strokeLinecap="round" />
      <path d="M2.5 14 4.5 16.5 6.5 14M13.5 14l2 2.5 2-2.5" strokeLinecap="round" strokeLinejoin="round" />
    </Drawing>
  ),
  split_percent: <Percentage styles={icon} />,
  deduplicate: <Duplicate styles={icon} />,
  save_audience: <SaveFloppy styles={icon} />,
  send: <Send styles={icon} />,
};

const HUES: Record<NodeKind, 'blue' | 'purple' | 'yellow' | 'green'> = {
  read_audience: 'blue',
  filter: 'yellow',
  union: 'purple',
  intersection: 'purple',
  exclusion: 'purple',
  split_attribute: 'yellow',
  split_percent: 'yellow',
  deduplicate: 'yellow',
  save_audience: 'green',
  send: 'green',
};

/** The sign of a kind of activity. */
export function KindSign({ kind }: { kind: NodeKind }) {
  return <SignBox hue={HUES[kind]}>{ICONS[kind]}</SignBox>;
}
