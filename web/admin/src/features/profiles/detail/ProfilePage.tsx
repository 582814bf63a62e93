// SPDX-License-Identifier: Apache-2.0
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'wouter';
import { DataTable } from '../../../components/DataTable';
import { FactList } from '../../../components/FactList';
import { PageHeader } from '../../../components/PageHeader';
import { Panel } from '../../../components/Panel';
import { QueryView } from '../../../components/QueryView';
import { useText } from '../../../i18n/Language';
import { useFormat } from '../../../i18n/useFormat';
import { profileQuery } from '../api/queries';
import type { Person } from '../api/types';
import { PROFILES_PATH } from '../paths';
import { addressOf, nameOf } from '../words';
import { ConsentPanel } from './ConsentPanel';
import { ConversationPanel } from './ConversationPanel';
import { ProfileActions } from './ProfileActions';
import { SuppressionPanel } from './SuppressionPanel';

const page = style({
  display: 'grid',
  rowGap: 24,
  maxWidth: 800,
  gridTemplateColumns: ['minmax(0, 1fr)'],
});

/** One person: address, attributes, consents, and whether anything may be sent at all. */
export default function ProfilePage() {
  const { id } = useParams<{ id: string }>();
  const person = useQuery(profileQuery(id));
  return <QueryView query={person}>{(data) => <ProfileView person={data} />}</QueryView>;
}

function ProfileView({ person }: { person: Person }) {
  const text = useText();
  const format = useFormat();
  const time = (value: string | undefined) => (value ? format.dateTime(value) : '–');
  const attributes = Object.entries(person.attributes ?? {}).map(([name, value]) => ({ name, value }));
  return (
    <>
      <PageHeader
        title={nameOf(person)}
        crumbs={[
          { label: text('rail.audiences') },
          { label: text('profiles.title'), href: PROFILES_PATH },
          { label: nameOf(person) },
        ]}
        actions={<ProfileActions person={person} />}
      />
      <div className={page}>
        <SuppressionPanel person={person} />
        <Panel title={text('profile.details')}>
          <FactList
            facts={[
              {
                label: text('profile.phone'),
                value: person.phone ? addressOf({ phone: person.phone }) : '–',
              },
              {
                label: text('profile.user_id'),
                value: person.user_id || '–',
                help: text('profile.user_id.help'),
              },
              { label: text('profile.external_id'), value: person.external_id || '–' },
              { label: text('profile.locale'), value: person.locale || '–' },
              { label: text('profile.time_zone'), value: person.time_zone || '–' },
              {
                label: text('profile.last_inbound_at'),
                value: time(person.last_inbound_at),
                help: text('profile.last_inbound_at.help'),
              },
              {
                label: text('profile.parked_until'),
                value: time(person.parked_until),
                help: text('profile.parked_until.help'),
              },
              { label: text('profile.created_at'), value: time(person.created_at) },
              { label: text('profile.updated_at'), value: time(person.updated_at) },
            ]}
          />
        </Panel>
        <Panel title={text('profile.attributes')}>
          {attributes.length > 0 ? (
            <DataTable
              label={text('list.table_of', { name: text('profile.attributes') })}
              rows={attributes}
              rowKey={({ name }) => name}
              columns={[
                { id: 'name', label: text('profile.attribute_name'), cell: ({ name }) => name },
                { id: 'value', label: text('profile.attribute_value'), cell: ({ value }) => value },
              ]}
            />
          ) : (
            text('profile.attributes.none')
          )}
        </Panel>
        <ConsentPanel person={person} />
        <ConversationPanel person={person} />
      </div>
    </>
  );
}
