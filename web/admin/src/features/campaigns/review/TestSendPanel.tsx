// SPDX-License-Identifier: Apache-2.0
import { ComboBox, ComboBoxItem, Text } from '@react-spectrum/s2/ComboBox';
import { Form } from '@react-spectrum/s2/Form';
import { Picker, PickerItem } from '@react-spectrum/s2/Picker';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useMutation, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useRef, useState } from 'react';
import { Link } from 'wouter';
import { call } from '../../../api/client';
import { Panel } from '../../../components/Panel';
import { ProblemAlert } from '../../../components/ProblemAlert';
import { StatusBadge } from '../../../components/StatusBadge';
import { SubmitButton } from '../../../components/SubmitButton';
import { useText } from '../../../i18n/Language';
import { useLanguageName } from '../../../i18n/useLanguageName';
import { messageQuery, type Sender } from '../../messages/api/queries';
import type { Message } from '../../messages/api/types';
import { messagePath } from '../../messages/paths';
import { peopleQuery } from '../api/queries';
import type { Campaign, Profile } from '../api/types';
import { valuesFor } from '../editor/bindings';
import { nameOfPerson } from '../editor/ContentPreview';
import { NO_CONTENT } from '../editor/content';

const wide = style({ width: 'full' });
const row = style({
  display: 'grid',
  gap: 12,
  alignItems: 'start',
  gridTemplateColumns: { default: ['minmax(0, 1fr)'], sm: ['minmax(0, 2fr)', 'minmax(0, 1fr)'] },
});
const list = style({ display: 'grid', rowGap: 8, margin: 0, padding: 0, listStyleType: 'none', font: 'ui' });
const line = style({ display: 'flex', columnGap: 12, alignItems: 'center' });
const to = style({
  color: 'heading',
  borderRadius: 'sm',
  outlineStyle: { default: 'none', ':focus-visible': 'solid' },
  outlineWidth: 2,
  outlineColor: 'focus-ring',
});

/** One way in which the message goes out: a treatment in a language. */
interface Variant {
  id: string;
  treatment: number;
  language: string;
}

function variantsOf(campaign: Campaign): Variant[] {
  return campaign.treatments.flatMap(({ content }, treatment) =>
    (content?.languages ?? []).map((language) => ({ id: `${treatment} ${language}`, treatment, language })),
  );
}

/** Sends the message of a campaign to chosen phones, outside the campaign and its counting. */
export function TestSendPanel({ campaign, sender }: { campaign: Campaign; sender: Sender }) {
  const text = useText();
  const nameOf = useLanguageName();
  const variants = variantsOf(campaign);
  const [variantId, setVariantId] = useState(variants[0]?.id ?? '');
  const [typed, setTyped] = useState('');
  const [person, setPerson] = useState<Profile>();
  const [sent, setSent] = useState<Message[]>([]);
  const key = useRef(crypto.randomUUID());
  const people = useQuery(peopleQuery('', useDeferredValue(person ? '' : typed)));
  const variant = variants.find(({ id }) => id === variantId) ?? variants[0];
  const content = campaign.treatments[variant?.treatment ?? 0]?.content ?? NO_CONTENT;

  const send = useMutation({
    mutationFn: () =>
      call<Message>('POST', '/messages', {
        idempotencyKey: key.current,
        body: {
          configuration_id: sender.id,
          to: person?.phone ? `+${person.phone}` : typed,
          template: {
            name: content.name,
            language: variant?.language,
            values: valuesFor(content, person, (name) => name),
          },
        },
      }),
    onSuccess: (message) => {
      key.current = crypto.randomUUID();
      setSent((before) => [message, ...before]);
    },
  });
  const changed = () => {
    key.current = crypto.randomUUID();
    send.reset();
  };
  if (!variant) return null;
  return (
    <Panel title={text('campaigns.test')} description={text('campaigns.test.help')}>
      <ProblemAlert error={send.error} title={text('messages.send.failed')} />
      <Form
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          send.mutate();
        }}
      >
        <div className={row}>
          <div>
            <ComboBox
              styles={wide}
              label={text('messages.to')}
              isRequired
              allowsCustomValue
              menuTrigger="focus"
              description={text('campaigns.test.to.help')}
              items={(people.data ?? []).map((profile) => ({ id: profile.id ?? '', profile }))}
              inputValue={typed}
              onInputChange={(value) => {
                setTyped(value);
                if (person && value !== nameOfPerson(person)) setPerson(undefined);
                changed();
              }}
              selectedKey={person?.id ?? null}
              onSelectionChange={(chosen) => {
                const profile = people.data?.find(({ id }) => id === chosen);
                if (!profile) return;
                setPerson(profile);
                setTyped(nameOfPerson(profile));
                changed();
              }}
            >
              {({ id, profile }) => (
                <ComboBoxItem id={id} textValue={nameOfPerson(profile)}>
                  <Text slot="label">{nameOfPerson(profile)}</Text>
                  {profile.locale && <Text slot="description">{profile.locale}</Text>}
                </ComboBoxItem>
              )}
            </ComboBox>
          </div>
          <div>
            <Picker
              styles={wide}
              label={text('campaigns.test.variant')}
              value={variant.id}
              onChange={(chosen) => {
                setVariantId(String(chosen));
                changed();
              }}
            >
              {variants.map(({ id, treatment, language }) => (
                <PickerItem key={id} id={id}>
                  {[campaign.treatments[treatment]?.name, nameOf(language)].filter(Boolean).join(' · ')}
                </PickerItem>
              ))}
            </Picker>
          </div>
        </div>
        <div>
          <SubmitButton
            type="submit"
            variant="secondary"
            isPending={send.isPending}
            isDisabled={typed.trim() === ''}
          >
            {text('campaigns.test.go')}
          </SubmitButton>
        </div>
      </Form>
      {sent.length > 0 && (
        <ul className={list} aria-label={text('campaigns.test.sent')} aria-live="polite">
          {sent.map((message) => (
            <SentMessage key={message.id} message={message} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function SentMessage({ message }: { message: Message }) {
  const { data } = useQuery({ ...messageQuery(message.id), initialData: message });
  return (
    <li className={line} data-test-message>
      <Link href={messagePath(data.id)} className={to}>
        {data.to}
      </Link>
      <StatusBadge lifecycle="message" state={data.status} />
    </li>
  );
}
