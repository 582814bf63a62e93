// SPDX-License-Identifier: Apache-2.0
import { Picker, PickerItem } from '@react-spectrum/s2/Picker';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useState } from 'react';
import { useText } from '../../../i18n/Language';
import { tagOfTemplate, useLanguageName } from '../../../i18n/useLanguageName';
import { SchemedPreview } from '../../../preview/SchemedPreview';
import type { Sender } from '../../messages/api/queries';
import { useMessageRoom } from '../../messages/room';
import { accountsQuery, languagesQuery } from '../../templates/api/queries';
import { peopleQuery } from '../api/queries';
import type { Campaign, Profile } from '../api/types';
import { valuesFor } from './bindings';
import { NO_CONTENT } from './content';

const box = style({ display: 'grid', rowGap: 16, gridTemplateColumns: ['minmax(0, 1fr)'] });
const choices = style({ display: 'grid', rowGap: 12, gridTemplateColumns: ['minmax(0, 1fr)'] });
const wide = style({ width: 'full' });
const NOBODY = '*';

/** The message as a phone shows it: of one treatment, in one language, for one of the people or for nobody in particular. */
export function ContentPreview({ campaign, sender }: { campaign: Campaign; sender: Sender | undefined }) {
  const text = useText();
  const nameOf = useLanguageName();
  const room = useMessageRoom();
  const accounts = useQuery(accountsQuery);
  const [treatmentAt, setTreatmentAt] = useState(0);
  const [wanted, setWanted] = useState('');
  const [personId, setPersonId] = useState(NOBODY);
  const people = useQuery({
    ...peopleQuery(campaign.audience?.audience_id ?? '', ''),
    enabled: Boolean(campaign.audience?.audience_id),
  });
  const person = people.data?.find(({ id }) => id === personId);
  const treatment = campaign.treatments[treatmentAt] ?? campaign.treatments[0];
  const choice = useDeferredValue(treatment?.content ?? NO_CONTENT);
  const known = useQuery(languagesQuery(sender?.credential_id ?? '', choice.name ?? ''));
  const language = [wanted, choice.default_language, choice.languages[0]].find((code) =>
    choice.languages.includes(code ?? ''),
  );
  const template = known.data?.find((one) => one.language === language);
  const message = useMemo(
    () =>
      room.compose({
        to: '',
        template: template?.template,
        values: template ? valuesFor(choice, person) : {},
      }).preview,
    [room, template, choice, person],
  );
  const account = accounts.data?.find(({ id }) => id === sender?.credential_id);
  return (
    <div className={box}>
      <div className={choices}>
        {campaign.treatments.length > 1 && (
          <Picker
            styles={wide}
            label={text('campaigns.preview.treatment')}
            value={String(treatmentAt)}
            onChange={(key) => setTreatmentAt(Number(key))}
          >
            {campaign.treatments.map((one, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: treatments are known by their place
              <PickerItem key={index} id={String(index)}>
                {one.name || text('campaigns.treatment', { number: index + 1 })}
              </PickerItem>
            ))}
          </Picker>
        )}
        {choice.languages.length > 1 && (
          <Picker
            styles={wide}
            label={text('campaigns.preview.language')}
            value={language ?? null}
            onChange={(key) => setWanted(String(key))}
          >
            {choice.languages.map((code) => (
              <PickerItem key={code} id={code}>
                {nameOf(code)}
              </PickerItem>
            ))}
          </Picker>
        )}
        {(people.data?.length ?? 0) > 0 && (
          <Picker
            styles={wide}
            label={text('campaigns.preview.person')}
            value={person ? personId : NOBODY}
            onChange={(key) => setPersonId(String(key))}
          >
            {[
              { id: NOBODY, label: text('campaigns.preview.nobody') },
              ...(people.data ?? []).map((one) => ({ id: one.id ?? '', label: nameOfPerson(one) })),
            ].map(({ id, label }) => (
              <PickerItem key={id} id={id}>
                {label}
              </PickerItem>
            ))}
          </Picker>
        )}
      </div>
      <SchemedPreview
        message={message}
        sender={account?.phone_number.verified_name ?? ''}
        language={language && tagOfTemplate(language)}
      />
    </div>
  );
}

/** What a person is called in a list: by name and number, as far as they are known. */
export function nameOfPerson({ name, phone, user_id, external_id }: Profile): string {
  const address = phone ? `+${phone}` : (user_id ?? external_id ?? '');
  return name ? `${name} (${address})` : address;
}
