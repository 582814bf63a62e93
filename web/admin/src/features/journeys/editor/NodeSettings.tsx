// SPDX-License-Identifier: Apache-2.0
import { Button, Text } from '@react-spectrum/s2/Button';
import Delete from '@react-spectrum/s2/icons/Delete';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { type ComponentType, useEffect, useId } from 'react';
import { FindingList } from '../../../components/FindingList';
import { useText } from '../../../i18n/Language';
import { QueryProvider } from '../../audiences/query/QueryContext';
import { useQueryChoices } from '../../audiences/query/useQueryChoices';
import { focusPlace, Place } from '../../campaigns/editor/Place';
import type { JourneyNode, JourneyNodeKind } from '../api/types';
import { KindSign } from '../canvas/icons';
import { withNode } from '../graph/graph';
import { eventAttributes, useJourney } from './JourneyContext';
import { JumpSettings, UpdateSettings, WebhookSettings } from './settings/ActionSettings';
import {
  AudienceSettings,
  EventSettings,
  InboundSettings,
  QualificationSettings,
} from './settings/EntrySettings';
import { ConditionSettings, SplitSettings, WaitSettings } from './settings/FlowSettings';
import { Line } from './settings/fields';
import { FreeFormSettings, ReactionSettings, WhatsappSettings } from './settings/MessageSettings';
import type { NodeProps } from './settings/NodeProps';
import { WayFields } from './WayFields';

const box = style({ display: 'grid', rowGap: 16, gridTemplateColumns: ['minmax(0, 1fr)'] });
const head = style({ display: 'flex', alignItems: 'center', columnGap: 12 });
const title = style({ font: 'title', margin: 0, color: 'heading', flexGrow: 1, minWidth: 0 });
const note = style({ font: 'body-sm', margin: 0, color: 'gray-700' });

const SETTINGS: Partial<Record<JourneyNodeKind, ComponentType<NodeProps>>> = {
  event: EventSettings,
  audience: AudienceSettings,
  inbound: InboundSettings,
  qualification: QualificationSettings,
  wait: WaitSettings,
  condition: ConditionSettings,
  split: SplitSettings,
  jump: JumpSettings,
  whatsapp: WhatsappSettings,
  free_form: FreeFormSettings,
  update_profile: UpdateSettings,
  webhook: WebhookSettings,
  reaction: ReactionSettings,
};

/** What the selected activity is set to. The field at the place `wanted` takes the focus. */
export function NodeSettings(props: {
  node: JourneyNode;
  at: string;
  wanted: string | undefined;
  onFocused: () => void;
}) {
  const { node, at, wanted, onFocused } = props;
  const text = useText();
  const id = useId();
  const { nodes, edit, remove, rules, texts, field, findings } = useJourney();
  const choices = useQueryChoices();
  const own = findings.filter((finding) => finding.at === at || finding.at === `${at}/id`);
  const Settings = SETTINGS[node.kind];
  const name = texts.nameOf(node);
  useEffect(() => {
    if (wanted === undefined) return;
    focusPlace(wanted);
    onFocused();
  }, [wanted, onFocused]);
  const set: NodeProps['set'] = (change, about) =>
    edit(withNode(nodes, node.id, change), `${node.id} ${about}`);
  return (
    <section aria-labelledby={id} className={box} data-settings={node.id}>
      <div className={head}>
        <KindSign kind={node.kind} group={rules.row(node.kind).group} />
        <h2 id={id} className={title}>
          {name}
        </h2>
      </div>
      <p className={note}>{text(`journeys.kind.${node.kind}.detail`)}</p>
      <FindingList findings={own} />
      <QueryProvider
        value={{
          field,
          ...choices,
          attributes: [...eventAttributes(nodes), ...choices.attributes],
        }}
      >
        <Place at={at}>
          <div className={box}>
            <Line
              label={text('field.optional', { label: text('journeys.label') })}
              at={`${at}/label`}
              value={node.label}
              onChange={(label) => set({ label }, 'label')}
            />
            {Settings && <Settings node={node} at={at} set={set} />}
            <WayFields node={node} at={at} />
          </div>
        </Place>
      </QueryProvider>
      <div>
        <Button variant="secondary" fillStyle="outline" size="S" onPress={() => remove(node.id)}>
          <Delete />
          <Text>{text('canvas.delete.node', { name })}</Text>
        </Button>
      </div>
    </section>
  );
}
