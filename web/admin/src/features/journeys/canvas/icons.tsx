// SPDX-License-Identifier: Apache-2.0
import ArrowCurved from '@react-spectrum/s2/icons/ArrowCurved';
import Bell from '@react-spectrum/s2/icons/Bell';
import Chat from '@react-spectrum/s2/icons/Chat';
import Clock from '@react-spectrum/s2/icons/Clock';
import Code from '@react-spectrum/s2/icons/Code';
import CommentCheckmark from '@react-spectrum/s2/icons/CommentCheckmark';
import CommentText from '@react-spectrum/s2/icons/CommentText';
import Filter from '@react-spectrum/s2/icons/Filter';
import Flag from '@react-spectrum/s2/icons/Flag';
import Path from '@react-spectrum/s2/icons/Path';
import Percentage from '@react-spectrum/s2/icons/Percentage';
import Send from '@react-spectrum/s2/icons/Send';
import Target from '@react-spectrum/s2/icons/Target';
import UserEdit from '@react-spectrum/s2/icons/UserEdit';
import UserGroup from '@react-spectrum/s2/icons/UserGroup';
import { iconStyle } from '@react-spectrum/s2/style' with { type: 'macro' };
import type { ComponentType } from 'react';
import { SignBox } from '../../../components/canvas/SignBox';
import type { JourneyNodeGroup, JourneyNodeKind } from '../api/types';

const icon = iconStyle({ size: 'M' });

const ICONS: Record<JourneyNodeKind, ComponentType<{ styles: typeof icon }>> = {
  event: Bell,
  audience: UserGroup,
  inbound: Chat,
  qualification: Target,
  wait: Clock,
  condition: Filter,
  split: Percentage,
  join: Path,
  jump: ArrowCurved,
  end: Flag,
  whatsapp: Send,
  free_form: CommentText,
  update_profile: UserEdit,
  webhook: Code,
  reaction: CommentCheckmark,
};

const HUES: Record<JourneyNodeGroup, 'blue' | 'purple' | 'yellow' | 'green'> = {
  entry: 'blue',
  flow: 'yellow',
  action: 'green',
  reaction: 'purple',
};

/** The sign of a kind of activity in the colour of its group. */
export function KindSign({ kind, group }: { kind: JourneyNodeKind; group: JourneyNodeGroup }) {
  const Icon = ICONS[kind];
  return (
    <SignBox hue={HUES[group]}>
      <Icon styles={icon} />
    </SignBox>
  );
}
