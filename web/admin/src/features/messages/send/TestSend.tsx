// SPDX-License-Identifier: Apache-2.0
import { Form } from '@react-spectrum/s2/Form';
import { SegmentedControl, SegmentedControlItem } from '@react-spectrum/s2/SegmentedControl';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { TextArea } from '@react-spectrum/s2/TextArea';
import { TextField } from '@react-spectrum/s2/TextField';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { findingsOf } from '../../../api/problem';
import { FindingList } from '../../../components/FindingList';
import { Panel } from '../../../components/Panel';
import { ProblemAlert } from '../../../components/ProblemAlert';
import { SubmitButton } from '../../../components/SubmitButton';
import { useFieldFindings } from '../../../components/useFieldFindings';
import { useText } from '../../../i18n/Language';
import { tagOfTemplate } from '../../../i18n/useLanguageName';
import { SchemedPreview } from '../../../preview/SchemedPreview';
import { accountsQuery } from '../../templates/api/queries';
import type { Template } from '../../templates/api/types';
import type { Sender } from '../api/queries';
import type { Values } from '../api/types';
import { useMessageRoom } from '../room';
import { keepSender, keptSender } from './chosenSender';
import { FieldGroups } from './FieldGroups';
import { SenderPicker } from './SenderPicker';

import { TemplatePicker } from './TemplatePicker';
import { useSend } from './useSend';

type Mode = 'template' | 'text';

const columns = style({
  display: 'grid',
  gap: 32,
  alignItems: 'start',
  gridTemplateColumns: { default: ['minmax(0, 1fr)'], lg: ['minmax(0, 1fr)', '380px'] },
});
const parts = style({ display: 'grid', rowGap: 24, gridTemplateColumns: ['minmax(0, 1fr)'] });
const side = style({ position: { default: 'static', lg: 'sticky' }, top: 16 });

/** The form of a message to one phone, beside what the phone will show. */
export function TestSend({ senders }: { senders: readonly Sender[] }) {
  const text = useText();
  const room = useMessageRoom();
  const accounts = useQuery(accountsQuery);
  const [senderId, setSenderId] = useState(keptSender);
  const [to, setTo] = useState('');
  const [mode, setMode] = useState<Mode>('template');
  const [template, setTemplate] = useState<Template>();
  const [values, setValues] = useState<Values>({});
  const [freeText, setFreeText] = useState('');
  const sender = senders.find(({ id }) => id === senderId) ?? senders[0];
  const account = accounts.data?.find(({ id }) => id === sender?.credential_id);

  const isReady = mode === 'text' || template !== undefined;
  const fields = useMemo(() => (template ? room.fields(template.template) : []), [room, template]);
  const composed = useMemo(
    () =>
      room.compose(
        mode === 'text' ? { to, text: freeText, values: {} } : { to, template: template?.template, values },
      ),
    [room, mode, to, freeText, template, values],
  );
  const send = useSend();
  const answered = findingsOf(send.error);
  const { field, showAll, others } = useFieldFindings(composed.findings, answered);
  const places = ['/to', '/text', ...fields.map(({ key }) => `/values/${key}`)];
  const changed = () => send.renew();
  const recipient = field('/to', text('messages.to.hint'));
  const writing = field('/text', text('messages.text.hint'));

  const submit = () => {
    showAll();
    if (!sender || !isReady || composed.findings.some(({ severity }) => severity === 'error')) return;
    keepSender(sender.id);
    send.mutate({
      configuration_id: sender.id,
      to,
      ...(mode === 'text'
        ? { text: { body: freeText } }
        : template && { template: { name: template.name, language: template.language, values } }),
    });
  };

  return (
    <div className={columns}>
      <Form
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <div className={parts}>
          <ProblemAlert error={send.error} title={text('messages.send.failed')} />
          <Panel title={text('messages.route')}>
            <SenderPicker
              senders={senders}
              sender={sender}
              onChoose={(id) => {
                setSenderId(id);
                setTemplate(undefined);
                changed();
              }}
            />
            <TextField
              label={text('messages.to')}
              type="tel"
              autoComplete="off"
              isRequired
              styles={style({ width: 'full' })}
              value={to}
              {...recipient}
              onChange={(value) => {
                setTo(value);
                recipient.onBlur();
                changed();
              }}
            />
          </Panel>
          <Panel
            title={text('messages.content')}
            actions={
              <SegmentedControl
                aria-label={text('messages.kind')}
                selectedKey={mode}
                onSelectionChange={(key) => {
                  setMode(key as Mode);
                  changed();
                }}
              >
                <SegmentedControlItem id="template">{text('messages.kind.template')}</SegmentedControlItem>
                <SegmentedControlItem id="text">{text('messages.kind.text')}</SegmentedControlItem>
              </SegmentedControl>
            }
          >
            {mode === 'template' ? (
              <>
                <TemplatePicker
                  key={sender?.credential_id}
                  credentialId={sender?.credential_id ?? ''}
                  template={template}
                  onChoose={(chosen) => {
                    setTemplate(chosen);
                    setValues({});
                    changed();
                  }}
                />
                <FieldGroups
                  fields={fields}
                  values={values}
                  fieldProps={field}
                  onChange={(next) => {
                    setValues(next);
                    changed();
                  }}
                />
              </>
            ) : (
              <TextArea
                label={text('messages.text')}
                isRequired
                styles={style({ width: 'full' })}
                value={freeText}
                {...writing}
                onChange={(value) => {
                  setFreeText(value);
                  writing.onBlur();
                  changed();
                }}
              />
            )}
            {isReady && !send.error && <FindingList findings={others(places)} />}
          </Panel>
          <div>
            <SubmitButton type="submit" variant="accent" isPending={send.isPending} isDisabled={!isReady}>
              {text('messages.send.action')}
            </SubmitButton>
          </div>
        </div>
      </Form>
      <div className={side}>
        <SchemedPreview
          message={composed.preview}
          sender={account?.phone_number.verified_name ?? ''}
          language={template && mode === 'template' ? tagOfTemplate(template.language) : undefined}
        />
      </div>
    </div>
  );
}
