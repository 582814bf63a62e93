// SPDX-License-Identifier: Apache-2.0
import { useText } from '../../../../../i18n/Language';
import { below } from '../../document/pointer';
import { objectAt, useTemplateStore, useTextAt, useValueAt } from '../../document/useTemplateStore';
import { ChoiceInput } from '../../fields/ChoiceInput';
import { TextInput } from '../../fields/TextInput';
import { LabelEditor } from '../LabelEditor';

/** How a flow is named: by one of these members. */
const SOURCES = ['flow_id', 'flow_name', 'flow_json'] as const;
const ACTIONS = ['NAVIGATE', 'DATA_EXCHANGE'] as const;

/** A button that opens a flow: which one, and where it begins. */
export function FlowEditor({ at }: { at: string }) {
  const text = useText();
  const store = useTemplateStore();
  const given = {
    flow_id: useValueAt(below(at, 'flow_id')),
    flow_name: useValueAt(below(at, 'flow_name')),
    flow_json: useValueAt(below(at, 'flow_json')),
  };
  const source = SOURCES.find((member) => given[member] !== undefined) ?? 'flow_id';
  const action = useTextAt(below(at, 'flow_action')).toUpperCase();
  return (
    <>
      <LabelEditor at={at} />
      <ChoiceInput
        at={at}
        label={text('templates.button.flow.source')}
        value={source}
        options={SOURCES.map((id) => ({ id, label: text(`templates.button.flow.${id}`) }))}
        onChoose={(next) => {
          const { flow_id: _id, flow_name: _name, flow_json: _json, ...rest } = objectAt(store, at);
          store.put(at, { ...rest, [next]: '' });
        }}
      />
      <TextInput
        key={source}
        at={below(at, source)}
        label={text(`templates.button.flow.${source}`)}
        isRequired
      />
      <ChoiceInput
        at={below(at, 'flow_action')}
        label={text('templates.button.flow.action')}
        value={action || 'NAVIGATE'}
        options={ACTIONS.map((id) => ({ id, label: text(`templates.button.flow.${id}`) }))}
        onChoose={(id) => store.put(below(at, 'flow_action'), id.toLowerCase())}
      />
      <TextInput
        at={below(at, 'navigate_screen')}
        label={text('templates.button.flow.screen')}
        hint={text('templates.optional')}
      />
    </>
  );
}
